import { ByteWords, startsWith } from './byte-words.ts';
import { isDay } from './is-day.ts';
import { Places } from './places.ts';
import { NOT_PLAIN, PlainWalk } from './plain-walk.ts';
import { MEMBER, MEMBERS, PLAIN_TYPES } from './plain-words.ts';

const [SPACE, QUOTE, COMMA] = [0x20, 0x22, 0x2c];
const [OPEN_BRACE, OPEN_BRACKET, CLOSE_BRACKET] = [0x7b, 0x5b, 0x5d];

const TYPE_WORDS = new ByteWords(PLAIN_TYPES);
const MAIL_MEMBERS = new ByteWords(['timestamp', 'messageId', 'destination', 'tags']);
const RECIPIENTS = new ByteWords(['recipients']);
const DELAYED = new ByteWords(['delayedRecipients']);
const ADDRESS = new ByteWords(['emailAddress']);
const SET_TAG = new ByteWords(['ses:configuration-set']);
const SES_PREFIX = new TextEncoder().encode('ses:');

/** What `seen` holds of `mail`: a bit for each of its members, and one for the configuration set. */
const [SEEN_NEEDED, SEEN_SET] = [7, 16];

/** How many recipients and own tags an event may have and still be plain. */
const [MAX_RECIPIENTS, MAX_TAGS] = [64, 16];

/**
 * Reads one event straight from bytes, taking only what a summary counts, when it is as plain as SES writes most of them:
 * on one line, no envelope, no member named twice, no escapes and only ASCII in what is counted. All of it is checked to be JSON on the way.
 * Anything else is left to the reader that parses; it isn't wrong, only rare.
 */
export class PlainEvent extends PlainWalk {
  /** Index into `PLAIN_TYPES`. */
  type = NOT_PLAIN;
  /** Where the timestamp of the message stands, its id, and the configuration set (empty without one), each without its quotes. */
  timeFrom = 0;
  timeTo = 0;
  idFrom = 0;
  idTo = 0;
  setFrom = 0;
  setTo = 0;
  /** Where the detail of a bounce or complaint stands, braces and all. */
  feedbackFrom = 0;
  feedbackTo = 0;
  /** The addresses it was sent to, and those its detail names. */
  readonly destination = new Places(MAX_RECIPIENTS);
  readonly named = new Places(MAX_RECIPIENTS);
  /** Each own tag: its name up to its value, as they stand there. */
  readonly tags = new Places(MAX_TAGS);
  private readonly tagNames = new Places(MAX_TAGS);
  private details = 0;
  private hasMail = false;
  private seen = 0;
  private addressAt = 0;

  /** The index after the event, or a negative number where it isn't plain. */
  read(bytes: Uint8Array, at: number, end: number): number {
    this.bytes = bytes;
    this.end = end;
    this.type = NOT_PLAIN;
    this.details = 0;
    this.hasMail = false;
    this.seen = 0;
    this.setFrom = 0;
    this.setTo = 0;
    this.feedbackTo = 0;
    for (const places of [this.destination, this.named, this.tags, this.tagNames]) places.count = 0;
    const after = this.object(at, this.member);
    const isWhole = after > 0 && this.hasMail && this.type >= 0 && (this.details & (1 << this.type)) !== 0;
    return isWhole ? after : NOT_PLAIN;
  }

  private member(from: number, to: number, value: number): number {
    const member = MEMBERS.find(this.bytes, from, to);
    if (member < 0) return this.skip(value);
    if (member < MEMBER.type) return this.detail(member, value);
    if (member === MEMBER.type) return this.typeMember(value);
    if (member !== MEMBER.mail || this.hasMail) return NOT_PLAIN;
    this.hasMail = true;
    const after = this.object(value, this.mailMember);
    // Time, message and recipients must be there; tags may be missing.
    return (this.seen & SEEN_NEEDED) === SEEN_NEEDED ? after : NOT_PLAIN;
  }

  private detail(number: number, value: number): number {
    const bit = 1 << number;
    if (this.bytes[value] !== OPEN_BRACE || (this.details & bit) !== 0) return NOT_PLAIN;
    this.details |= bit;
    if (number === MEMBER.delivery) return this.object(value, this.deliveryMember);
    if (number === MEMBER.delay) return this.object(value, this.delayMember);
    return number === MEMBER.bounce || number === MEMBER.complaint ? this.feedback(value) : this.skip(value);
  }

  /** Only one can be kept: an event with both is rare enough to be parsed. */
  private feedback(value: number): number {
    if (this.feedbackTo !== 0) return NOT_PLAIN;
    this.feedbackFrom = value;
    this.feedbackTo = this.skip(value);
    return this.feedbackTo;
  }

