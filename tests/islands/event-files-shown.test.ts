import { expect, test } from 'vitest';
import { MAX_SHOWN, type ShownSummary } from '../../src/islands/event-files-job.ts';
import { shownOf } from '../../src/islands/event-files-shown.ts';
import { FILE_LIMIT, importFiles } from '../../src/islands/event-reader-export.ts';
import { summarise } from '../../src/logic/email/events/summarise.ts';
import { PINNED } from '../../src/logic/email/pinned-rules.ts';
import type { StopMailing } from '../../src/schema/summary.ts';

const { carried: _, ...nothing } = summarise([], PINNED);
const row = 'B1';
const bounced = (count: number): StopMailing[] =>
  Array.from({ length: count }, (_, at) => ({ address: `reader-${at}@example.com`, row, reason: 'BOUNCE' }));
const shown = (stopMailing: readonly StopMailing[]): ShownSummary => shownOf({ ...nothing, stopMailing });
const texts = (files: readonly Blob[]) => Promise.all(files.map((file) => file.text()));

test.for([0, 1, MAX_SHOWN, MAX_SHOWN + 1, FILE_LIMIT + 1])(
  'of %i addresses the first thousand are shown, and all are counted and stand in the files',
  async (count) => {
    const all = bounced(count);
    const { lists, imports } = shown(all);
    expect(lists.stopMailing.rows).toEqual(all.slice(0, MAX_SHOWN));
    expect([lists.stopMailing.count, imports.count]).toEqual([count, count]);
    expect(await lists.stopMailing.text.text()).toBe(all.map(({ address }) => `${address}\n`).join(''));
    expect(await texts(imports.csv)).toEqual(importFiles(all, 'csv'));
    expect(await texts(imports.ndjson)).toEqual(importFiles(all, 'ndjson'));
  },
);

test('an address a suppression list holds already is shown and copied, but needs no import', async () => {
  const held: StopMailing = { address: 'held@example.com', row, reason: 'BOUNCE', already: true };
  const { lists, already, imports } = shown([held, ...bounced(1)]);
  expect([lists.stopMailing.count, already, imports.count]).toEqual([2, 1, 1]);
  expect(await lists.stopMailing.text.text()).toBe('held@example.com\nreader-0@example.com\n');
  expect(await texts(imports.csv)).toEqual(['reader-0@example.com,BOUNCE\n']);
});

test('the page gets none of what only a merge needs, and no list twice', () => {
  const names = Object.keys(shown([]));
  expect(names).toContain('bounceRate');
  expect(names.filter((name) => ['carried', 'stopMailing', 'keep', 'optedOut'].includes(name))).toEqual([]);
});
