import { ByteWords, startsWith } from './byte-words.ts';
import { skipValue } from './json-bytes.ts';

/** What `PlainEvent.read` gives for an event that isn't plain. */
const NOT_PLAIN = -1;

const [QUOTE, BACKSLASH, COMMA, COLON, AT] = [0x22, 0x5c, 0x2c, 0x3a, 0x40];
const [OPEN_BRACE, CLOSE_BRACE, OPEN_BRACKET, CLOSE_BRACKET] = [0x7b, 0x7d, 0x5b, 0x5d];

/** The plain types. */
export const PLAIN_TYPES = ['Send', 'Delivery', 'Open', 'Click', 'Reject', 'Rendering Failure'] as const;
const TYPE_WORDS = new ByteWords(PLAIN_TYPES);

/** The keys of their details, in the same order; then the other members that count; then those that make it an envelope, or name its type twice. */
const MEMBERS = new ByteWords([
  ...['send', 'delivery', 'open', 'click', 'reject', 'failure'],
  ...['eventType', 'mail'],
  ...['notificationType', 'Type', 'Records', 'records', 'Messages', 'Message', 'Body', 'source', 'detail'],
]);
const [DELIVERY, TYPE, MAIL] = [1, 6, 7];
const MAIL_MEMBERS = new ByteWords(['timestamp', 'messageId', 'destination', 'tags']);
const RECIPIENTS = new ByteWords(['recipients']);
const SET_TAG = new ByteWords(['ses:configuration-set']);
const SES = new TextEncoder().encode('ses:');

/** What `seen` holds of `mail`: a bit for each of its members, and one for the configuration set. */
const [SEEN_NEEDED, SEEN_SET] = [7, 16];

/** 1 for the bytes that can't stand in a plain string: the quote that ends it, escapes, control characters and all beyond ASCII. */
const ENDS_PLAIN = Uint8Array.from({ length: 256 }, (_, byte) =>
  byte < 0x20 || byte >= 0x80 || byte === QUOTE || byte === BACKSLASH ? 1 : 0,
);

/** Own tags an event may have and still be plain. */
const MAX_TAGS = 16;

/**
 * Reads one event straight from bytes, taking only what a summary counts, when it is as plain as SES writes most of them:
 * on one line, no envelope, no member named twice, no escapes and only ASCII in what is counted. All of it is checked to be JSON on the way.
 * Anything else is left to the reader that parses; it isn't wrong, only rare.
 */
export class PlainEvent {
  /** Index into `PLAIN_TYPES`. */
  type = NOT_PLAIN;
  /** Pieces of the bytes: the timestamp, the configuration set (empty without one). */
  timeFrom = 0;
  setFrom = 0;
  setTo = 0;
  /** From, to, from, to … of each address it was sent to, or delivered to. */
  readonly destination: number[] = [];
  readonly delivered: number[] = [];
  /** From, to of each own tag: its name up to its value, as they stand there. */
  readonly tags: number[] = [];
  private readonly tagNames: number[] = [];
  private details = 0;
  private hasMail = false;
  /** Which members of `mail` were there. */
  private seen = 0;
  private bytes: Uint8Array = new Uint8Array(0);
  private end = 0;

  /** The index after the event, or a negative number where it isn't plain. */
  read(bytes: Uint8Array, at: number, end: number): number {
    this.bytes = bytes;
    this.end = end;
    this.type = NOT_PLAIN;
    this.details = 0;
    this.hasMail = false;
    this.setFrom = 0;
    this.setTo = 0;
    this.timeFrom = 0;
    this.destination.length = 0;
    this.delivered.length = 0;
    this.tags.length = 0;
    this.tagNames.length = 0;
    const after = this.object(at, this.member);
    const isWhole = after > 0 && this.hasMail && this.type >= 0 && (this.details & (1 << this.type)) !== 0;
    return isWhole ? after : NOT_PLAIN;
  }

  /** An object on one line without blanks: calls `take` with each name, which gives the index after the value. */
  private object(at: number, take: (from: number, to: number, value: number) => number): number {
    const { bytes, end } = this;
    if (bytes[at] !== OPEN_BRACE) return NOT_PLAIN;
    let i = at + 1;
    if (bytes[i] === CLOSE_BRACE && i < end) return i + 1;
    for (;;) {
      if (bytes[i] !== QUOTE) return NOT_PLAIN;
      const from = i + 1;
      i = this.plainString(from);
      if (i < 0) return NOT_PLAIN;
      const to = i - 1;
      if (bytes[i] === COLON) i += 1;
      else return NOT_PLAIN;
      if (bytes[i] === 0x20) i += 1;
      if (i >= end) return NOT_PLAIN;
      i = take.call(this, from, to, i);
      if (i < 0 || i >= end) return NOT_PLAIN;
      const next = bytes[i++];
      if (next === CLOSE_BRACE) return i;
      if (next !== COMMA) return NOT_PLAIN;
      if (bytes[i] === 0x20) i += 1;
    }
  }

  /** The index after a string without escapes, beginning after its quote. */
  private plainString(from: number): number {
    const { bytes, end } = this;
    let i = from;
    while (i < end && ENDS_PLAIN[bytes[i] as number] === 0) i += 1;
    return i < end && bytes[i] === QUOTE ? i + 1 : NOT_PLAIN;
  }

