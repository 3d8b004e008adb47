import type { FromWorker, Job, Part, PartRead, ShownSummary } from './event-files-job.ts';

/** Workers that do one job after the other. Memory is theirs: `close` gives it back at once. */
export class EventWorkers {
  private readonly idle: Worker[] = [];
  private readonly all: Worker[] = [];
  private readonly waiting: ((worker: Worker) => void)[] = [];
  private readonly most: number;
  private readonly onProgress: (bytes: number, events: number) => void;

  constructor(most: number, onProgress: (bytes: number, events: number) => void) {
    this.most = Math.max(1, most);
    this.onProgress = onProgress;
  }

  /** Reads a part as soon as a worker is free. */
  async read(part: Part): Promise<PartRead> {
    const answer = await this.run({ part });
    if ('read' in answer) return answer.read;
    throw new Error('the worker answered another question');
  }

  /** Makes one summary of what parts carried, off the page's own thread. Comes last: one worker stays for it, and `carried` is gone. */
  async merge(carried: readonly ArrayBuffer[]): Promise<ShownSummary> {
    for (const worker of this.idle.splice(1)) worker.terminate();
    const answer = await this.run({ carried }, carried);
    if ('summary' in answer) return answer.summary;
    throw new Error('the worker answered another question');
  }

  close(): void {
    for (const worker of this.all) worker.terminate();
  }

  private async run(job: Job, transfer: readonly Transferable[] = []): Promise<FromWorker> {
    const worker = await this.free();
    const answer = await this.ask(worker, job, transfer);
    const next = this.waiting.shift();
    if (next) next(worker);
    else this.idle.push(worker);
    return answer;
  }

  private ask(worker: Worker, job: Job, transfer: readonly Transferable[]): Promise<FromWorker> {
    return new Promise((resolve, reject) => {
      worker.onerror = ({ message }) => reject(new Error(message));
      worker.onmessage = ({ data }: MessageEvent<FromWorker>) => {
        if ('bytes' in data) this.onProgress(data.bytes, data.events);
        else resolve(data);
      };
      worker.postMessage(job, [...transfer]);
    });
  }

  private free(): Promise<Worker> | Worker {
    const idle = this.idle.pop();
    if (idle) return idle;
    if (this.all.length === this.most) return new Promise((resolve) => this.waiting.push(resolve));
    const worker = new Worker(new URL('./event-scan.worker.ts', import.meta.url), { type: 'module' });
    this.all.push(worker);
    return worker;
  }
}
