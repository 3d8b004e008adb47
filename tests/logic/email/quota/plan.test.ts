import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readFindings } from '../../../../src/content/read-findings.ts';
import { QUOTA_FINDINGS } from '../../../../src/logic/email/quota/findings.ts';
import { plan } from '../../../../src/logic/email/quota/plan.ts';
import { pinnedFiguresText } from '../../../../src/pin-figures.ts';
import { rules } from '../real-email-rules.ts';
import { errorCases, planCases } from './cases.ts';

test.for(planCases)('$row: $because', ({ settings, plan: wanted, finds }) => {
  const planned = plan(settings, rules);
  expect(planned).toMatchObject(wanted);
  expect(planned.findings.map(({ id }) => id).sort()).toEqual([...finds].sort());
});

test('there are cases enough, for every row of the table, and each is told by its own reason', () => {
  const all = [...planCases, ...errorCases];
  expect(planCases.length).toBeGreaterThanOrEqual(80);
  expect(errorCases.length).toBeGreaterThanOrEqual(60);
  const rows = [...new Set(all.map(({ row }) => row))].sort((a, b) => Number(a.slice(1)) - Number(b.slice(1)));
  expect(rows).toEqual(Array.from({ length: 12 }, (_, index) => `Q${index + 1}`));
  const reasons = all.map(({ row, because }) => `${row} ${because}`);
  expect(reasons.filter((reason, at) => reasons.indexOf(reason) !== at)).toEqual([]);
});

test('the chart of a small send, corner by corner: room goes, and comes back a day later recipient by recipient', () => {
  const { schedule } = plan(
    { ...base, max24HourSend: 5, maxSendRate: 1, sentLast24h: 2, sentAgoSeconds: 40_000, recipients: 3 },
    rules,
  );
  expect(schedule.map(({ at, sent, room }) => [at, sent, room])).toEqual([
    [0, 0, 3],
    [0, 1, 2],
    [2, 2, 1],
    [2, 3, 0],
    [46_400, 3, 0],
    [46_400, 3, 2],
    [86_400, 3, 2],
    [86_400, 3, 3],
    [86_402, 3, 4],
    [86_402, 3, 5],
  ]);
});

const base = {
  mode: 'production',
  max24HourSend: 1000,
  maxSendRate: 10,
  sentLast24h: 0,
  recipients: 0,
  recipientsPerMessage: 1,
} as const;

test('a send of a thousand years is drawn with few corners, the last of them its end', () => {
  const { days, endsAfter, schedule } = plan({ ...base, max24HourSend: 1, recipients: 400_000 }, rules);
  expect({ days, endsAfter }).toEqual({ days: 400_000, endsAfter: 399_999 * 86_400 });
  expect(schedule.length).toBeLessThan(100);
  expect(schedule.at(-1)).toEqual({ at: 400_000 * 86_400, sent: 400_000, room: 1 });
});

test('every finding has its words, every word its finding, and both name facts that exist', () => {
  const known = Object.keys(QUOTA_FINDINGS);
  const facts = new Set(rules.facts.map(({ id }) => id));
  expect(known.length).toBeGreaterThanOrEqual(25);
  expect(
    readFindings('quota')
      .map(({ id }) => id)
      .toSorted(),
  ).toEqual(known.toSorted());
  const named: readonly string[] = Object.values(QUOTA_FINDINGS).flatMap(([, ...own]) => own);
  expect(named.filter((id) => !facts.has(id))).toEqual([]);
});

test('the figures the doors carry are those of the facts; otherwise run `npm run pin`', () => {
  expect(readFileSync('src/logic/email/quota/pinned-figures.ts', 'utf8')).toBe(pinnedFiguresText());
});
