import { type EventFilesProgress, readEventFiles } from './event-files.ts';
import { exampleFile } from './event-reader-example.ts';
import { pastedFile } from './event-reader-files.ts';
import { fill } from './event-reader-fill.ts';
import { EventReport } from './event-reader-report.ts';
import { type EventWords, howMany, sentence } from './event-reader-words.ts';

/** Reads files, shows how far it is, and lays the report on the page. One reading at a time: a new one ends the last. */
export class ReadingDesk {
  readonly #page: HTMLElement;
  readonly #words: EventWords;
  #reading: AbortController | undefined;
  #report: EventReport | undefined;

  constructor(page: HTMLElement) {
    this.#page = page;
    this.#words = JSON.parse(page.querySelector('[data-words]')?.textContent ?? '{}') as EventWords;
  }

  /** Reads what stands in the form's text field. */
  async readText() {
    const field = this.#page.querySelector('textarea') as HTMLTextAreaElement;
    if (field.value.trim() !== '') return this.read([pastedFile(field.value, this.#words.status['pasted'] ?? '')]);
    this.#tell('empty');
    field.focus();
  }

  /** Reads files as one batch of events. */
  async read(files: readonly File[]) {
    if (files.length === 0) return this.#tell('empty');
    this.#clear();
    const reading = new AbortController();
    this.#reading = reading;
    const named = { files: howMany(this.#words, 'file', files.length) };
    this.#tell('reading', named);
    this.#progress({ bytes: 0, totalBytes: files.reduce((sum, { size }) => sum + size, 0), events: 0 });
    this.#show(true);
    try {
      const result = await readEventFiles(files, {
        signal: reading.signal,
        onProgress: (progress) => this.#reading === reading && this.#progress(progress),
      });
      if (this.#reading !== reading) return;
      this.#report = new EventReport(this.#page, result, this.#words);
      this.#tell(result.summary.events > 0 ? 'done' : 'nothing', {
        ...named,
        events: howMany(this.#words, 'event', result.summary.events),
      });
    } catch {
      // Stopped by the reader, which has been said, or a file the browser can't open any more.
      if (this.#reading === reading) this.#tell('failed', named);
    } finally {
      if (this.#reading === reading) this.#show(false);
    }
  }

  /** Does what a button of the page says. */
  press(button: HTMLElement) {
    const { does } = button.dataset;
    if (does === 'example') return void this.read([exampleFile('example.ndjson')]);
    if (does === 'cancel') return this.#cancel();
    if (does === 'forget') return this.forget();
    if (does === 'print') return print();
    void this.#report?.press(button).then((said) => said && this.#tell(said.state, said.slots));
  }

  /** Ends the reading and leaves nothing of it: not in the form, not in the report. */
  forget() {
    this.#clear();
    this.#page.querySelector('form')?.reset();
    this.#tell('forgotten');
    this.#page.querySelector<HTMLElement>('[type=file]')?.focus();
  }

  #cancel() {
    this.#clear();
    this.#tell('cancelled');
    this.#page.querySelector<HTMLElement>('[type=file]')?.focus();
  }

  #clear() {
    this.#reading?.abort();
    this.#reading = undefined;
    this.#report?.remove();
    this.#report = undefined;
    this.#show(false);
  }

  #show(isReading: boolean) {
    const slip = this.#page.querySelector<HTMLElement>('[data-reading]');
    if (slip) slip.hidden = !isReading;
    this.#page.setAttribute('aria-busy', String(isReading));
  }

  #progress({ bytes, totalBytes, events }: EventFilesProgress) {
    const slip = this.#page.querySelector('[data-reading]') as HTMLElement;
    (slip.querySelector('progress') as HTMLProgressElement).value = totalBytes > 0 ? bytes / totalBytes : 0;
    fill(slip, { bytes: inBytes(bytes), total: inBytes(totalBytes), events });
  }

  #tell(state: string, slots: Readonly<Record<string, string | number>> = {}) {
    const output = this.#page.querySelector<HTMLOutputElement>('.told');
    if (output) output.value = sentence(this.#words.status[state] ?? '', slots);
  }
}

const SIZE = new Intl.NumberFormat('en-GB', {
  style: 'unit',
  unit: 'megabyte',
  maximumFractionDigits: 1,
  minimumFractionDigits: 1,
});

function inBytes(bytes: number): string {
  return SIZE.format(bytes / 1_000_000);
}
