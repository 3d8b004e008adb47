import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { readCases } from './vectors.ts';

interface Demand {
  readonly section: string;
  readonly level: 'MUST' | 'SHOULD' | 'MAY';
  readonly says: string;
  readonly vectors?: readonly string[];
  /** Why there is no vector. */
  readonly without?: string;
}

const FILES = ['records.yml', 'messages.yml', 'old-readers.yml', 'alignment.yml'];
const names = FILES.map((file) => readCases<{ name: string }>(file).map(({ name }) => name));
const known = new Set(names.flat());
const path = new URL('../../../cases/email/dmarc/musts.yml', import.meta.url);
const demands = parse(readFileSync(path, 'utf8')) as Demand[];

test('there are as many vectors and demands as the standard needs', () => {
  expect(names.flat().length).toBeGreaterThanOrEqual(230);
  expect(demands.length).toBeGreaterThan(40);
});

test.for(names.map((each, at) => [FILES[at], each] as const))('no two vectors of %s have one name', ([, each]) => {
  expect(each.filter((name, at) => each.indexOf(name) !== at)).toEqual([]);
});

test.for(demands)('§$section demands: $says', ({ vectors = [], without }) => {
  expect(vectors.length > 0 || without).toBeTruthy();
  expect(vectors.filter((name) => !known.has(name))).toEqual([]);
});
