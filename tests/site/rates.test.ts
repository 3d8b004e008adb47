import { parse } from 'node-html-parser';
import { expect, test } from 'vitest';
import { brotliBytesOf, builtPages } from './dist.ts';

const page = parse(builtPages().find(({ url }) => url === '/email/rates/')?.html ?? '');

test('the rate checker’s own script, with all it imports, is at most 8 kB of brotli', () => {
  const scripts = page.querySelectorAll('script[src]').map((script) => script.getAttribute('src') ?? '');
  const own = scripts.filter((src) => src.includes('RateCheck'));
  expect(own).toHaveLength(1);
  expect(own.reduce((bytes, src) => bytes + brotliBytesOf(src), 0)).toBeLessThanOrEqual(8_000);
});

test('it carries the lines it judges by, and none of the other facts', () => {
  const { rules } = JSON.parse(page.querySelector('[data-sheet]')?.textContent ?? '{}');
  expect(rules.facts).toHaveLength(12);
  expect(rules.facts.every(({ value }: { value: unknown }) => typeof value === 'number')).toBe(true);
  expect(rules.tables).toHaveLength(6);
});

test('each line of each gauge is named in its text alternative', () => {
  const gauges = page.querySelectorAll('[data-gauge]');
  expect(gauges.length).toBeGreaterThanOrEqual(4);
  for (const gauge of gauges) {
    const said = gauge.querySelector('svg')?.getAttribute('aria-label') ?? '';
    const lines = gauge.querySelectorAll('svg > text:not(.word)').map(({ text }) => text);
    expect(lines.length).toBe((gauge.getAttribute('data-lines') ?? '').split(' ').length);
    expect(lines.filter((line) => !said.includes(line))).toEqual([]);
  }
});
