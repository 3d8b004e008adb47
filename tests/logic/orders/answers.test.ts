import { describe, expect, test } from 'vitest';
import { answersOf } from '../../../src/logic/orders/answers.ts';
import { lookupsOf } from '../../../src/logic/orders/lookups.ts';
import type { Situation } from '../../../src/schema/situation.ts';
import { rules } from './real-rules.ts';

const lookups = lookupsOf(rules);
const answerTo = (name: string, situation: Partial<Situation>, now: string) =>
  answersOf(lookups, { market: 'us', stage: 'delivered', ...situation }, now)[name];

/** Noon on a day, or the instant itself. */
const at = (moment: string) => (moment.includes('T') ? moment : `${moment}T12:00:00Z`);

type Rule = readonly [moment: string, answer: string | undefined, reason: string];
const threes: Record<string, { name: string; situation: Partial<Situation>; rules: readonly Rule[] }> = {
  'the seller’s half hour': {
    name: 'orderAge',
    situation: { orderedAt: '2026-11-21T12:00:00Z' },
    rules: [
      ['2026-11-21T12:29:00Z', 'half-hour', 'a minute before'],
      ['2026-11-21T12:30:00Z', 'half-hour', 'to the minute'],
      ['2026-11-21T12:31:00Z', 'longer', 'a minute after'],
    ],
  },
  'the half hour across the year’s end': {
    name: 'orderAge',
    situation: { orderedAt: '2026-12-31T23:45:00Z' },
    rules: [
      ['2027-01-01T00:14:00Z', 'half-hour', 'a minute before'],
      ['2027-01-01T00:15:00Z', 'half-hour', 'to the minute'],
      ['2027-01-01T00:16:00Z', 'longer', 'a minute after'],
    ],
  },
  'thirty days from the day before a leap day': {
    name: 'window',
    situation: { item: 'standard', deliveredOn: '2028-02-28' },
    rules: [
      ['2028-03-28', 'open', 'the day before'],
      ['2028-03-29', 'open', 'the day itself'],
      ['2028-03-30', 'late', 'the day after'],
    ],
  },
  'the fee’s thirty days, across the year’s end': {
    name: 'window',
    situation: { returnBy: '2026-12-02' },
    rules: [
      ['2026-12-31', 'late', 'the day before'],
      ['2027-01-01', 'late', 'the day itself'],
      ['2027-01-02', 'past', 'the day after'],
    ],
  },
  'the cooling-off period across the clock change': {
    name: 'withdrawal',
    situation: { market: 'uk', deliveredOn: '2026-10-18' },
    rules: [
      ['2026-10-31', 'open', 'the day before'],
      ['2026-11-01T23:59:59Z', 'open', 'the day itself'],
      ['2026-11-02T00:00:00Z', 'past', 'the day after'],
    ],
  },
  'withdrawing from digital content, counted from the order': {
    name: 'withdrawal',
    situation: { market: 'eu', stage: 'digital', orderedAt: '2028-02-16T22:00:00Z' },
    rules: [
      ['2028-02-29', 'open', 'the day before, a leap day'],
      ['2028-03-01', 'open', 'the day itself'],
      ['2028-03-02', 'past', 'the day after'],
    ],
  },
  'the right to reject, across the year’s end': {
    name: 'rejection',
    situation: { market: 'uk', deliveredOn: '2026-12-05' },
    rules: [
      ['2027-01-03', 'open', 'the day before'],
      ['2027-01-04', 'open', 'the day itself'],
      ['2027-01-05', 'past', 'the day after'],
    ],
  },
  'the seller’s 48 hours, across the spring clock change': {
    name: 'contacted',
    situation: { contactedSellerAt: '2026-03-28T12:00:00+01:00' },
    rules: [
      ['2026-03-30T10:59:00Z', 'under-48h', 'a minute before'],
      ['2026-03-30T11:00:00Z', 'over-48h', 'to the minute'],
      ['2026-03-30T11:01:00Z', 'over-48h', 'a minute after'],
    ],
  },
  'the first day of a claim, on a leap day': {
    name: 'claim',
    situation: { latestDelivery: '2028-02-26' },
    rules: [
      ['2028-02-28', 'before', 'the day before'],
      ['2028-02-29', 'open', 'the day itself'],
      ['2028-03-01', 'open', 'the day after'],
    ],
  },
  'the last day of a claim, across a year’s end and a leap day': {
    name: 'claim',
    situation: { latestDelivery: '2027-12-02' },
    rules: [
      ['2028-02-29', 'open', 'the day before'],
      ['2028-03-01', 'open', 'the day itself'],
      ['2028-03-02', 'past', 'the day after'],
    ],
  },
  'the 48 hours of a video': {
    name: 'digitalAge',
    situation: { stage: 'digital', orderedAt: '2026-12-30T23:00:00Z' },
    rules: [
      ['2027-01-01T22:59:00Z', 'up-to-48h', 'a minute before'],
      ['2027-01-01T23:00:00Z', 'up-to-48h', 'to the minute'],
      ['2027-01-01T23:01:00Z', 'up-to-7d', 'a minute after'],
    ],
  },
  'the seven days of a digital purchase': {
    name: 'digitalAge',
    situation: { stage: 'digital', orderedAt: '2028-02-23T09:00:00Z' },
    rules: [
      ['2028-02-29', 'up-to-7d', 'the day before, a leap day'],
      ['2028-03-01', 'up-to-7d', 'the day itself'],
      ['2028-03-02', 'up-to-14d', 'the day after'],
    ],
  },
  'the fourteen days of a digital purchase': {
    name: 'digitalAge',
    situation: { stage: 'digital', orderedAt: '2026-12-20T09:00:00Z' },
    rules: [
      ['2027-01-02', 'up-to-14d', 'the day before'],
      ['2027-01-03', 'up-to-14d', 'the day itself'],
      ['2027-01-04', 'longer', 'the day after'],
    ],
  },
};

describe.for(Object.entries(threes))('%s', ([, { name, situation, rules: moments }]) => {
  test.for(moments)('at %s: %s (%s)', ([moment, answer]) => {
    expect(answerTo(name, situation, at(moment))).toBe(answer);
  });
});

test('without its date, the answer the reader chose stands', () => {
  expect(answerTo('digitalAge', { digitalAge: 'up-to-7d' }, at('2026-11-21'))).toBe('up-to-7d');
  expect(answerTo('rejection', { rejection: 'past' }, at('2026-11-21'))).toBe('past');
});

test('a date wins over the answer that stands in for it', () => {
  const situation: Partial<Situation> = { rejection: 'past', deliveredOn: '2026-11-20' };
  expect(answerTo('rejection', situation, at('2026-11-21'))).toBe('open');
});

test('the coarse ages of a digital purchase are those of every fact they stand for', () => {
  const days = (id: string) => [lookups.facts.get(id)?.value, lookups.facts.get(id)?.unit];
  expect(days('alexa-music-7d')).toEqual(days('kindle-us-7d'));
  expect(days('prime-video-eu')).toEqual(days('kindle-uk-14d'));
  expect(days('eu-digital-waiver')).toEqual(days('kindle-uk-14d'));
});
