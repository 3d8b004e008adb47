import type { Summary } from '../schema/summary.ts';
import { type ImportFiles, MAX_SHOWN, type ShownList, type ShownSummary } from './event-files-job.ts';
import { importFiles, type Suppressed } from './event-reader-export.ts';

/** The summary as the page gets it. Long lists are cut and put into files here, in the worker, where nobody waits for it. */
export function shownOf({ stopMailing, keep, optedOut, ...figures }: Omit<Summary, 'carried'>): ShownSummary {
  // What a suppression list holds already needs no import.
  const fresh = stopMailing.filter(({ already }) => !already);
  return {
    ...figures,
    lists: { stopMailing: listed(stopMailing), keep: listed(keep), optedOut: listed(optedOut) },
    already: stopMailing.length - fresh.length,
    imports: importsOf(fresh),
  };
}

function listed<Entry extends { readonly address: string }>(entries: readonly Entry[]): ShownList<Entry> {
  const text = new Blob([entries.map(({ address }) => `${address}\n`).join('')], { type: 'text/plain' });
  return { rows: entries.slice(0, MAX_SHOWN), count: entries.length, text };
}

function importsOf(rows: readonly Suppressed[]): ImportFiles {
  const [csv, ndjson] = (['csv', 'ndjson'] as const).map((format) =>
    importFiles(rows, format).map((text) => new Blob([text])),
  );
  return { csv: csv ?? [], ndjson: ndjson ?? [], count: rows.length };
}
