import { MAX_SHOWN } from './event-files-job.ts';
import { fill } from './event-reader-fill.ts';

/** How many rows stand there at first. */
const SHORT = 10;

/**
 * Shows a list of entries in a part of the page that has a `tbody`, a `template[data-row]` and a `[data-more]` paragraph:
 * the first ten, and up to a thousand when the reader asks. `write` fills one row;
 * `count` is how many entries there are in all, of which only the first may be given.
 */
export function showRows<Entry>(
  part: HTMLElement,
  entries: readonly Entry[],
  count: number,
  write: (row: HTMLElement, entry: Entry) => void,
): void {
  const body = part.querySelector('tbody') as HTMLElement;
  const template = part.querySelector<HTMLTemplateElement>('template[data-row]') as HTMLTemplateElement;
  const more = part.querySelector<HTMLElement>('[data-more]') as HTMLElement;
  const button = more.querySelector('button') as HTMLButtonElement;
  const isOpen = button.getAttribute('aria-expanded') === 'true';
  const shown = entries.slice(0, isOpen ? MAX_SHOWN : SHORT);
  body.replaceChildren(...shown.map((entry) => rowOf(template, (row) => write(row, entry))));
  more.hidden = count <= SHORT;
  button.hidden = isOpen;
  fill(more, { all: Math.min(count, MAX_SHOWN), cap: MAX_SHOWN });
  const capped = more.querySelector<HTMLElement>('[data-capped]');
  if (capped) capped.hidden = !isOpen || count <= MAX_SHOWN;
}

/** Shows all of a list; the first row that was not there before takes the focus from the button, which is gone. */
export function openRows(list: { readonly part: HTMLElement; show(): void }): void {
  const { part } = list;
  part.querySelector('[data-does=more]')?.setAttribute('aria-expanded', 'true');
  list.show();
  const row = part.querySelector<HTMLElement>(`tbody tr:nth-child(${SHORT + 1})`);
  row?.setAttribute('tabindex', '-1');
  row?.focus();
}

/** Writes one cell of a row. */
export function writeCell(row: ParentNode, name: string, words: string): void {
  const cell = row.querySelector(`[data-cell="${name}"]`);
  if (cell) cell.textContent = words;
}

function rowOf(template: HTMLTemplateElement, write: (row: HTMLElement) => void): DocumentFragment {
  const copy = template.content.cloneNode(true) as DocumentFragment;
  write(copy.firstElementChild as HTMLElement);
  return copy;
}
