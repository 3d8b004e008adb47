import type { Assessment } from '../logic/email/rates/assess.ts';

/** Shows the answers of the rows that decided; a table without one shows its open answer, or nothing. */
export function showRows(root: ParentNode, rows: Readonly<Record<string, string>>): void {
  for (const table of root.querySelectorAll<HTMLElement>('[data-of]')) {
    const row = rows[table.dataset['of'] ?? ''];
    for (const answer of table.querySelectorAll<HTMLElement>(':scope > [data-row]'))
      answer.toggleAttribute('data-shown', answer.dataset['row'] === (row ?? 'open'));
    if ('apart' in table.dataset) table.hidden = row === undefined;
  }
}

/** Writes how many more reach the line of a review; without counts the cells are away. */
export function writeRoom(root: ParentNode, headroom: Assessment['headroom'] | undefined): void {
  const cells = root.querySelector<HTMLElement>('[data-room]');
  if (cells) cells.hidden = headroom === undefined || headroom.bounces === null;
  for (const cell of root.querySelectorAll<HTMLElement>('[data-left]')) {
    const left = headroom?.[cell.dataset['left'] as 'bounces' | 'complaints'] ?? 0;
    const { one = '', many = '', none = '' } = cell.dataset;
    write(cell.querySelector('b'), left.toLocaleString('en-GB'));
    write(cell.querySelector('small'), left === 0 ? none : left === 1 ? one : many);
  }
}

/** Shows the notes whose findings apply. */
export function showNotes(root: ParentNode, findings: readonly { readonly id: string }[]): void {
  const list = root.querySelector<HTMLElement>('[data-notes]');
  if (list) list.hidden = findings.length === 0;
  for (const note of root.querySelectorAll<HTMLElement>('[data-finding]'))
    note.hidden = !findings.some(({ id }) => id === note.dataset['finding']);
}

function write(place: Element | null, words: string): void {
  if (place && place.textContent !== words) place.textContent = words;
}
