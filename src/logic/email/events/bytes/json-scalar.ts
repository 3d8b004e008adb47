import { faultAt, MORE } from './json-fault.ts';

const [TRUE, FALSE, NULL] = ['true', 'false', 'null'].map((word) => new TextEncoder().encode(word)) as [
  Uint8Array,
  Uint8Array,
  Uint8Array,
];

/** The index after a number, or true, false, null, that begins at `at`; `MORE` or `faultAt` as `skipValue`. */
export function skipScalar(bytes: Uint8Array, at: number, end: number): number {
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
