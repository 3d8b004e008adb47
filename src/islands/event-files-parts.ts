import type { Part } from './event-files-job.ts';
import { wideEncoding } from './event-files-text.ts';

/** The size of a part: small enough to share out evenly, large enough to be worth it. */
const PART_BYTES = 32 * 1024 * 1024;

/** How far behind a part's size a line's end is looked for. */
const SEARCHED_BYTES = 256 * 1024;

const [LINE_END, OPEN_BRACE] = [0x0a, 0x7b];

/** The file in parts that end where a line does and the next begins like an event; a packed, wide or small file is one part. */
export async function partsOf(file: File, size = PART_BYTES): Promise<Part[]> {
  const begin = await bytesOf(file.slice(0, 2));
  if (isGzip(begin)) return [wholeOf(file, true)];
  // Two bytes a letter: what looks like a line's end may be half of something else.
  if (wideEncoding(begin)) return [wholeOf(file, false)];
  const parts: Part[] = [];
  let from = 0;
  while (file.size - from > size) {
    const to = await lineStart(file, from + size);
    if (to === undefined) break;
    parts.push({ blob: file.slice(from, to), isGzip: false, isStart: from === 0, isEnd: false });
    from = to;
  }
  return [...parts, { blob: file.slice(from), isGzip: false, isStart: from === 0, isEnd: true }];
}

/** The whole file as one part. */
export function wholeOf(file: File, isGzip: boolean): Part {
  return { blob: file, isGzip, isStart: true, isEnd: true };
}

/** By its first two bytes (RFC 1952 §2.3.1), whatever its name says. */
function isGzip([first, second]: Uint8Array): boolean {
  return first === 0x1f && second === 0x8b;
}

async function lineStart(file: File, from: number): Promise<number | undefined> {
  const bytes = await bytesOf(file.slice(from, from + SEARCHED_BYTES));
  for (let at = bytes.indexOf(LINE_END); at >= 0; at = bytes.indexOf(LINE_END, at + 1)) {
    if (bytes[at + 1] === OPEN_BRACE) return from + at + 1;
  }
  return undefined;
}

/** Nothing where the browser can't read it: the worker will say so. */
async function bytesOf(blob: Blob): Promise<Uint8Array> {
  return blob.arrayBuffer().then(
    (buffer) => new Uint8Array(buffer),
    () => new Uint8Array(0),
  );
}
