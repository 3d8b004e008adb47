import { skipBetween, skipBlank, skipValue } from './json-value.ts';

const [QUOTE, COMMA, OPEN_BRACE, OPEN_BRACKET, CLOSE_BRACKET] = [0x22, 0x2c, 0x7b, 0x5b, 0x5d];

/** Whether a line holds nothing but whole objects and arrays, one after the other. */
export function isLineOfValues(bytes: Uint8Array, from: number, to: number): boolean {
  let at = skipBetween(bytes, from, to);
  while (at < to) {
    if (bytes[at] !== OPEN_BRACE && bytes[at] !== OPEN_BRACKET) return false;
    const after = skipValue(bytes, at, to);
    if (after < 0) return false;
    at = skipBetween(bytes, after, to);
  }
  return true;
}

/** Whether a line is no more than a comma or a bracket, as is left of a list that was cut up. */
export function isListMark(bytes: Uint8Array, from: number, to: number): boolean {
  const at = skipBlank(bytes, from, to);
  const byte = bytes[at];
  const isMark = byte === COMMA || byte === OPEN_BRACKET || byte === CLOSE_BRACKET;
  return at < to && isMark && skipBlank(bytes, at + 1, to) === to;
}

/**
 * Where the values begin on a line with something in front of them, such as the time in a log; -1 where the rest isn't values only.
 * Looked for once, at the first `{"`, so that a line costs no more than its length. A line that begins with a quote is a text, or a piece of an object.
 */
export function afterPrefix(bytes: Uint8Array, from: number, to: number): number {
  if (bytes[from] === QUOTE) return -1;
  let at = from;
  while (at < to && (bytes[at] !== OPEN_BRACE || bytes[at + 1] !== QUOTE)) at += 1;
  return at < to && isLineOfValues(bytes, at, to) ? at : -1;
}
