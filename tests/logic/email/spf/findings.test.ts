import { expect, test } from 'vitest';
import { readFacts } from '../../../../src/content/read-facts.ts';
import { readFindings } from '../../../../src/content/read-findings.ts';
import { SPF_FINDINGS } from '../../../../src/logic/email/spf/findings.ts';
import { MOST_LOOKUPS, MOST_VOIDS } from '../../../../src/logic/email/spf/limits.ts';
import { SES } from '../../../../src/logic/email/spf/ses-include.ts';

const facts = new Map(readFacts('email').map((fact) => [fact.id, fact]));

test('the words and the list of the checker name the same findings', () => {
  const words = readFindings('spf').map(({ id }) => id);
  expect(words.toSorted()).toEqual(Object.keys(SPF_FINDINGS).toSorted());
});

test('every fact a finding rests on is there', () => {
  const named = Object.values(SPF_FINDINGS).flatMap(([, ...ids]) => ids as string[]);
  expect(named.length).toBeGreaterThan(25);
  expect(named.filter((id) => !facts.has(id))).toEqual([]);
});

test('every figure in the words is a fact with a value', () => {
  const figures = readFindings('spf').flatMap(({ says, remedy = '' }) => [
    ...`${says} ${remedy}`.matchAll(/\{([^}]*)\}/g),
  ]);
  expect(figures.length).toBeGreaterThan(3);
  expect(figures.filter(([, id = '']) => facts.get(id)?.value === undefined)).toEqual([]);
});

test('the limits are those the facts state', () => {
  expect(MOST_LOOKUPS).toBe(facts.get('spf-10-lookups')?.value);
  expect(MOST_VOIDS).toBe(facts.get('spf-void-2')?.value);
  expect(facts.get('spf-ses-include')?.value).toContain(`include:${SES}`);
});
