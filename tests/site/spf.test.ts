import { parse } from 'node-html-parser';
import { expect, test } from 'vitest';
import { SPF_FINDINGS } from '../../src/logic/email/spf/findings.ts';
import { brotliBytesOf, builtPages } from './dist.ts';

/** What may travel before a look-up starts, in bytes of brotli: the whole script of the page. */
const SCRIPT_BUDGET = 30_000;

const page = parse(builtPages().find(({ url }) => url === '/email/spf/')?.html ?? '');

test('the page of SPF loads no more script than its budget before a look-up starts', () => {
  const scripts = page.querySelectorAll('script[src]').map((script) => script.getAttribute('src') ?? '');
  expect(scripts.some((src) => src.includes('SpfCheck'))).toBe(true);
  expect(scripts.reduce((bytes, src) => bytes + brotliBytesOf(src), 0)).toBeLessThanOrEqual(SCRIPT_BUDGET);
});

test('it holds words for every finding of SPF', () => {
  const ids = Object.keys(SPF_FINDINGS);
  expect(ids.length).toBeGreaterThan(20);
  expect(ids.filter((id) => !page.querySelector(`template[data-finding="${id}"]`))).toEqual([]);
});
