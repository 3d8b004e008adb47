import { expect, test } from 'vitest';
import { sayDuration, saySize, sayTime } from '../../src/islands/quota-say.ts';

test.for([
  [0, '0 seconds', 'one recipient goes at once'],
  [1, '1 second', 'one of a thing'],
  [59, '59 seconds', 'less than a minute'],
  [60, '1 minute', 'no nothing behind it'],
  [61, '1 minute 1 second', 'two units'],
  [3599, '59 minutes 59 seconds', 'just below an hour'],
  [3601, '1 hour 1 minute', 'rounded up, as less would be too early'],
  [7199, '2 hours', 'rounded up into the next hour'],
  [88_260, '24 hours 31 minutes', 'a day and a little keeps its minutes'],
  [86_400 * 2, '2 days', 'two days'],
  [86_400 * 2 + 1, '2 days 1 hour', 'rounded up to the hour'],
  [86_400 * 12_345, '12,345 days', 'many days'],
] as const)('%i seconds are said as %s: %s', ([seconds, said]) => {
  expect(sayDuration(seconds)).toBe(said);
});

test('an instant of another year says so, and one beyond the calendar is none', () => {
  const now = new Date(2026, 10, 22, 9).getTime();
  expect(sayTime(new Date(2026, 10, 23, 14, 5).getTime(), now)).toMatch(/^Mon,? 23 Nov,? 14:05$/);
  expect(sayTime(new Date(2027, 0, 2, 3, 4).getTime(), now)).toContain('2027');
  expect(sayTime(1e18, now)).toBeUndefined();
});

test('a size is never said smaller than it is', () => {
  expect(saySize(10_485_761)).toMatch(/^10\.01\s?MB$/);
});
