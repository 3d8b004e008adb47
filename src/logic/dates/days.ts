import type { Day } from '../../schema/day.ts';

const DAY_MS = 86_400_000;

/** `day` moved by whole days. Counts UTC midnights, so no clock change can shift it. */
export function addDays(day: Day, days: number): Day {
  return new Date(Date.parse(day) + days * DAY_MS).toISOString().slice(0, 10) as Day;
}

/** The text as a day, if it is a day of the calendar written `YYYY-MM-DD` (years 1000 to 9999). */
export function dayOf(text: unknown): Day | undefined {
  if (typeof text !== 'string' || !/^[1-9]\d{3}-\d{2}-\d{2}$/.test(text)) return undefined;
  const time = Date.parse(text);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text) ? (text as Day) : undefined;
}
