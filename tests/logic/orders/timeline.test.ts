import { expect, test } from 'vitest';
import { timelineOf } from '../../../src/logic/orders/timeline.ts';
import type { Situation } from '../../../src/schema/situation.ts';
import { rules } from './real-rules.ts';

const now = '2026-11-21T12:00:00Z';
const days = (situation: Situation) => timelineOf(rules, situation, now).map(({ id, day }) => `${day} ${id}`);

test('a delivered order from a US seller: ordered, promised, delivered, today, window, fee, claim', () => {
  const situation: Situation = {
    market: 'us',
    stage: 'delivered',
    ships: 'seller',
    item: 'standard',
    orderedAt: '2026-11-02T08:00:00Z',
    latestDelivery: '2026-11-09',
    deliveredOn: '2026-11-07',
  };
  expect(days(situation)).toEqual([
    '2026-11-02 ordered',
    '2026-11-07 delivered',
    '2026-11-09 promised',
    '2026-11-21 today',
    '2026-12-07 window',
    '2027-01-06 fee',
    '2027-02-07 claim',
  ]);
});

test('in the EU the legal days to withdraw stand beside the shop’s own, and there is no fee tier', () => {
  const situation: Situation = {
    market: 'eu',
    stage: 'delivered',
    ships: 'amazon',
    item: 'baby',
    deliveredOn: '2026-11-20',
  };
  expect(days(situation)).toEqual([
    '2026-11-20 delivered',
    '2026-11-21 today',
    '2026-12-04 withdrawal-end',
    '2026-12-20 window',
  ]);
});

test('a locker keeps a parcel three days, and today stays in its place when it is past', () => {
  const situation: Situation = { market: 'us', stage: 'at-pickup', pickup: 'locker', pickupSince: '2026-11-15' };
  expect(days(situation)).toEqual(['2026-11-18 pickup-end', '2026-11-21 today']);
});

test('without dates only today is known, and without a moment nothing is', () => {
  expect(days({ market: 'us', stage: 'in-transit' })).toEqual(['2026-11-21 today']);
  expect(timelineOf(rules, { market: 'us', stage: 'late' }, 'tomorrow')).toEqual([]);
});
