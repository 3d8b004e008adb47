import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'node-html-parser';
import { expect, test } from 'vitest';
import { brotliBytesOf, builtPages, dist } from './dist.ts';

const page = parse(builtPages().find(({ url }) => url === '/email/events/')?.html ?? '');
const own = page
  .querySelectorAll('script[src]')
  .map((script) => script.getAttribute('src') ?? '')
  .filter((src) => src.includes('EventReader'));

/** A script and everything it imports at once; what it loads on use is not in it. */
function loaded(src: string, seen = new Set<string>()): string {
  if (seen.has(src)) return '';
  seen.add(src);
  const code = readFileSync(join(dist, src), 'utf8');
  const imports = [...code.matchAll(/from\s*"(\.\/[^"]+)"/g)].map(
    ([, file]) => new URL(file ?? '', `http://site${src}`),
  );
  return code + imports.map(({ pathname }) => loaded(pathname, seen)).join('');
}

test('before a file is chosen the reader’s script, with all it imports, is at most 6 kB of brotli', () => {
  expect(own).toHaveLength(1);
  expect(own.reduce((bytes, src) => bytes + brotliBytesOf(src), 0)).toBeLessThanOrEqual(6_000);
});

test('the chart and its style sheet come on use only', () => {
  const first = own.map((src) => loaded(src)).join('');
  expect(first).not.toBe('');
  expect(first).not.toContain('u-over');
  expect(page.outerHTML).not.toContain('u-over');
  expect(page.querySelectorAll('link[rel=stylesheet], link[rel=modulepreload]')).toEqual([]);
});

test('every row that can decide about an address has words and a page', () => {
  const { rows } = JSON.parse(page.querySelector('[data-words]')?.textContent ?? '{}') as {
    rows: Record<string, { title: string; url: string }>;
  };
  expect(Object.keys(rows)).toEqual(expect.arrayContaining(['B1', 'B17', 'D0a', 'D4']));
  const anchors = new Map(builtPages().map(({ url, html }) => [url, html]));
  for (const [row, { title, url }] of Object.entries(rows)) {
    expect(title).not.toBe('');
    expect(anchors.get(url)).toContain(`id="${row}"`);
  }
});

test('without a script the page says so, says what it does with files, and how to get them', () => {
  const plain = page.querySelector('[data-plain]');
  expect(plain?.hasAttribute('hidden')).toBe(false);
  expect(page.querySelector('event-reader form')?.hasAttribute('hidden')).toBe(true);
  expect(page.querySelector('main')?.textContent).toContain('Nothing is uploaded or stored.');
  expect(page.querySelector('#get-the-files')).not.toBeNull();
});
