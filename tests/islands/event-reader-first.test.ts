import { expect, test } from 'vitest';
import { readEventWords } from '../../src/content/event-reader.ts';
import { firstSteps } from '../../src/islands/event-reader-first.ts';
import { adviceOf } from '../../src/logic/email/events/advice.ts';
import type { Summary } from '../../src/schema/summary.ts';

const nobody = { sends: 0, deliveries: 0, hardBounces: 0, softBounces: 0, complaints: 0 };
const excluded = {
  account: 0,
  tenant: 0,
  simulator: 0,
  autoReply: 0,
  validation: 0,
  undetermined: 0,
  optedOut: 0,
  notSpam: 0,
  authFailure: 0,
  suppressedComplaint: 0,
};
const quiet: Summary = {
  ...nobody,
  events: 100,
  duplicates: 0,
  byType: { Send: 100 },
  recipients: 100,
  sends: 100,
  excluded,
  rateBase: 100,
  bounceRate: 0,
  complaintRate: 0,
  byDay: [],
  byDomain: [],
  byCause: [],
  bySubtype: [],
  byConfigurationSet: [],
  byCampaign: [],
  stopMailing: [],
  keep: [],
  optedOut: [],
  findings: [],
  advice: [],
  carried: '',
};
const ids = (summary: Summary, ...stands: [Parameters<typeof firstSteps>[1], Parameters<typeof firstSteps>[2]]) =>
  firstSteps(summary, ...stands).map(({ id }) => id);

test('where nothing presses, that is said', () => {
  expect(ids(quiet, 'ok', 'ok')).toEqual(['nothing']);
});

test('what may end the sending comes before what to do about addresses, and a virus before a review', () => {
  const summary = {
    ...quiet,
    hardBounces: 20,
    byType: { Reject: 1, 'Rendering Failure': 2 },
    advice: [
      { id: 'stop-bounced', weight: 20 },
      { id: 'fix-sender-side', weight: 3 },
    ],
  };
  expect(ids(summary, 'pause-risk', 'review')).toEqual([
    'pause-bulk',
    'check-virus',
    'expect-review',
    'stop-bounced',
    'fix-sender-side',
    'mend-template',
  ]);
});

test('a rate that is only above the advice starts no alarm', () => {
  expect(ids(quiet, 'watch', 'unknown')).toEqual(['nothing']);
});

const source = (sends: number, hardBounces: number) => ({
  ...nobody,
  tag: 'campaign',
  value: 'win-back',
  sends,
  hardBounces,
});
test.for([
  [[source(49, 6)], 'most of the bounces, less than half of the mail', true],
  [[source(50, 6)], 'half of the mail', false],
  [[source(49, 5)], 'no more than half of the bounces', false],
  [[{ ...source(49, 6), isRest: true as const }], 'all that had no room is no source', false],
  [[], 'no campaign at all', false],
] as const)('%j is named as the worst source or not: %s', ([byCampaign, , isNamed]) => {
  const steps = firstSteps({ ...quiet, hardBounces: 10, byCampaign }, 'ok', 'ok');
  expect(steps.some(({ id, source }) => id === 'worst-source' && source === 'campaign: win-back')).toBe(isNamed);
});

test('every step the page can be given has words, and every step with words can be given', () => {
  const keep = (['sender-side-block', 'class-conflict'] as const).map((why) => ({
    address: 'a@example.com',
    row: 'D1e',
    why,
  }));
  const stop = (['BOUNCE', 'COMPLAINT'] as const).map((reason) => ({ address: 'b@example.com', row: 'B1', reason }));
  const advice = adviceOf({
    stopMailing: stop,
    keep,
    optedOut: [{ address: 'c@example.com', row: 'B7' }],
    excluded: { ...excluded, authFailure: 1, validation: 1 },
  });
  const all = {
    ...quiet,
    hardBounces: 10,
    complaints: 1,
    byCampaign: [source(10, 10)],
    byType: { Reject: 1, 'Rendering Failure': 1 },
    findings: [{ id: 'no-send-events', severity: 'warning' as const, facts: [] }],
    advice,
  };
  const given = [...ids(all, 'pause-risk', 'pause-risk'), ...ids(all, 'review', 'review'), ...ids(quiet, 'ok', 'ok')];
  expect([...new Set(given)].sort()).toEqual(
    readEventWords()
      .first.map(({ id }) => id)
      .sort(),
  );
});
