import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'node-html-parser';
import { expect, test } from 'vitest';
import { ALIGNMENT_VERDICTS, RELATIONS } from '../../src/content/header-words-alignment.ts';
import { readFindings } from '../../src/content/read-findings.ts';
import type { AlignmentVerdict, Relation } from '../../src/islands/header-reader-alignment.ts';
import { brotliBytesOf, builtPages, dist } from './dist.ts';

/** What may travel before a message is verified, in bytes of brotli: the page’s scripts and the worker that reads. */
const SCRIPT_BUDGET = 30_000;

const page = parse(builtPages().find(({ url }) => url === '/email/headers/')?.html ?? '');

test('until a message is verified the page loads at most 30 kB of script, its worker included', () => {
  const scripts = page.querySelectorAll('script[src]').map((script) => script.getAttribute('src') ?? '');
  const workers = readdirSync(join(dist, '_astro')).filter((name) => /^header-reader\.worker.*\.js$/.test(name));
  expect(scripts.length).toBeGreaterThan(0);
  expect(workers).toHaveLength(1);
  const all = [...scripts, ...workers.map((name) => `/_astro/${name}`)];
  expect(all.reduce((bytes, src) => bytes + brotliBytesOf(src), 0)).toBeLessThanOrEqual(SCRIPT_BUDGET);
});

test('every answer, relation and finding has its words', () => {
  const verdicts: Record<AlignmentVerdict, true> = {
    both: true,
    dkim: true,
    spf: true,
    neither: true,
    untold: true,
    authors: true,
    'no-author': true,
  };
  const relations: Record<Relation, true> = { same: true, organisation: true, other: true, ses: true };
  expect(Object.keys(ALIGNMENT_VERDICTS).sort()).toEqual(Object.keys(verdicts).sort());
  expect(Object.keys(RELATIONS).sort()).toEqual(Object.keys(relations).sort());
  const ids = readFindings('headers').map(({ id }) => id);
  expect(ids.length).toBeGreaterThan(5);
  expect(ids.filter((id) => !page.querySelector(`template[data-finding="${id}"]`))).toEqual([]);
});

test('without a script it says so, and explains each field and each word of a result', () => {
  expect(page.querySelector('.source-form [data-plain]')?.hasAttribute('hidden')).toBe(false);
  expect(page.querySelector('[data-report]')?.hasAttribute('hidden')).toBe(true);
  expect(page.querySelectorAll('.fields-table tbody').length).toBeGreaterThanOrEqual(12);
  expect(page.querySelectorAll('.words-of dt').length).toBeGreaterThanOrEqual(20);
});
