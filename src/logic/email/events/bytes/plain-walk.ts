import { skipValue } from './json-value.ts';

/** What reading gives for JSON that isn't plain. */
export const NOT_PLAIN = -1;

const [SPACE, QUOTE, BACKSLASH, COMMA, COLON] = [0x20, 0x22, 0x5c, 0x2c, 0x3a];
const [OPEN_BRACE, CLOSE_BRACE] = [0x7b, 0x7d];

/** 1 for the bytes that can't stand in a plain string: the quote that ends it, escapes, control characters and all beyond ASCII. */
const ENDS_PLAIN = Uint8Array.from({ length: 256 }, (_, byte) =>
  byte < 0x20 || byte >= 0x80 || byte === QUOTE || byte === BACKSLASH ? 1 : 0,
);

/**
 * Walks through JSON that is plain: at most one space after a colon or comma and none elsewhere, names without escapes and in ASCII.
 * Whoever extends it says what to take of each object; indexes are negative where something isn't plain.
 */
export class PlainWalk {
  protected bytes: Uint8Array = new Uint8Array(0);
  /** Where what may be read ends. */
  protected end = 0;

  /** The index after an object: calls `take` with each name, which gives the index after the value. */
  protected object(at: number, take: (from: number, to: number, value: number) => number): number {
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
  protected plainString(from: number): number {
    const { bytes, end } = this;
    let i = from;
    while (i < end && ENDS_PLAIN[bytes[i] as number] === 0) i += 1;
    return i < end && bytes[i] === QUOTE ? i + 1 : NOT_PLAIN;
  }

  /** The index after any value. */
  protected skip(value: number): number {
    return skipValue(this.bytes, value, this.end);
  }
}