  private member(from: number, to: number, value: number): number {
    const member = MEMBERS.find(this.bytes, from, to);
    if (member < 0) return this.skip(value);
    if (member < TYPE) return this.detail(member, value);
    if (member === TYPE) return this.typeMember(value);
    if (member !== MAIL || this.hasMail) return NOT_PLAIN;
    this.hasMail = true;
    return this.mail(value);
  }

  private detail(number: number, value: number): number {
    const bit = 1 << number;
    if (this.bytes[value] !== OPEN_BRACE || (this.details & bit) !== 0) return NOT_PLAIN;
    this.details |= bit;
    return number === DELIVERY ? this.object(value, this.deliveryMember) : this.skip(value);
  }

  private typeMember(value: number): number {
    if (this.type !== NOT_PLAIN || this.bytes[value] !== QUOTE) return NOT_PLAIN;
    const after = this.plainString(value + 1);
    this.type = TYPE_WORDS.find(this.bytes, value + 1, after - 1);
    return this.type < 0 ? NOT_PLAIN : after;
  }

  private deliveryMember(from: number, to: number, value: number): number {
    const isRecipients = RECIPIENTS.find(this.bytes, from, to) === 0;
    return isRecipients ? this.addresses(value, this.delivered) : this.skip(value);
  }

  private mail(at: number): number {
    this.seen = 0;
    const after = this.object(at, this.mailMember);
    // Time, message and recipients must be there; tags may be missing.
    return (this.seen & SEEN_NEEDED) === SEEN_NEEDED ? after : NOT_PLAIN;
  }

  private mailMember(from: number, to: number, value: number): number {
    const member = MAIL_MEMBERS.find(this.bytes, from, to);
    if (member < 0) return this.skip(value);
    if (!this.once(1 << member)) return NOT_PLAIN;
    if (member === 0) return this.timestamp(value);
    if (member === 1) return this.messageId(value);
    return member === 2 ? this.addresses(value, this.destination) : this.object(value, this.tag);
  }

  private once(bit: number): boolean {
    if ((this.seen & bit) !== 0) return false;
    this.seen |= bit;
    return true;
  }

  /** An instant as SES writes it, `2026-11-20T09:15:02.114Z`: the day are its first ten bytes. */
  private timestamp(value: number): number {
    if (this.bytes[value] !== QUOTE) return NOT_PLAIN;
    const after = this.plainString(value + 1);
    this.timeFrom = value + 1;
    const isUtc = after - value > 13 && this.bytes[value + 11] === 0x54 && this.bytes[after - 2] === 0x5a;
    return isUtc && this.isDay(value + 1) ? after : NOT_PLAIN;
  }

  private isDay(from: number): boolean {
    for (let i = 0; i < 10; i += 1) {
      const byte = this.bytes[from + i] as number;
      if (i === 4 || i === 7 ? byte !== 0x2d : byte < 0x30 || byte > 0x39) return false;
    }
    return true;
  }

  private messageId(value: number): number {
    const isThere = this.bytes[value] === QUOTE && this.bytes[value + 1] !== QUOTE;
    return isThere ? this.skip(value) : NOT_PLAIN;
  }

  /** A list of plain strings; their places go to `into`. */
  private addresses(value: number, into: number[]): number {
    const { bytes } = this;
    if (bytes[value] !== OPEN_BRACKET || into.length > 0) return NOT_PLAIN;
    let i = value + 1;
    for (;;) {
      if (bytes[i] !== QUOTE) return NOT_PLAIN;
      const after = this.plainString(i + 1);
      if (after < 0) return NOT_PLAIN;
      into.push(i + 1, after - 1);
      if (bytes[after] === CLOSE_BRACKET) return after < this.end ? after + 1 : NOT_PLAIN;
      if (bytes[after] !== COMMA) return NOT_PLAIN;
      i = bytes[after + 1] === 0x20 ? after + 2 : after + 1;
    }
  }

  /** A tag with one value: SES's own but for the configuration set are passed over. */
  private tag(from: number, to: number, value: number): number {
    const { bytes } = this;
    const isSet = SET_TAG.find(bytes, from, to) === 0;
    if (!isSet && startsWith(bytes, from, SES)) return this.skip(value);
    if (bytes[value] !== OPEN_BRACKET || bytes[value + 1] !== QUOTE) return NOT_PLAIN;
    const after = this.plainString(value + 2);
    if (after < 0 || after >= this.end || bytes[after] !== CLOSE_BRACKET) return NOT_PLAIN;
    if (!isSet) return this.ownTag(from, to, after - 1) ? after + 1 : NOT_PLAIN;
    this.setFrom = value + 2;
    this.setTo = after - 1;
    return this.once(SEEN_SET) ? after + 1 : NOT_PLAIN;
  }

  private ownTag(from: number, to: number, valueTo: number): boolean {
    const { bytes, tagNames } = this;
    for (let i = 0; i < tagNames.length; i += 2) {
      const other = bytes.subarray(tagNames[i], tagNames[i + 1]);
      if (other.length === to - from && startsWith(bytes, from, other)) return false;
    }
    tagNames.push(from, to);
    this.tags.push(from, valueTo);
    return tagNames.length <= 2 * MAX_TAGS;
  }

  /** Any value. */
  private skip(value: number): number {
    return skipValue(this.bytes, value, this.end);
  }
}

/** Where the domain of a plain address begins; past its end where it has none. */
export function domainFrom(bytes: Uint8Array, from: number, to: number): number {
  let i = to - 1;
  while (i >= from && bytes[i] !== AT) i -= 1;
  return i < from ? to : i + 1;
}
