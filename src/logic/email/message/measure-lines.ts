import type { LongLines } from './message.ts';

/** RFC 5322 §2.1.1 (fact hdr-998): more must not be, more should not be; the line’s end isn’t counted. */
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
    if (length > SHOULD) count(length > MUST ? tooLong : long, line);
    at = end + 1;
  }
  return { ...(tooLong.count > 0 && { tooLong }), ...(long.count > 0 && { long }) };
}

function count(lines: { first: number; count: number }, line: number): void {
  if (lines.count === 0) lines.first = line;
  lines.count += 1;
}
