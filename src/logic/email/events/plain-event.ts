import { startsWith } from './byte-words.ts';
import { skipValue } from './json-bytes.ts';
import { Places } from './places.ts';
import {
  ADDRESS,
  DELAY,
  DELAYED,
  DELIVERY,
  MAIL,
  MAIL_MEMBERS,
  MEMBERS,
  RECIPIENTS,
  SES_PREFIX,
  SET_TAG,
  TYPE,
  TYPE_WORDS,
} from './plain-words.ts';

/** What `read` gives for an event that isn't plain. */
const NOT_PLAIN = -1;

const [SPACE, QUOTE, BACKSLASH, COMMA, COLON] = [0x20, 0x22, 0x5c, 0x2c, 0x3a];
const [OPEN_BRACE, CLOSE_BRACE, OPEN_BRACKET, CLOSE_BRACKET] = [0x7b, 0x7d, 0x5b, 0x5d];

/** What `seen` holds of `mail`: a bit for each of its members, and one for the configuration set. */
const [SEEN_NEEDED, SEEN_SET] = [7, 16];

/** 1 for the bytes that can't stand in a plain string: the quote that ends it, escapes, control characters and all beyond ASCII. */
const ENDS_PLAIN = Uint8Array.from({ length: 256 }, (_, byte) =>
  byte < 0x20 || byte >= 0x80 || byte === QUOTE || byte === BACKSLASH ? 1 : 0,
);

/** How many recipients and own tags an event may have and still be plain. */
const [MAX_RECIPIENTS, MAX_TAGS] = [64, 16];

/**
 * Reads one event straight from bytes, taking only what a summary counts, when it is as plain as SES writes most of them:
 * on one line, no envelope, no member named twice, no escapes and only ASCII in what is counted. All of it is checked to be JSON on the way.
 * Anything else is left to the reader that parses; it isn't wrong, only rare.
 */
export class PlainEvent {
  /** Index into `PLAIN_TYPES`. */
  type = NOT_PLAIN;
  /** Where the timestamp of the message begins, and the configuration set (empty without one). */
  timeFrom = 0;
  setFrom = 0;
  setTo = 0;
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
  private bytes: Uint8Array = new Uint8Array(0);
  private end = 0;

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
    for (const places of [this.destination, this.named, this.tags, this.tagNames]) places.count = 0;
    const after = this.object(at, this.member);
    const isWhole = after > 0 && this.hasMail && this.type >= 0 && (this.details & (1 << this.type)) !== 0;
    return isWhole ? after : NOT_PLAIN;
  }

  /** An object on one line: calls `take` with each name, which gives the index after the value. */
  private object(at: number, take: (from: number, to: number, value: number) => number): number {
    const { bytes, end } = this;
    if (bytes[at] !== OPEN_BRACE) return NOT_PLAIN;
    let i = at + 1;
    if (i < end && bytes[i] === CLOSE_BRACE) return i + 1;
    for (;;) {
      if (i >= end || bytes[i] !== QUOTE) return NOT_PLAIN;
      const from = i + 1;
      i = this.plainString(from);
      if (i < 0 || i + 1 >= end || bytes[i] !== COLON) return NOT_PLAIN;
      const value = bytes[i + 1] === SPACE ? i + 2 : i + 1;
      i = take.call(this, from, i - 1, value);
      if (i < 0 || i + 1 > end) return NOT_PLAIN;
      const next = bytes[i++];
      if (next === CLOSE_BRACE) return i;
      if (next !== COMMA) return NOT_PLAIN;
      if (i < end && bytes[i] === SPACE) i += 1;
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
    const after = this.object(value, this.mailMember);
    // Time, message and recipients must be there; tags may be missing.
    return (this.seen & SEEN_NEEDED) === SEEN_NEEDED ? after : NOT_PLAIN;
  }

  private detail(number: number, value: number): number {
    const bit = 1 << number;
    if (this.bytes[value] !== OPEN_BRACE || (this.details & bit) !== 0) return NOT_PLAIN;
    this.details |= bit;
    if (number === DELIVERY) return this.object(value, this.deliveryMember);
    return number === DELAY ? this.object(value, this.delayMember) : this.skip(value);
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
    if (member === 1)
      return this.bytes[value] === QUOTE && this.bytes[value + 1] !== QUOTE ? this.skip(value) : NOT_PLAIN;
    return member === 2 ? this.list(value, this.destination) : this.object(value, this.tag);
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

  /** Any value. */
  private skip(value: number): number {
    return skipValue(this.bytes, value, this.end);
  }
}

function isDay(bytes: Uint8Array, from: number): boolean {
  for (let i = 0; i < 10; i += 1) {
    const byte = bytes[from + i] as number;
    if (i === 4 || i === 7 ? byte !== 0x2d : byte < 0x30 || byte > 0x39) return false;
  }
  return true;
}
