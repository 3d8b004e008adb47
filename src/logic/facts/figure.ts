import type { Day } from '../../schema/day.ts';
import type { Fact, Unit, Value } from '../../schema/fact.ts';

type Part = number | string;
type Dated = Pick<Fact, 'value' | 'unit' | 'from' | 'earlier'>;

/** How a unit is written around its number. `many` is true for anything but exactly one. */
const WRITTEN: Record<Unit, (part: Part, many: boolean) => string> = {
  second: counted('second'),
  minute: counted('minute'),
  hour: counted('hour'),
  day: counted('day'),
  'business-day': counted('business day'),
  month: counted('month'),
  percent: (part) => `${part}%`,
  usd: (part) => `$${part}`,
  gbp: (part) => `£${part}`,
  eur: (part) => `€${part}`,
  digit: (part) => `${part}-digit`,
  count: String,
  octet: counted('octet'),
  kilobyte: (part) => `${part} KB`,
  megabyte: (part) => `${part} MB`,
  bit: (part) => `${part}-bit`,
  text: String,
  date: (part) => new Date(part).toLocaleDateString('en-GB', { dateStyle: 'long', timeZone: 'UTC' }),
};

/** The value in force on `day`; `undefined` before the first dated one. A value without a day always holds. */
export function inForce({ value, from, earlier = [] }: Dated, day: Day): Value | undefined {
  const dated: { from?: Day | undefined; value?: Value | undefined }[] = [{ from, value }, ...earlier];
  return dated.find((entry) => entry.from === undefined || entry.from <= day)?.value;
}

/** The fact's figure in words, "30 days" or "$1": the one in force with `today`, otherwise the latest. Throws without one. */
export function figure(fact: Fact, today?: Day): string {
  const value = today === undefined ? fact.value : inForce(fact, today);
  if (value !== undefined && fact.unit !== undefined) return inWords(value, fact.unit);
  throw new Error(
    `fact “${fact.id}” has no figure${today ? ` on ${today}` : ''}; use its words, or a fact that has one`,
  );
}

/** A value with its unit in words; a range takes an en dash: "3–5 business days", "$1,000–$2,000". */
export function inWords(value: Value, unit: Unit): string {
  if (!Array.isArray(value)) return WRITTEN[unit](written(value, unit), value !== 1);
  if (isMoney(unit)) return value.map((end) => inWords(end, unit)).join('–');
  return WRITTEN[unit](value.map((end) => written(end, unit)).join('–'), true);
}

function written(part: Part, unit: Unit): string {
  if (typeof part === 'string') return part;
  const cents = isMoney(unit) && !Number.isInteger(part) ? 2 : 0;
  return part.toLocaleString('en-US', { minimumFractionDigits: cents });
}

function counted(noun: string) {
  return (part: Part, many: boolean) => `${part} ${noun}${many ? 's' : ''}`;
}

function isMoney(unit: Unit): boolean {
  return unit === 'usd' || unit === 'gbp' || unit === 'eur';
}
