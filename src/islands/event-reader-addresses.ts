import type { ImportFiles, ShownSummary } from './event-files-job.ts';
import { fill } from './event-reader-fill.ts';
import { showRows, writeCell } from './event-reader-rows.ts';
import { type EventWords, howMany, type Said } from './event-reader-words.ts';
import { saveFile } from './save-file.ts';

type Lists = ShownSummary['lists'];

/** A list of addresses in the report, with the row of the rules that decided each, and its files for SES. */
export class AddressList {
  readonly part: HTMLElement;
  readonly #list: Lists[keyof Lists];
  readonly #imports: ImportFiles;
  readonly #words: EventWords;

  constructor(part: HTMLElement, { lists, already, imports }: ShownSummary, words: EventWords) {
    this.part = part;
    this.#imports = imports;
    this.#words = words;
    this.#list = lists[part.dataset['addresses'] as keyof Lists];
    part.hidden = this.#list.count === 0;
    fill(part, { count: this.#list.count, already });
    const note = part.querySelector<HTMLElement>('[data-already]');
    if (note) note.hidden = already === 0;
    this.show();
  }

  /** Writes the rows anew, as many as are asked for. */
  show() {
    const { rows, count } = this.#list;
    showRows(this.part, rows, count, (row, entry: (typeof rows)[number]) => {
      writeCell(row, 'address', entry.address);
      if ('reason' in entry) writeCell(row, 'reason', entry.reason);
      const why = 'why' in entry ? entry.why : '';
      for (const reason of row.querySelectorAll<HTMLElement>('[data-why]'))
        reason.hidden = reason.dataset['why'] !== why;
      const link = row.querySelector<HTMLAnchorElement>('a[data-rule]');
      const rule = this.#words.rows[entry.row];
      if (link && rule) link.href = `${rule.url}#${entry.row}`;
      if (link) link.textContent = rule ? `${entry.row} · ${rule.title}` : entry.row;
    });
  }

  /** Saves the list for SES's bulk import, or copies its addresses. */
  async press({ dataset: { does, format } }: HTMLElement): Promise<Said | undefined> {
    if (does === 'save' && (format === 'csv' || format === 'ndjson')) return this.#save(format);
    return does === 'copy' ? this.#copy() : undefined;
  }

  /** The browser takes the file itself: a long text would stop the page. */
  async #copy(): Promise<Said> {
    const { text, count } = this.#list;
    try {
      await navigator.clipboard.write([new ClipboardItem({ 'text/plain': text })]);
      return { state: 'copied', slots: { addresses: howMany(this.#words, 'address', count) } };
    } catch {
      return { state: 'refused' };
    }
  }

  #save(format: 'csv' | 'ndjson'): Said {
    const { [format]: files, count } = this.#imports;
    for (const [at, file] of files.entries())
      saveFile(file, files.length === 1 ? `ses-import.${format}` : `ses-import-${at + 1}.${format}`);
    const addresses = howMany(this.#words, 'address', count);
    return { state: 'saved', slots: { addresses, files: howMany(this.#words, 'file', files.length) } };
  }
}