  private typeMember(value: number): number {
    if (this.type !== NOT_PLAIN || this.bytes[value] !== QUOTE) return NOT_PLAIN;
    const after = this.plainString(value + 1);
    this.type = after < 0 ? NOT_PLAIN : TYPE_WORDS.find(this.bytes, value + 1, after - 1);
    return this.type < 0 ? NOT_PLAIN : after;
  }

  private deliveryMember(from: number, to: number, value: number): number {
    return RECIPIENTS.find(this.bytes, from, to) === 0 ? this.list(value, this.named) : this.skip(value);
  }

  private delayMember(from: number, to: number, value: number): number {
    return DELAYED.find(this.bytes, from, to) === 0 ? this.list(value, this.named) : this.skip(value);
  }

  private mailMember(from: number, to: number, value: number): number {
    const member = MAIL_MEMBERS.find(this.bytes, from, to);
    if (member < 0) return this.skip(value);
    if (!this.once(1 << member)) return NOT_PLAIN;
    if (member === 0) return this.timestamp(value);
    if (member === 1) return this.messageId(value);
    return member === 2 ? this.list(value, this.destination) : this.object(value, this.tag);
  }

  private messageId(value: number): number {
    if (this.bytes[value] !== QUOTE || this.bytes[value + 1] === QUOTE) return NOT_PLAIN;
    const after = this.skip(value);
    this.idFrom = value + 1;
    this.idTo = after - 1;
    return after;
  }

  private once(bit: number): boolean {
    if ((this.seen & bit) !== 0) return false;
    this.seen |= bit;
    return true;
  }

  /** An instant as SES writes it, `2026-11-20T09:15:02.114Z`: the day are its first ten bytes. */
  private timestamp(value: number): number {
    const { bytes } = this;
    const after = bytes[value] === QUOTE ? this.plainString(value + 1) : NOT_PLAIN;
    this.timeFrom = value + 1;
    this.timeTo = after - 1;
    const isUtc = after - value > 13 && bytes[value + 11] === 0x54 && bytes[after - 2] === 0x5a;
    return isUtc && isDay(bytes, value + 1) ? after : NOT_PLAIN;
  }

  /** A list of plain strings, or of objects with an address; their places go to `into`. */
  private list(value: number, into: Places): number {
    const { bytes } = this;
    if (bytes[value] !== OPEN_BRACKET || into.count > 0) return NOT_PLAIN;
    let i = value + 1;
    for (;;) {
      const isObject = bytes[i] === OPEN_BRACE;
      this.addressAt = isObject ? 0 : i + 1;
      if (!isObject && bytes[i] !== QUOTE) return NOT_PLAIN;
      const after = isObject ? this.object(i, this.recipientMember) : this.plainString(i + 1);
      if (after < 0 || after >= this.end || this.addressAt === 0) return NOT_PLAIN;
      if (!into.add(this.addressAt, isObject ? this.plainString(this.addressAt) - 1 : after - 1)) return NOT_PLAIN;
      if (bytes[after] === CLOSE_BRACKET) return after + 1;
      if (bytes[after] !== COMMA) return NOT_PLAIN;
      i = bytes[after + 1] === SPACE ? after + 2 : after + 1;
    }
  }

  private recipientMember(from: number, to: number, value: number): number {
    if (ADDRESS.find(this.bytes, from, to) < 0) return this.skip(value);
    if (this.addressAt !== 0 || this.bytes[value] !== QUOTE) return NOT_PLAIN;
    this.addressAt = value + 1;
    return this.plainString(value + 1);
  }

  /** A tag with one value: SES's own but for the configuration set are passed over. */
  private tag(from: number, to: number, value: number): number {
    const { bytes } = this;
    const isSet = SET_TAG.find(bytes, from, to) === 0;
    if (!isSet && startsWith(bytes, from, SES_PREFIX)) return this.skip(value);
    if (bytes[value] !== OPEN_BRACKET || bytes[value + 1] !== QUOTE) return NOT_PLAIN;
    const after = this.plainString(value + 2);
    if (after < 0 || after >= this.end || bytes[after] !== CLOSE_BRACKET) return NOT_PLAIN;
    if (!isSet) return this.ownTag(from, to, after - 1) ? after + 1 : NOT_PLAIN;
    this.setFrom = value + 2;
    this.setTo = after - 1;
    return this.once(SEEN_SET) ? after + 1 : NOT_PLAIN;
  }

  private ownTag(from: number, to: number, valueTo: number): boolean {
    const { bytes, tagNames, tags } = this;
    for (let i = 0; i < tagNames.count; i += 1) {
      const other = bytes.subarray(tagNames.from(i), tagNames.to(i));
      if (other.length === to - from && startsWith(bytes, from, other)) return false;
    }
    return tagNames.add(from, to) && tags.add(from, valueTo);
  }
}
