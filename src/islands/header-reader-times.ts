const UNITS = [
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
  ['second', 1],
] as const;
const DAY_AND_TIME = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'medium', timeZone: 'UTC' });

/** A span as people read it, by its two largest units: “2 hrs 4 mins”. Whole seconds, without a sign. */
export function sayDelay(seconds: number): string {
  let left = Math.round(Math.abs(seconds));
  const parts: string[] = [];
  for (const [unit, length] of UNITS) {
    const count = Math.floor(left / length);
    left -= count * length;
    if (count > 0 || (unit === 'second' && parts.length === 0))
      parts.push(new Intl.NumberFormat('en-GB', { style: 'unit', unit, unitDisplay: 'short' }).format(count));
  }
  return parts.slice(0, 2).join(' ');
}

/** An instant in UTC: “21 Nov 2026, 09:15:02”. */
export function sayInstant(date: Date): string {
  return DAY_AND_TIME.format(date);
}
