/** What `skipValue` gives where the bytes end before the value does. */
export const MORE = -1;

/** Containers inside containers; JSON deeper than this is read as broken. SES's own events go no deeper than ten. */
const MAX_DEPTH = 512;

const [QUOTE, BACKSLASH, COMMA, COLON] = [0x22, 0x5c, 0x2c, 0x3a];
const [OPEN_BRACE, CLOSE_BRACE, OPEN_BRACKET, CLOSE_BRACKET] = [0x7b, 0x7d, 0x5b, 0x5d];

/** 1 for the bytes that end a run of plain text inside a string: the quote, the backslash, control characters. */
const ENDS_RUN = Uint8Array.from({ length: 256 }, (_, byte) =>
  byte === QUOTE || byte === BACKSLASH || byte < 0x20 ? 1 : 0,
);

const isObject = new Uint8Array(MAX_DEPTH);

/** The fault of a value that stops being JSON at the byte `at`, as `skipValue` gives it. */
export function faultAt(at: number): number {
  return -2 - at;
}

function isBlank(byte: number): boolean {
  return byte === 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x09;
}

/** The index after blanks and line ends, from `at`. */
export function skipBlank(bytes: Uint8Array, at: number, end: number): number {
  let i = at;
  while (i < end && (bytes[i] as number) <= 0x20 && isBlank(bytes[i] as number)) i += 1;
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
  return isDigit(byte) || (byte >= 0x41 && byte <= 0x46) || (byte >= 0x61 && byte <= 0x66);
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

const [TRUE, FALSE, NULL] = ['true', 'false', 'null'].map((word) => new TextEncoder().encode(word)) as [
  Uint8Array,
  Uint8Array,
  Uint8Array,
];

/** A number, or true, false, null. */
function skipScalar(bytes: Uint8Array, at: number, end: number): number {
  const byte = bytes[at];
  if (byte === 0x66) return skipLiteral(FALSE, bytes, at, end);
  if (byte === 0x74) return skipLiteral(TRUE, bytes, at, end);
  return byte === 0x6e ? skipLiteral(NULL, bytes, at, end) : skipNumber(bytes, at, end);
}

function skipLiteral(word: Uint8Array, bytes: Uint8Array, at: number, end: number): number {
  for (let i = 0; i < word.length; i += 1) {
    if (at + i >= end) return MORE;
    if (bytes[at + i] !== word[i]) return faultAt(at + i);
  }
  return at + word.length;
}

function skipNumber(bytes: Uint8Array, at: number, end: number): number {
  let i = bytes[at] === 0x2d ? at + 1 : at;
  if (i >= end) return MORE;
  if (!isDigit(bytes[i] as number)) return faultAt(i);
  i = bytes[i] === 0x30 ? i + 1 : skipDigits(bytes, i, end);
  if (bytes[i] === 0x2e && i < end) {
    i = skipDigits(bytes, i + 1, end);
    if (i < 0) return i;
  }
  if (i < end && (bytes[i] === 0x65 || bytes[i] === 0x45)) {
    const isSigned = i + 1 < end && (bytes[i + 1] === 0x2b || bytes[i + 1] === 0x2d);
    i = skipDigits(bytes, i + (isSigned ? 2 : 1), end);
  }
  return i;
}

/** One digit or more. */
function skipDigits(bytes: Uint8Array, at: number, end: number): number {
  if (at >= end) return MORE;
  if (!isDigit(bytes[at] as number)) return faultAt(at);
  let i = at + 1;
  while (i < end && isDigit(bytes[i] as number)) i += 1;
  return i;
}

function isDigit(byte: number): boolean {
  return byte >= 0x30 && byte <= 0x39;
}
