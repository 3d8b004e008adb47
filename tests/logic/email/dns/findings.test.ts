import { expect, test } from 'vitest';
import { readFacts } from '../../../../src/content/read-facts.ts';
import { readFindings } from '../../../../src/content/read-findings.ts';
import { DNS_FINDINGS } from '../../../../src/logic/email/dns/findings.ts';

test('every finding has words, and no words stand alone', () => {
  expect(
    readFindings('dns')
      .map(({ id }) => id)
      .sort(),
  ).toEqual(Object.keys(DNS_FINDINGS).sort());
});

test('every fact a finding rests on is in content', () => {
  const known = new Set(readFacts().map(({ id }) => id));
  const facts = Object.values(DNS_FINDINGS).flatMap(([, ...ids]) => ids as string[]);
  expect(facts.length).toBeGreaterThan(0);
  expect(facts.filter((id) => !known.has(id))).toEqual([]);
});
