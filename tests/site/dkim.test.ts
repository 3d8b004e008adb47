import { parse } from 'node-html-parser';
import { expect, test } from 'vitest';
import { DKIM_FINDINGS } from '../../src/logic/email/dkim/findings.ts';
import { DNS_FINDINGS } from '../../src/logic/email/dns/findings.ts';
import { brotliBytesOf, builtPages } from './dist.ts';

/** What the checker may need of scripts, in bytes of brotli: all of it, for it loads nothing later. */
const SCRIPT_BUDGET = 16_000;

const page = parse(builtPages().find(({ url }) => url === '/email/dkim/')?.html ?? '');

test('the page loads no more script than its budget', () => {
  const scripts = page.querySelectorAll('script[src]').map((script) => script.getAttribute('src') ?? '');
  expect(scripts.length).toBeGreaterThan(0);
  expect(scripts.reduce((bytes, src) => bytes + brotliBytesOf(src), 0)).toBeLessThanOrEqual(SCRIPT_BUDGET);
});

test('whatever may be found of a key, a CNAME or a line has its words', () => {
  const ids = Object.keys({ ...DNS_FINDINGS, ...DKIM_FINDINGS });
  expect(ids.length).toBeGreaterThan(40);
  expect(ids.filter((id) => !page.querySelector(`template[data-finding="${id}"]`))).toEqual([]);
});

test('without a script it says so, and the tags and the table of records stand there', () => {
  expect(page.querySelector('.dkim-form [data-plain]')?.hasAttribute('hidden')).toBe(false);
  expect(page.querySelectorAll('#tags + .rules tbody').length).toBeGreaterThanOrEqual(8);
  expect(page.querySelector('[data-table="dkim-record"]')).not.toBeNull();
});
