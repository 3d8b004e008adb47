import { inDigits } from './event-reader-fill.ts';

const UNITS = [
  ['day', 86_400],
  ['hour', 3600],
  ['minute', 60],
  ['second', 1],
] as const;
const CLOCK = { weekday: 'short', day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit' } as const;
const MEGABYTE = 1_048_576;

/** A span in its two largest units, rounded up: "3 hours 20 minutes"; days only where there are two or more, so that less is lost. */
export function sayDuration(seconds: number): string {
  const first = UNITS.findIndex(([name, length]) => seconds >= (name === 'day' ? 2 * length : length));
  const large = UNITS[first] ?? UNITS[3];
  const small = UNITS[first + 1] ?? large;
  const whole = Math.ceil(seconds / small[1]) * small[1];
  const rest = (whole % large[1]) / small[1];
  const parts = [unit(Math.floor(whole / large[1]), large[0])];
  return (rest > 0 && small !== large ? [...parts, unit(rest, small[0])] : parts).join(' ');
}

/** An instant by the clock of the device, with its year where that isn't this one; nothing for what lies beyond the calendar. */
export function sayTime(at: number, now: number): string | undefined {
  const date = new Date(at);
  if (Number.isNaN(date.getTime())) return undefined;
  const isThisYear = date.getFullYear() === new Date(now).getFullYear();
  return new Intl.DateTimeFormat('en-GB', isThisYear ? CLOCK : { ...CLOCK, year: 'numeric' }).format(date);
}

/** Octets in megabytes, rounded up. */
export function saySize(octets: number): string {
  const format = new Intl.NumberFormat('en-GB', { style: 'unit', unit: 'megabyte', maximumFractionDigits: 2 });
  return format.format(Math.ceil((octets / MEGABYTE) * 100) / 100);
}

function unit(count: number, name: string): string {
  if (count > 9999) return `${inDigits(count)} ${unit(2, name).split(' ')[1]}`;
  return new Intl.NumberFormat('en-GB', { style: 'unit', unit: name, unitDisplay: 'long' }).format(count);
}
