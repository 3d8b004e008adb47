import { expect, test } from 'vitest';
import { answersOf } from '../../../src/logic/orders/answers.ts';
import { datesOf } from '../../../src/logic/orders/dates.ts';
import { deadlineOf } from '../../../src/logic/orders/deadlines.ts';
import { lookupsOf } from '../../../src/logic/orders/lookups.ts';
import type { Situation } from '../../../src/schema/situation.ts';
import { type DeadlineRule, DeadlineRuleSchema } from '../../../src/schema/table.ts';
import { rules } from './real-rules.ts';

const lookups = lookupsOf(rules);
const now = '2026-11-21T12:00:00Z';

function lastDay(rule: DeadlineRule, fields: Partial<Situation>) {
  const situation: Situation = { market: 'us', stage: 'delivered', ...fields };
  const dates = datesOf(situation, now);
  return dates && deadlineOf(rule, lookups, answersOf(lookups, situation, now), dates);
}

type Row = readonly [rule: DeadlineRule, situation: Partial<Situation>, last: string, kind: string, fact: string];
const ordinary = { item: 'standard' } as const;
const days: readonly Row[] = [
  ['half-hour', { ships: 'seller', orderedAt: '2026-11-21T11:50:00Z' }, '2026-11-21', 'policy', 'tp-30min'],
  ['return-by', { ...ordinary, deliveredOn: '2028-01-30' }, '2028-02-29', 'policy', 'std-30d-us'],
  ['return-by', { ...ordinary, deliveredOn: '2026-12-02' }, '2027-01-01', 'policy', 'std-30d-us'],
  ['return-by', { item: 'mattress', deliveredOn: '2026-11-01' }, '2027-01-30', 'estimate', 'mattress-90d'],
  ['return-by', { returnBy: '2027-01-31' }, '2027-01-31', 'policy', 'return-by-means-dropoff'],
  ['late-fee-end', { returnBy: '2028-01-30' }, '2028-02-29', 'policy', 'late-fee-days'],
  ['late-fee-end', { returnBy: '2026-12-02' }, '2027-01-01', 'policy', 'late-fee-days'],
  ['withdrawal-end', { market: 'uk', deliveredOn: '2026-10-18' }, '2026-11-01', 'law', 'uk-14d'],
  ['withdrawal-end', { market: 'eu', deliveredOn: '2028-02-15' }, '2028-02-29', 'law', 'eu-14d'],
  ['pickup-locker', { pickupSince: '2026-12-29' }, '2027-01-01', 'policy', 'locker-3-days'],
  ['pickup-locker', { pickupSince: '2028-02-26' }, '2028-02-29', 'policy', 'locker-3-days'],
  ['pickup-locker', { pickupSince: '2026-03-28' }, '2026-03-31', 'policy', 'locker-3-days'],
  ['pickup-counter', { pickupSince: '2026-12-18' }, '2027-01-01', 'policy', 'counter-14-days'],
  ['pickup-counter', { pickupSince: '2028-02-16' }, '2028-03-01', 'policy', 'counter-14-days'],
  ['claim-end', { latestDelivery: '2026-10-03' }, '2027-01-01', 'policy', 'atoz-90d'],
  ['claim-end', { latestDelivery: '2027-12-01' }, '2028-02-29', 'policy', 'atoz-90d'],
  ['reject-end', { market: 'uk', deliveredOn: '2026-12-02' }, '2027-01-01', 'law', 'uk-reject-30d'],
  ['reject-end', { market: 'uk', deliveredOn: '2028-01-30' }, '2028-02-29', 'law', 'uk-reject-30d'],
];
const digital: readonly Row[] = [
  ['digital-end', { item: 'ebook', orderedAt: '2026-12-25T23:59:00Z' }, '2027-01-01', 'policy', 'kindle-us-7d'],
  ['digital-end', { item: 'video', orderedAt: '2028-02-27T10:00:00Z' }, '2028-02-29', 'policy', 'prime-video-window'],
  [
    'digital-end',
    { market: 'eu', item: 'ebook', orderedAt: '2026-10-18T10:00:00Z' },
    '2026-11-01',
    'law',
    'eu-digital-waiver',
  ],
];

test.for([...days, ...digital])('%s of %o is %s (%s, %s)', ([rule, situation, last, kind, fact]) => {
  expect(lastDay(rule, situation)).toMatchObject({ last, kind, fact });
});

test('every date rule is among them', () => {
  const tried = new Set([...days, ...digital].map(([rule]) => rule));
  expect([...tried].sort()).toEqual([...DeadlineRuleSchema.options].sort());
});

test.for(DeadlineRuleSchema.options)('%s without its date gives no day', (rule) => {
  expect(lastDay(rule, { item: 'standard', ships: 'seller' })).toBeUndefined();
});

test('a kind without a window of its own gives no last day', () => {
  expect(lastDay('digital-end', { item: 'code', orderedAt: '2026-11-20T10:00:00Z' })).toBeUndefined();
  expect(lastDay('return-by', { item: 'final-sale', deliveredOn: '2026-11-20' })).toBeUndefined();
});
