import { parse } from 'node-html-parser';
import { expect, test } from 'vitest';
import { brotliBytesOf, builtPages } from './dist.ts';

const page = parse(builtPages().find(({ url }) => url === '/orders/ways-out/')?.html ?? '');

test('the comparison’s own script, with all it imports, is at most 6 kB of brotli', () => {
  const scripts = page.querySelectorAll('script[src]').map((script) => script.getAttribute('src') ?? '');
  const own = scripts.filter((src) => src.includes('WaysOut'));
  expect(own).toHaveLength(1);
  expect(own.reduce((bytes, src) => bytes + brotliBytesOf(src), 0)).toBeLessThanOrEqual(6_000);
});

test('it carries the facts it reckons with, and none of the other rules', () => {
  const { book } = JSON.parse(page.querySelector('[data-book]')?.textContent ?? '{}');
  const listed = page.querySelectorAll('[data-used]').map((row) => row.getAttribute('data-used') ?? '');
  expect(listed.length).toBeGreaterThan(20);
  expect(listed).toEqual(Object.keys(book.facts));
});
