import { expect, test } from 'vitest';
import { nextWorkingDay } from '../../../src/logic/dates/working-days.ts';
import type { Day } from '../../../src/schema/day.ts';

test.for([
  ['2026-11-20', '2026-11-20', 'a Friday stays'],
  ['2026-11-21', '2026-11-23', 'a Saturday moves to Monday'],
  ['2026-11-22', '2026-11-23', 'a Sunday moves to Monday'],
  ['2026-11-23', '2026-11-23', 'a Monday stays'],
  ['2022-12-30', '2022-12-30', 'the last Friday of a year'],
  ['2022-12-31', '2023-01-02', 'a Saturday on New Year’s Eve moves into the new year'],
  ['2023-01-01', '2023-01-02', 'a Sunday on New Year’s Day'],
  ['2024-12-31', '2024-12-31', 'a Tuesday on New Year’s Eve stays'],
  ['2025-01-01', '2025-01-01', 'a holiday isn’t known to be one'],
  ['2020-02-29', '2020-03-02', 'a Saturday on a leap day'],
  ['2026-03-29', '2026-03-30', 'the Sunday the clocks go forward'],
  ['2026-10-25', '2026-10-26', 'the Sunday they go back'],
] as const)('%s counts to %s: %s', ([day, next]) => {
  expect(nextWorkingDay(day as Day)).toBe(next);
});
