import { expect, test } from 'vitest';
import { readFacts } from '../../../../src/content/read-facts.ts';
import { readFindings } from '../../../../src/content/read-findings.ts';
import { SUPPRESSION_FINDINGS } from '../../../../src/logic/email/suppression/findings.ts';
import { MOST_IN_A_FILE } from '../../../../src/logic/email/suppression/output.ts';

test('every finding has words, and no words are without one', () => {
  expect(
    readFindings('suppression')
      .map(({ id }) => id)
      .sort(),
  ).toEqual(Object.keys(SUPPRESSION_FINDINGS).sort());
});

test('every fact a finding rests on is there', () => {
  const known = new Set(readFacts('email').map(({ id }) => id));
  const named = Object.values(SUPPRESSION_FINDINGS).flatMap(([, ...facts]) => facts as string[]);
  expect(named.length).toBeGreaterThan(10);
  expect(named.filter((id) => !known.has(id))).toEqual([]);
});

test('files are cut at the limits the facts state', () => {
  const value = (id: string) => readFacts('email').find((fact) => fact.id === id)?.value;
  expect(MOST_IN_A_FILE).toEqual({ PUT: value('sup-bulk-100k'), DELETE: value('sup-bulk-delete-10k') });
});
