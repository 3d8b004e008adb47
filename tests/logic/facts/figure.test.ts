import { describe, expect, test } from 'vitest';
import { figure, inForce } from '../../../src/logic/facts/figure.ts';
import type { Day } from '../../../src/schema/day.ts';
import type { Fact, Unit, Value } from '../../../src/schema/fact.ts';

const day = (text: string) => text as Day;

const statement: Fact = {
  id: 'sample',
  label: 'Sample',
  says: 'A sample.',
  market: ['all'],
  confidence: 'high',
  kind: 'policy',
  checked: day('2026-11-21'),
  sources: ['sample'],
};
const shortened: Fact = {
  ...statement,
  value: 3,
  unit: 'day',
  from: day('2025-08-11'),
  earlier: [{ from: day('2024-01-01'), value: 4 }],
};

describe('a figure is written as a person would say it', () => {
  test.for<[Value, Unit, string, string]>([
    [30, 'day', '30 days', 'many'],
    [1, 'day', '1 day', 'one'],
    [0, 'day', '0 days', 'none counts as many'],
    [[3, 5], 'business-day', '3–5 business days', 'a range'],
    [1, 'business-day', '1 business day', 'one of two words'],
    [48, 'hour', '48 hours', 'hours'],
    [30, 'minute', '30 minutes', 'minutes'],
    [12, 'month', '12 months', 'months'],
    [20, 'percent', '20%', 'a share'],
    [13.25, 'percent', '13.25%', 'a share with decimals'],
    [[10, 14], 'percent', '10–14%', 'a range of shares carries one sign'],
    [1, 'usd', '$1', 'dollars'],
    [0.3, 'usd', '$0.30', 'cents take two digits'],
    [2000, 'usd', '$2,000', 'thousands take a comma'],
    [[100, 30_000], 'gbp', '£100–£30,000', 'a range of money repeats the sign'],
    [20, 'gbp', '£20', 'pounds'],
    [25, 'eur', '€25', 'euros'],
    [17, 'digit', '17-digit', 'an adjective'],
    [3, 'count', '3', 'a bare number'],
    ['31 January 2026', 'text', '31 January 2026', 'words stay as they are'],
    ['2026-01-31', 'date', '31 January 2026', 'a day is written out'],
    ['2024-02-29', 'date', '29 February 2024', 'a leap day'],
  ])('%j %s is “%s” (%s)', ([value, unit, words]) => {
    expect(figure({ ...statement, value, unit })).toBe(words);
  });

  test('asking a statement for its figure is the asker’s mistake, and names the fact', () => {
    expect(() => figure(statement)).toThrow('fact “sample” has no figure;');
    expect(() => figure(shortened, day('2023-12-31'))).toThrow('has no figure on 2023-12-31;');
  });
});

describe('the value in force depends on the day', () => {
  test.for<[string, Value | undefined, string]>([
    ['2023-12-31', undefined, 'the day before the first dated value'],
    ['2024-01-01', 4, 'the first day of the first value'],
    ['2025-08-10', 4, 'the day before the change'],
    ['2025-08-11', 3, 'the day of the change'],
    ['2025-08-12', 3, 'the day after the change'],
  ])('on %s it is %s (%s)', ([today, value]) => {
    expect(inForce(shortened, day(today))).toBe(value);
  });

  test('what held before without a first day reaches back for ever', () => {
    expect(inForce({ ...shortened, earlier: [{ value: 4 }] }, day('1999-01-01'))).toBe(4);
  });

  test('a value without a day always holds', () => {
    expect(inForce({ ...statement, value: 30, unit: 'day' }, day('1999-01-01'))).toBe(30);
  });

  test('the words follow the day when one is given, and are the latest otherwise', () => {
    expect(figure(shortened, day('2025-08-10'))).toBe('4 days');
    expect(figure(shortened)).toBe('3 days');
  });
});
