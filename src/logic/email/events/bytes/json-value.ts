import { faultAt, MORE } from './json-fault.ts';
import { skipScalar } from './json-scalar.ts';
import { skipString } from './json-string.ts';

/** Containers inside containers; JSON deeper than this is read as broken. SES's own events go no deeper than ten. */
const MAX_DEPTH = 512;

const [QUOTE, COMMA, COLON] = [0x22, 0x2c, 0x3a];
const [OPEN_BRACE, CLOSE_BRACE, OPEN_BRACKET, CLOSE_BRACKET] = [0x7b, 0x7d, 0x5b, 0x5d];

const isObject = new Uint8Array(MAX_DEPTH);

function isBlank(byte: number): boolean {
  return byte === 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x09;
}

/** The index after blanks and line ends, from `at`. */
export function skipBlank(bytes: Uint8Array, at: number, end: number): number {
  let i = at;
  while (i < end && (bytes[i] as number) <= 0x20 && isBlank(bytes[i] as number)) i += 1;
  return i;
}

/** The index after blanks and commas: a comma stays behind each value of a list that was cut up. */
export function skipBetween(bytes: Uint8Array, at: number, end: number): number {
  let i = skipBlank(bytes, at, end);
  while (i < end && bytes[i] === COMMA) i = skipBlank(bytes, i + 1, end);
  return i;
}

/**
 * The index after the JSON value (RFC 8259) that begins at `at`; `MORE` where the bytes end first,
 * or `faultAt` the first byte that can't belong to one. One pass, no recursion. Bytes above ASCII may stand in strings, as any text decoder makes text of them.
 */
export function skipValue(bytes: Uint8Array, at: number, end: number): number {
  let depth = 0;
  let i = at;
  for (;;) {
    i = skipBlank(bytes, i, end);
    if (i >= end) return MORE;
    const byte = bytes[i];
    const isBrace = byte === OPEN_BRACE;
    if (isBrace || byte === OPEN_BRACKET) {
      if (depth === MAX_DEPTH) return faultAt(i);
      isObject[depth++] = isBrace ? 1 : 0;
      const next = skipBlank(bytes, i + 1, end);
      if (next >= end) return MORE;
      if (bytes[next] !== (isBrace ? CLOSE_BRACE : CLOSE_BRACKET)) {
        i = isBrace ? skipKey(bytes, next, end) : next;
        if (i < 0) return i;
        continue;
      }
      depth -= 1;
      i = next + 1;
    } else {
      i = byte === QUOTE ? skipString(bytes, i + 1, end) : skipScalar(bytes, i, end);
      if (i < 0) return i;
    }
    // After a value: close what it ends, or go on to the next member.
    for (;;) {
      if (depth === 0) return i;
      i = skipBlank(bytes, i, end);
      if (i >= end) return MORE;
      const inObject = isObject[depth - 1] === 1;
      if (bytes[i] === COMMA) break;
      if (bytes[i] !== (inObject ? CLOSE_BRACE : CLOSE_BRACKET)) return faultAt(i);
      depth -= 1;
      i += 1;
    }
    i += 1;
    if (isObject[depth - 1] === 0) continue;
    i = skipKey(bytes, skipBlank(bytes, i, end), end);
    if (i < 0) return i;
  }
}

/** A member's name and its colon; gives the index after the colon. */
function skipKey(bytes: Uint8Array, at: number, end: number): number {
  if (at >= end) return MORE;
  if (bytes[at] !== QUOTE) return faultAt(at);
  const after = skipString(bytes, at + 1, end);
  if (after < 0) return after;
  const colon = skipBlank(bytes, after, end);
  if (colon >= end) return MORE;
  return bytes[colon] === COLON ? colon + 1 : faultAt(colon);
}
