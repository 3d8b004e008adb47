import { MAX_PROBLEMS, type PartRead, type ShownSummary } from './event-files-job.ts';
import { partsOf, wholeOf } from './event-files-parts.ts';
import { EventWorkers } from './event-files-pool.ts';

/** What in a file is no event, or no whole one. Its words are those of the finding `id`. */
export interface FileProblem {
  readonly file: string;
  /** From 1; in a packed file, of the text inside. */
  readonly line: number;
  readonly id: string;
  /** How the line begins, or the field that is amiss; '' where there is nothing to show. */
  readonly text: string;
}

/** How far reading has come. `bytes` of a packed file are packed ones. */
export interface EventFilesProgress {
  readonly bytes: number;
  readonly totalBytes: number;
  readonly events: number;
}

/** What the files came to. `problems` names the first ones, `problemCount` counts all. */
export interface EventFilesRead {
  readonly summary: ShownSummary;
  readonly problems: readonly FileProblem[];
  readonly problemCount: number;
  readonly bytes: number;
  /** Events read, repeated ones too. */
  readonly events: number;
}

export interface EventFilesOptions {
  /** Stops all workers at once; the promise is then rejected with the signal's reason. */
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: EventFilesProgress) => void;
}

/** Reads files of SES events on as many cores as there are, never as a whole into memory. Nothing leaves the device. */
export async function readEventFiles(files: readonly File[], options: EventFilesOptions = {}): Promise<EventFilesRead> {
  const { signal, onProgress } = options;
  const totalBytes = files.reduce((sum, { size }) => sum + size, 0);
  const done = { bytes: 0, events: 0 };
  const workers = new EventWorkers(navigator.hardwareConcurrency, (bytes, events) => {
    done.bytes = Math.min(done.bytes + bytes, totalBytes);
    done.events += events;
    onProgress?.({ ...done, totalBytes });
  });
  const stopped = new Promise<never>((_, reject) => {
    signal?.throwIfAborted();
    signal?.addEventListener('abort', () => reject(signal.reason), { once: true });
  });
  try {
    return await Promise.race([readAll(files, workers), stopped]);
  } finally {
    workers.close();
  }
}

async function readAll(files: readonly File[], workers: EventWorkers): Promise<EventFilesRead> {
  const read = await Promise.all(files.map(async (file) => ({ file, parts: await readFile(file, workers) })));
  const parts = read.flatMap((each) => each.parts);
  const problems = read.flatMap((each) => problemsOf(each.file, each.parts));
  return {
    summary: await workers.merge(parts.map(({ carried }) => carried)),
    problems: problems.slice(0, MAX_PROBLEMS),
    problemCount: parts.reduce((sum, { problemCount }) => sum + problemCount, 0),
    bytes: files.reduce((sum, { size }) => sum + size, 0),
    events: parts.reduce((sum, { events }) => sum + events, 0),
  };
}

/** A file's parts side by side. Where a value runs on from one into the next, the cut was wrong and the file is read in one. */
async function readFile(file: File, workers: EventWorkers): Promise<PartRead[]> {
  const parts = await Promise.all((await partsOf(file)).map((part) => workers.read(part)));
  const isCutRight = parts.slice(0, -1).every(({ isClear }) => isClear);
  return isCutRight ? parts : [await workers.read(wholeOf(file, false))];
}

/** Lines count from the file's first. */
function problemsOf(file: File, parts: readonly PartRead[]): FileProblem[] {
  let before = 0;
  return parts.flatMap(({ problems, lines }) => {
    const first = before;
    before += lines;
    return problems.map(({ line, text, finding: { id } }) => ({ file: file.name, line: first + line, id, text }));
  });
}
