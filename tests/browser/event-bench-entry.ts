import { readEventFiles } from '../../src/islands/event-files.ts';
import { type OpenedSummary, opened } from './event-bench-opened.ts';

/** What the page of the benchmark can do; times in milliseconds. */
export interface EventBench {
  read(): Promise<{ time: number; events: number; problemCount: number; summary: OpenedSummary; longest: number }>;
  reference(): Promise<{ time: number; events: number }>;
  /** Starts, cancels as soon as there is progress, and says how it ended. */
  cancelled(): Promise<string>;
}

const chosen = () => [...(document.querySelector<HTMLInputElement>('input')?.files ?? [])];

const bench: EventBench = {
  async read() {
    const longest = watchMainThread();
    const start = performance.now();
    const { events, problemCount, summary } = await readEventFiles(chosen());
    const time = performance.now() - start;
    const blocked = await longest();
    return { time, events, problemCount, summary: await opened(summary), longest: blocked };
  },
  async reference() {
    const worker = new Worker(new URL('./event-bench-reference.worker.ts', import.meta.url), { type: 'module' });
    const start = performance.now();
    const events = await new Promise<number>((resolve) => {
      worker.onmessage = ({ data }) => resolve(data);
      worker.postMessage(chosen()[0]);
    });
    worker.terminate();
    return { time: performance.now() - start, events };
  },
  async cancelled() {
    const stop = new AbortController();
    const reading = readEventFiles(chosen(), {
      signal: stop.signal,
      onProgress: () => stop.abort(new Error('stopped')),
    });
    return reading.then(
      () => 'finished',
      ({ message }: Error) => message,
    );
  },
};

/** The longest task of the main thread until asked: the browser only lists those over 50 ms, so 0 stands for none. */
function watchMainThread(): () => Promise<number> {
  let longest = 0;
  const note = (list: PerformanceObserverEntryList) => {
    for (const { duration } of list.getEntries()) longest = Math.max(longest, duration);
  };
  const observer = new PerformanceObserver(note);
  observer.observe({ type: 'longtask' });
  return async () => {
    await new Promise((resolve) => setTimeout(resolve, 50));
    observer.disconnect();
    return longest;
  };
}

Object.assign(globalThis, { eventBench: bench });
