import { found } from '../logic/email/events/findings.ts';
import { contentOf } from '../logic/email/events/present.ts';
import { EventScanner } from '../logic/email/events/scan.ts';
import { Tally } from '../logic/email/events/tally.ts';
import { PINNED } from '../logic/email/pinned-rules.ts';
import {
  type FromWorker,
  type Job,
  MAX_PROBLEMS,
  type Part,
  type PartProblem,
  type PartRead,
} from './event-files-job.ts';
import { shownOf } from './event-files-shown.ts';
import { asUtf8 } from './event-files-text.ts';

/** How many bytes are read between two words about progress. */
const TOLD_EVERY = 1024 * 1024;

/** Packed bytes unpacked at once: what a broken piece unpacks to is lost, so less. */
const PACKED_PIECE = 64 * 1024;

self.addEventListener('message', async ({ data }: MessageEvent<Job>) => {
  if (!('part' in data)) return say({ summary: shownOf(contentOf(merged(data.carried))) });
  const read = await readPart(data.part);
  say({ read }, [read.carried]);
});

/** All that parts carried, counted together. */
function merged(carried: readonly ArrayBuffer[]): Tally {
  const tally = new Tally();
  const decoder = new TextDecoder();
  for (const bytes of carried) tally.addText(decoder.decode(bytes));
  return tally;
}

async function readPart(part: Part): Promise<PartRead> {
  const problems: PartProblem[] = [];
  let problemCount = 0;
  const note = (problem: PartProblem) => {
    problemCount += 1;
    if (problems.length < MAX_PROBLEMS) problems.push(problem);
  };
  const scanner = new EventScanner(PINNED, note, part.isStart);
  try {
    const bytes = part.isGzip ? unpacked(part.blob, scanner) : streamed(part.blob, scanner);
    for await (const chunk of asUtf8(bytes)) scanner.push(chunk);
  } catch {
    note({ line: scanner.line, text: '', finding: found(part.isGzip ? 'broken-gzip' : 'unreadable-file') });
  }
  const isClear = scanner.isClear();
  if (part.isEnd) scanner.end();
  const carried = new TextEncoder().encode(scanner.tally.toText()).buffer;
  return { carried, events: scanner.events, lines: scanner.line - 1, isClear, problems, problemCount };
}

/** The bytes of a part as the browser streams them: measured, that is twice as quick as asking for slices. */
async function* streamed(blob: Blob, scanner: EventScanner): AsyncGenerator<Uint8Array> {
  const reader = blob.stream().getReader();
  const told = { bytes: 0, events: 0 };
  for (let bytes = 0; ; ) {
    const { done, value } = await reader.read();
    if (value) yield value;
    bytes += value?.length ?? 0;
    if (!done && bytes - told.bytes < TOLD_EVERY) continue;
    say({ bytes: bytes - told.bytes, events: scanner.events - told.events });
    Object.assign(told, { bytes, events: scanner.events });
    if (done) return;
  }
}

/** The bytes of a packed part in pieces of one size; the next is on its way while one is read. */
async function* pieces(blob: Blob, scanner: EventScanner, size: number): AsyncGenerator<Uint8Array> {
  let events = 0;
  let next = blob.slice(0, size).arrayBuffer();
  for (let at = 0; at < blob.size; at += size) {
    const piece = new Uint8Array(await next);
    next = blob.slice(at + size, at + 2 * size).arrayBuffer();
    yield piece;
    say({ bytes: piece.length, events: scanner.events - events });
    events = scanner.events;
  }
}

/** The unpacked bytes of a gzip file. Fails where the file is broken, after giving all that came before. */
async function* unpacked(blob: Blob, scanner: EventScanner): AsyncGenerator<Uint8Array> {
  const source = pieces(blob, scanner, PACKED_PIECE);
  let isOver = false;
  const packed = new ReadableStream<Uint8Array<ArrayBuffer>>({
    async pull(controller) {
      if (isOver) return controller.close();
      const { done, value } = await source.next();
      isOver = done === true;
      // A last empty piece has to wait until all before it is read: a stream that ends broken drops what is not.
      controller.enqueue(done ? new Uint8Array(0) : (value as Uint8Array<ArrayBuffer>));
    },
  });
  const reader = packed.pipeThrough(new DecompressionStream('gzip')).getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return;
    yield value;
  }
}

function say(message: FromWorker, transfer: Transferable[] = []): void {
  self.postMessage(message, { transfer });
}
