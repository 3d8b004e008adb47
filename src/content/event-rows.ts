import { readFindings } from './read-findings.ts';
import { readTables } from './read-tables.ts';
import { plainWords } from './tell.ts';

/** The tables that decide what becomes of an address in an event. */
const TABLES: readonly string[] = ['bounce-class', 'bounce-text', 'complaint-action', 'event-action'];

/** Row → what it comes to, in words, and the page of its table. Of two rows with one id the first table's counts. */
export function rowWords(): Readonly<Record<string, { title: string; url: string }>> {
  const rows = readTables('email')
    .filter(({ id }) => TABLES.includes(id))
    .toSorted((a, b) => TABLES.indexOf(b.id) - TABLES.indexOf(a.id))
    .flatMap(({ id, rows, outcomes }) =>
      rows.map(
        (row) => [row.id, { title: plainWords(outcomes[row.then]?.title ?? ''), url: `/rules/${id}/` }] as const,
      ),
    );
  return Object.fromEntries(rows);
}

/** Finding → what was found, in a few words. */
export function findingTitles(): Readonly<Record<string, string>> {
  return Object.fromEntries(
    ['bounces', 'events'].flatMap(readFindings).map(({ id, title }) => [id, plainWords(title)]),
  );
}
