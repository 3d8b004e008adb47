import { expect, test } from 'vitest';
import { readFindings } from '../../../../src/content/read-findings.ts';
import { assess } from '../../../../src/logic/email/rates/assess.ts';
import { RATE_FINDINGS } from '../../../../src/logic/email/rates/findings.ts';
import type { Sending } from '../../../../src/logic/email/rates/problems.ts';
import { rules } from '../real-email-rules.ts';
import { cases } from './cases.ts';

const ids = (findings: readonly { readonly id: string }[]) => findings.map(({ id }) => id).sort();
const good = { sent: 10_000, hardBounces: 0, complaints: 0 };

test('there are cases enough to stand for every line', () => {
  expect(cases.length).toBeGreaterThanOrEqual(80);
});

test.for(cases)('$because', ({ sending, overall, rows, room, finds, wrong }) => {
  const judged = assess(sending, rules);
  const { 'account-outlook': _, ...own } = judged.rows;
  expect(judged.overall).toBe(wrong ? 'invalid-input' : overall);
  if (rows) expect(Object.values(own).join(' ')).toBe(rows);
  if (room) expect(judged.headroom).toEqual({ bounces: room[0], complaints: room[1] });
  if (finds) expect(ids(judged.findings)).toEqual([...finds, 'estimate-only'].sort());
  if (!wrong) return;
  const named = judged.findings.filter(({ id }) => id === 'invalid-input');
  expect(named.map(({ where }) => where)).toEqual(wrong);
  expect(judged).toMatchObject({
    bounceRate: null,
    complaintRate: null,
    headroom: { bounces: null, complaints: null },
  });
});

test('every row of every rate table is reached by a case', () => {
  const reached = new Set(
    cases.flatMap(({ sending }) =>
      Object.entries(assess(sending, rules).rows).map(([table, row]) => `${table}/${row}`),
    ),
  );
  const tables = rules.tables.filter(({ id }) => [...reached].some((row) => row.startsWith(`${id}/`)));
  const rows = tables.flatMap(({ id, rows: own }) => own.map((row) => `${id}/${row.id}`));
  expect(rows.length).toBe(5 + 4 + 5 + 3 + 2 + 3);
  expect(rows.filter((row) => !reached.has(row))).toEqual([]);
});

test('rates are shares of one, the complaint rate over mail to domains that report', () => {
  const { bounceRate, complaintRate } = assess({ ...good, hardBounces: 500, complaints: 4, fblSent: 4000 }, rules);
  expect({ bounceRate, complaintRate }).toEqual({ bounceRate: 0.05, complaintRate: 0.001 });
});

test('an estimate is said to be one, even where there is nothing to estimate', () => {
  for (const { sending } of cases)
    expect(assess(sending, rules).findings.filter(({ id }) => id === 'estimate-only')).toHaveLength(1);
});

test.for([
  { given: {}, where: ['sent', 'hardBounces', 'complaints'] },
  { given: { ...good, sent: Number.NaN }, where: ['sent'] },
  { given: { ...good, sent: Number.POSITIVE_INFINITY }, where: ['sent'] },
  { given: { ...good, hardBounces: null }, where: ['hardBounces'] },
  { given: { ...good, complaints: '3' }, where: ['complaints'] },
  { given: { ...good, fblSent: null }, where: ['fblSent'] },
  { given: { ...good, gmailSpamRate: Number.NaN }, where: ['gmailSpamRate'] },
  { given: { ...good, yahooSpamRate: '0.1' }, where: ['yahooSpamRate'] },
  { given: { ...good, tenant: 'lenient' }, where: ['tenant'] },
])('$given is answered with findings at $where, and thrown at by nothing', ({ given, where }) => {
  const { findings } = assess(given as unknown as Sending, rules);
  expect(findings.flatMap((finding) => finding.where ?? [])).toEqual(where);
});

test('a line is written in one place: with another value of its fact, the verdict changes', () => {
  const facts = rules.facts.map((fact) => (fact.id === 'rate-bounce-review-5' ? { ...fact, value: 4 } : fact));
  const sending = { ...good, hardBounces: 450 };
  expect(assess(sending, rules).overall).toBe('watch');
  expect(assess(sending, { ...rules, facts })).toMatchObject({ overall: 'review', headroom: { bounces: 0 } });
});

test('rules without a line are refused by its name', () => {
  const facts = rules.facts.filter(({ id }) => id !== 'yahoo-spam-rate');
  expect(() => assess({ ...good, yahooSpamRate: 0.1 }, { ...rules, facts })).toThrow('“yahoo-spam-rate”');
});

test('every finding has its words, every word its finding, and both name facts that exist', () => {
  const known = Object.keys(RATE_FINDINGS);
  const facts = new Set(rules.facts.map(({ id }) => id));
  expect(known.length).toBeGreaterThanOrEqual(19);
  expect(
    readFindings('rates')
      .map(({ id }) => id)
      .toSorted(),
  ).toEqual(known.toSorted());
  const named: readonly string[] = Object.values(RATE_FINDINGS).flatMap(([, ...own]) => own);
  expect(named.filter((id) => !facts.has(id))).toEqual([]);
});

test('each finding of a table is one the checker knows', () => {
  const own = rules.tables.filter(({ id }) => /rate$|^account-|^tenant-/.test(id));
  const named = own.flatMap(({ outcomes }) => Object.values(outcomes).flatMap(({ findings = [] }) => findings));
  expect(named.length).toBeGreaterThan(15);
  expect(named.filter((id) => !(id in RATE_FINDINGS))).toEqual([]);
});
