import { describe, expect, test } from 'vitest';
import { advise } from '../../../src/logic/orders/advise.ts';
import type { Situation } from '../../../src/schema/situation.ts';
import { rules } from './real-rules.ts';

const bought = (market: 'us' | 'eu' | 'uk', item: Situation['item'], day: string, deliveredOn: string): Situation => ({
  market,
  stage: 'delivered',
  ships: 'amazon',
  item,
  condition: 'unopened',
  reason: 'changed-mind',
  role: 'buyer',
  orderedAt: `${day}T12:00:00Z`,
  deliveredOn,
});
const returnOf = (situation: Situation, day: string) =>
  advise(rules, situation, `${day}T12:00:00Z`).options.find(({ option }) => option === 'return');

describe('the day of purchase decides whether a season counts', () => {
  test.for<[Situation, string, string]>([
    [bought('us', 'standard', '2025-10-31', '2025-11-03'), '2025-12-03', 'Amazon.com, the day before it began'],
    [bought('us', 'standard', '2025-11-01', '2025-11-03'), '2026-01-31', 'Amazon.com, its first day'],
    [bought('us', 'standard', '2025-11-02', '2025-11-05'), '2026-01-31', 'Amazon.com, the day after'],
    [bought('us', 'standard', '2025-12-30', '2025-12-31'), '2026-01-31', 'Amazon.com, the day before its last'],
    [bought('us', 'standard', '2025-12-31', '2026-01-01'), '2026-01-31', 'Amazon.com, its last day'],
    [bought('us', 'standard', '2026-01-01', '2026-01-02'), '2026-02-01', 'Amazon.com, the day after it ended'],
    [bought('us', 'apple', '2025-11-20', '2025-11-22'), '2026-01-15', 'Apple has a day of its own'],
    [bought('us', 'haul', '2025-11-20', '2025-11-22'), '2025-12-07', 'nothing was said for Haul'],
    [bought('us', 'renewed', '2025-11-20', '2025-11-22'), '2026-02-20', 'a longer window of its own stays'],
    [bought('eu', 'standard', '2025-10-31', '2025-11-03'), '2025-12-03', 'Amazon.de, the day before it began'],
    [bought('eu', 'standard', '2025-11-01', '2025-11-03'), '2026-01-31', 'Amazon.de, its first day'],
    [bought('eu', 'standard', '2025-12-25', '2025-12-29'), '2026-01-31', 'Amazon.de, its last day'],
    [bought('eu', 'standard', '2025-12-26', '2025-12-29'), '2026-01-28', 'Amazon.de, the day after it ended'],
    [bought('eu', 'standard', '2025-12-24', '2026-01-02'), '2026-02-01', 'Amazon.de, the later of the two'],
    [bought('eu', 'eu-14-day', '2025-11-20', '2025-11-22'), '2026-01-15', 'Amazon.de, the short kinds'],
    [bought('eu', 'eu-14-day', '2025-12-24', '2026-01-02'), '2026-01-16', 'Amazon.de, the short kinds, the later'],
    [bought('uk', 'standard', '2025-11-20', '2025-11-22'), '2025-12-22', 'no season is known for Amazon.co.uk'],
  ])('%o goes back until %s: %s', ([situation, last]) => {
    expect(returnOf(situation, situation.deliveredOn ?? '')?.deadline?.last).toBe(last);
  });
});

describe('the last day of a season', () => {
  const situation = bought('us', 'standard', '2025-11-20', '2025-11-22');

  test.for<[string, string, string]>([
    ['2026-01-30', 'good-from-amazon-us', 'the day before'],
    ['2026-01-31', 'good-from-amazon-us', 'the day itself'],
    ['2026-02-01', 'a-little-late', 'the day after'],
  ])('on %s the row is %s: %s', ([day, row]) => {
    expect(returnOf(situation, day)?.row).toBe(row);
  });

  test('rests on the fact of the season', () => {
    const { deadline } = returnOf(situation, '2026-01-10') ?? {};
    expect(deadline).toEqual({ last: '2026-01-31', kind: 'policy', fact: 'holiday-us-2025' });
  });

  test('gives way to the date that Your Orders shows', () => {
    const shown = { ...situation, returnBy: '2026-02-10' };
    expect(returnOf(shown, '2026-02-09')?.deadline?.fact).toBe('return-by-means-dropoff');
  });
});

describe('where Amazon.com doesn’t say that a later window of the item’s own still holds', () => {
  const situation = bought('us', 'standard', '2025-12-30', '2026-01-05');

  test.for<[string, string, string]>([
    ['2026-01-31', 'good-from-amazon-us', 'the season’s last day is the safe one'],
    ['2026-02-01', 'undecided', 'the day after, nobody can tell'],
    ['2026-02-04', 'undecided', 'nor on the last day of its own window'],
    ['2026-02-05', 'a-little-late', 'after both it is late in any reading'],
  ])('on %s the row is %s: %s', ([day, row]) => {
    expect(returnOf(situation, day)?.row).toBe(row);
  });

  test('the day is an estimate', () => {
    expect(returnOf(situation, '2026-01-10')?.deadline).toMatchObject({ last: '2026-01-31', kind: 'estimate' });
  });
});

describe('a season nobody has announced is never rolled forward', () => {
  const warns = (situation: Situation, day: string) =>
    returnOf(situation, day)?.warnings.some((words) => words.includes('November 2026'));

  test.for<[string, boolean, string]>([
    ['2026-10-31', false, 'the day before'],
    ['2026-11-01', true, 'its first day'],
    ['2026-11-02', true, 'the day after'],
    ['2026-12-31', true, 'the year’s last day'],
    ['2027-01-01', false, 'the new year'],
    ['2025-11-20', false, 'a season that was announced'],
  ])('bought on %s, the reader is warned: %s (%s)', ([day, warned]) => {
    expect(warns(bought('us', 'standard', day, day), day)).toBe(warned);
  });

  test('the window stays what it is without a season', () => {
    const found = returnOf(bought('us', 'standard', '2026-11-10', '2026-11-12'), '2026-11-20');
    expect(found?.deadline).toEqual({ last: '2026-12-12', kind: 'policy', fact: 'std-30d-us' });
  });

  test('with the date of Your Orders there is nothing to warn of', () => {
    const situation = { ...bought('us', 'standard', '2026-11-10', '2026-11-12'), returnBy: '2027-01-31' };
    expect(warns(situation, '2026-11-20')).toBe(false);
  });
});
