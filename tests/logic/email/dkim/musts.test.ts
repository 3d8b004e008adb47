import { expect, test } from 'vitest';
import { readCases } from './cases.ts';

interface Demand {
  readonly section: string;
  readonly level: 'MUST' | 'SHOULD';
  readonly says: string;
  readonly vectors?: string[];
  /** Why there is no vector; allowed for a SHOULD only. */
  readonly without?: string;
}

const demands = readCases<Demand>('musts.yml');
const names = (file: string) => readCases<{ name: string }>(file).map(({ name }) => name);
const records = names('records.yml');
const messages = [...names('messages.yml'), ...names('rfc.yml')];
/** A name that records and messages share stands for the message; `-record` says that the record is meant. */
const known = new Set([...records, ...messages, ...records.map((name) => `${name}-record`)]);

test('the table of demands is not empty', () => {
  expect(demands.length).toBeGreaterThan(40);
});

test.for(demands)('RFC $section: $says', ({ level, vectors = [], without }) => {
  expect(vectors.length > 0 || (level === 'SHOULD' && without)).toBeTruthy();
  expect(vectors.filter((name) => !known.has(name))).toEqual([]);
});
