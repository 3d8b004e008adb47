import type { Day } from '../../schema/day.ts';

const MINUTE_MS = 60_000;
const INSTANT = /^[1-9]\d{3}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,3})?)?(?:Z|[+-]\d{2}:\d{2})$/;

/** Milliseconds since the epoch of an ISO 8601 instant with its offset; `undefined` for anything else. */
export function timeOf(text: unknown): number | undefined {
  if (typeof text !== 'string' || !INSTANT.test(text)) return undefined;
  const time = Date.parse(text);
  return Number.isNaN(time) ? undefined : time;
}

/** The calendar day of an instant, in UTC. */
export function dayAt(time: number): Day {
  return new Date(time).toISOString().slice(0, 10) as Day;
}

/** Whole and part minutes from one instant to another; negative when the second is earlier. */
export function minutesBetween(from: number, to: number): number {
  return (to - from) / MINUTE_MS;
}
