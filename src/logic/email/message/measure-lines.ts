import type { LongLines } from './message.ts';

/** RFC 5322 §2.1.1 (fact hdr-998): more bytes must not be, more characters should not be (RFC 6532 §3.4); the line’s end isn’t counted. */
const [MUST, SHOULD] = [998, 78];
const [LF, CR] = [0x0a, 0x0d];

/** The lines of a message that are too long, and those that are longer than they should be. */
export function measureLines(message: Uint8Array): { tooLong?: LongLines; long?: LongLines } {
  const tooLong = { first: 0, count: 0 };
  const long = { first: 0, count: 0 };
  for (let [at, line] = [0, 1]; at < message.length; line += 1) {
    const found = message.indexOf(LF, at);
    const end = found < 0 ? message.length : found;
    const length = end - at - (message[end - 1] === CR ? 1 : 0);
    if (length > MUST) count(tooLong, line);
    else if (length > SHOULD && charactersIn(message, at, length) > SHOULD) count(long, line);
    at = end + 1;
  }
  return { ...(tooLong.count > 0 && { tooLong }), ...(long.count > 0 && { long }) };
}

/** In UTF-8 a character’s further bytes begin with the bits 10. */
function charactersIn(message: Uint8Array, from: number, length: number): number {
  let characters = 0;
  for (let at = from; at < from + length; at += 1) if (((message[at] ?? 0) & 0xc0) !== 0x80) characters += 1;
  return characters;
}

function count(lines: { first: number; count: number }, line: number): void {
  if (lines.count === 0) lines.first = line;
  lines.count += 1;
}
