import { parse } from 'node-html-parser';
import { expect, test } from 'vitest';
import { readFindings } from '../../src/content/read-findings.ts';
import { tableById } from '../../src/content/read-tables.ts';
import { brotliBytesOf, builtPages } from './dist.ts';

/** What may travel before the cleaner is used, in bytes of brotli. */
const SCRIPT_BUDGET = 6_000;

const html = builtPages().find(({ url }) => url === '/email/suppression/')?.html ?? '';
const page = parse(html);

test('the cleaner’s page loads no more script than its budget before it is used', () => {
  const scripts = page.querySelectorAll('script[src]').map((script) => script.getAttribute('src') ?? '');
  expect(scripts.length).toBeGreaterThan(0);
  expect(scripts.reduce((bytes, src) => bytes + brotliBytesOf(src), 0)).toBeLessThanOrEqual(SCRIPT_BUDGET);
});

test('it prints every row of its tables, and holds words for every finding', () => {
  const rows = ['suppression-line', 'suppression-reason', 'suppression-effect'].flatMap((id) =>
    tableById(id, 'test').rows.map((row) => row.id),
  );
  expect(rows.length).toBeGreaterThan(25);
  expect(rows.filter((id) => !page.querySelector(`tbody#${id}`))).toEqual([]);
  const ids = readFindings('suppression').map(({ id }) => id);
  expect(ids.filter((id) => !page.querySelector(`template[data-finding="${id}"]`))).toEqual([]);
});

test('without a script the commands stand there, each whole', () => {
  const commands = page.querySelectorAll('.commands pre').map(({ innerHTML }) => parse(innerHTML).textContent);
  expect(commands[0]).toBe("aws sesv2 get-suppressed-destination \\\n  --email-address='recipient@example.com'");
  for (const call of ['put-', 'delete-', 'list-suppressed-destinations', 'create-import-job', 'get-import-job'])
    expect(commands.join('\n')).toContain(call);
});
