import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'node-html-parser';
import { expect, test } from 'vitest';
import { readResolvers } from '../../src/content/resolvers.ts';
import { brotliBytesOf, builtPages, dist } from './dist.ts';

/** What may travel before anything is checked, in bytes of brotli. */
const FIRST_BUDGET = 10_000;
/** The same with what judges SPF, DKIM and DMARC, loaded with the first check. */
const JUDGE_BUDGET = 36_000;
/** What reads DNS packets, loaded with the first question. */
const PACKET_BUDGET = 9_000;

const page = parse(builtPages().find(({ url }) => url === '/email/domain/')?.html ?? '');
const scripts = page.querySelectorAll('script[src]').map((script) => script.getAttribute('src') ?? '');

/** Every file a script may come to load, by what it names. */
function reachable(src: string, seen = new Set<string>()): Set<string> {
  if (seen.has(src)) return seen;
  seen.add(src);
  const code = readFileSync(join(dist, src), 'utf8');
  for (const [, file] of code.matchAll(/["`](?:\.\/|\/?_astro\/)([\w.-]+\.js)["`]/g))
    reachable(`/_astro/${file}`, seen);
  return seen;
}

test('the page loads little script before it is used, and what judges comes with the first check', () => {
  expect(scripts.length).toBeGreaterThan(0);
  const first = new Set<string>();
  expect(scripts.reduce((bytes, src) => bytes + brotliBytesOf(src, first), 0)).toBeLessThanOrEqual(FIRST_BUDGET);
  const doctor = scripts.find((src) => src.includes('DomainDoctor')) ?? '';
  const all = [...reachable(doctor)];
  expect(all.some((src) => src.includes('diagnose'))).toBe(true);
  const used = all.filter((src) => !src.includes('dns-wire'));
  const bytes = used.reduce((sum, src) => sum + readFileSync(join(dist, `${src}.br`)).length, 0);
  expect(bytes).toBeLessThanOrEqual(JUDGE_BUDGET);
});

test('the library that reads DNS packets is a file of its own, loaded with the first question', () => {
  const [wire, ...others] = globSync('_astro/dns-wire*.js', { cwd: dist });
  expect(others).toEqual([]);
  expect(brotliBytesOf(`/${wire}`)).toBeLessThanOrEqual(PACKET_BUDGET);
});

test('every resolver is offered with who runs it, and the first is chosen', () => {
  const offered = page.querySelectorAll('[name=resolver]').map((radio) => radio.getAttribute('value'));
  expect(offered).toEqual([...readResolvers().map(({ endpoint }) => endpoint), 'own']);
  expect(page.querySelectorAll('[name=resolver][checked]').length).toBe(1);
  for (const { operator } of readResolvers()) expect(page.querySelector('.resolvers')?.text).toContain(operator);
});

test('there are words for every finding a part of the list may have', () => {
  const ids = page.querySelectorAll('template[data-finding]').map((template) => template.getAttribute('data-finding'));
  for (const id of [
    'cname-target',
    'mf-region-mismatch',
    'lookup-limit',
    'no-dmarc',
    'resolver-timeout',
    'not-aligned',
  ])
    expect(ids).toContain(id);
  expect(new Set(ids).size).toBe(ids.length);
});
