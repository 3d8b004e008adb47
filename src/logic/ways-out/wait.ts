import type { Market } from '../../schema/fact.ts';
import type { Book } from './book.ts';
import type { Question } from './question.ts';

const HOURS_A_DAY = 24;
const WORKDAYS = 5;
const WEEKEND = 2;

/** The fact that says how long issuing a refund may take, by who shipped it; India has none. */
const ISSUED: Readonly<Record<Market, Readonly<Record<Question['ships'], string>> | undefined>> = {
  us: { amazon: 'rt-processing-us', seller: 'us-refund-7bd' },
  uk: { amazon: 'rt-uk-processing', seller: 'uk-14d-refund' },
  eu: { amazon: 'eu-refund-14d', seller: 'eu-refund-14d' },
  in: undefined,
};

/** Facts that say what is usual, and bound nothing. */
const USUAL = ['rt-uk'];

/** How long the money takes: two clocks, one after the other, and both together in calendar days where facts bound them. */
export interface Wait {
  /** The fact of the first clock, until the refund is issued. */
  readonly issued: string | undefined;
  /** The fact of the second clock, the payment type's own. */
  readonly clock: string | undefined;
  readonly earliest: number | undefined;
  readonly latest: number | undefined;
}

/** How long a refund takes by these answers. Weekends are counted in; public holidays come on top. */
export function waitFor(book: Book, { market, ships, paid }: Question): Wait {
  const issued = ISSUED[market]?.[ships];
  const key = `${market} ${paid}`;
  const clock = Object.hasOwn(book.clocks, key) ? book.clocks[key]?.fact : undefined;
  const first = boundsOf(book, issued);
  const then = boundsOf(book, clock);
  const isKnown = first?.most !== undefined && then?.most !== undefined;
  return { issued, clock, earliest: then?.least, latest: isKnown ? first.most + then.most : undefined };
}

/** Calendar days at least and at most. A single figure is an upper bound, and says nothing of the earliest day. */
function boundsOf({ facts }: Book, id: string | undefined): { least?: number; most: number } | undefined {
  const fact = id !== undefined && Object.hasOwn(facts, id) ? facts[id] : undefined;
  if (!fact || USUAL.includes(fact.id)) return undefined;
  const { value, unit } = fact;
  if (Array.isArray(value))
    return { least: calendarDays(value[0], unit, false), most: calendarDays(value[1], unit, true) };
  return typeof value === 'number' ? { most: calendarDays(value, unit, true) } : undefined;
}

/** Business days as calendar days, from the worst or the best day of the week to begin on. */
function calendarDays(count: number, unit: string | undefined, worst: boolean): number {
  if (unit === 'hour') return worst ? Math.ceil(count / HOURS_A_DAY) : Math.floor(count / HOURS_A_DAY);
  if (unit !== 'business-day') return count;
  return count + WEEKEND * (worst ? Math.ceil(count / WORKDAYS) : Math.floor((count - 1) / WORKDAYS));
}
