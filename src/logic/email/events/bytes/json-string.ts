import { faultAt, MORE } from './json-fault.ts';

const [QUOTE, BACKSLASH] = [0x22, 0x5c];

/** 1 for the bytes that end a run of plain text inside a string: the quote, the backslash, control characters. */
const ENDS_RUN = Uint8Array.from({ length: 256 }, (_, byte) =>
  byte === QUOTE || byte === BACKSLASH || byte < 0x20 ? 1 : 0,
);

/** The index after a string whose first byte after the quote is `at`. */
export function skipString(bytes: Uint8Array, at: number, end: number): number {
  let i = at;
  for (;;) {
    while (i < end && ENDS_RUN[bytes[i] as number] === 0) i += 1;
    if (i >= end) return MORE;
    if (bytes[i] === QUOTE) return i + 1;
    if (bytes[i] !== BACKSLASH) return faultAt(i);
    i = skipEscape(bytes, i + 1, end);
    if (i < 0) return i;
  }
}

const PLAIN_ESCAPES = new Set([...'"\\/bfnrt'].map((letter) => letter.charCodeAt(0)));

function skipEscape(bytes: Uint8Array, at: number, end: number): number {
  if (at >= end) return MORE;
  if (PLAIN_ESCAPES.has(bytes[at] as number)) return at + 1;
  if (bytes[at] !== 0x75) return faultAt(at);
  for (let i = at + 1; i < at + 5; i += 1) {
    if (i >= end) return MORE;
    if (!isHex(bytes[i] as number)) return faultAt(i);
  }
  return at + 5;
}

function isHex(byte: number): boolean {
  return (byte >= 0x30 && byte <= 0x39) || (byte >= 0x41 && byte <= 0x46) || (byte >= 0x61 && byte <= 0x66);
}
