import { expect, test } from 'vitest';
import { readFacts } from '../../../../src/content/read-facts.ts';
import { readFindings } from '../../../../src/content/read-findings.ts';
import { DMARC_FINDINGS } from '../../../../src/logic/email/dmarc/findings.ts';

test('every finding has words, and no words are without one', () => {
  const ids = readFindings('dmarc').map(({ id }) => id);
  expect(ids.toSorted()).toEqual(Object.keys(DMARC_FINDINGS).sort());
});

test('every fact a finding rests on is there', () => {
  const known = new Set(readFacts('email').map(({ id }) => id));
  const named = Object.values(DMARC_FINDINGS).flatMap(([, ...facts]) => facts as string[]);
  expect(named.length).toBeGreaterThan(40);
  expect(named.filter((id) => !known.has(id))).toEqual([]);
});

test('the tree walk asks as often as the fact says', () => {
  expect(readFacts('email').find(({ id }) => id === 'dmarc-treewalk')?.value).toBe(8);
});
