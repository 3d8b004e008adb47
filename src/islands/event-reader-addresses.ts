import type { Summary } from '../schema/summary.ts';
import { importFiles } from './event-reader-export.ts';
import { fill } from './event-reader-fill.ts';
import { showRows, writeCell } from './event-reader-rows.ts';
import { type EventWords, howMany, type Said } from './event-reader-words.ts';
import { saveFile } from './save-file.ts';

type List = 'stopMailing' | 'keep' | 'optedOut';
type Entry = Summary[List][number];

/** A list of addresses in the report, with the row of the rules that decided each, and its files for SES. */
export class AddressList {
  readonly part: HTMLElement;
  readonly #entries: readonly Entry[];
  readonly #summary: Summary;
  readonly #words: EventWords;

  constructor(part: HTMLElement, summary: Summary, words: EventWords) {
    this.part = part;
    this.#summary = summary;
    this.#words = words;
    this.#entries = summary[part.dataset['addresses'] as List];
    part.hidden = this.#entries.length === 0;
    const already = summary.stopMailing.filter((entry) => entry.already).length;
    fill(part, { count: this.#entries.length, already });
    const note = part.querySelector<HTMLElement>('[data-already]');
    if (note) note.hidden = already === 0;
    this.show();
  }

  /** Writes the rows anew, as many as are asked for. */
  show() {
    showRows(this.part, this.#entries, (row, entry) => {
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
    if (does !== 'copy') return undefined;
    const text = this.#entries.map(({ address }) => `${address}\n`).join('');
    return navigator.clipboard.writeText(text).then(
      () => ({ state: 'copied', slots: { addresses: howMany(this.#words, 'address', this.#entries.length) } }),
      () => ({ state: 'refused' }),
    );
  }

  /** What a suppression list holds already needs no import. */
  #save(format: 'csv' | 'ndjson'): Said {
    const rows = this.#summary.stopMailing.filter(({ already }) => !already);
    const files = importFiles(rows, format);
    for (const [at, text] of files.entries())
      saveFile(text, files.length === 1 ? `ses-import.${format}` : `ses-import-${at + 1}.${format}`);
    const addresses = howMany(this.#words, 'address', rows.length);
    return { state: 'saved', slots: { addresses, files: howMany(this.#words, 'file', files.length) } };
  }
}
