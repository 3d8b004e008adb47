import type { Deadline } from '../../schema/advice.ts';
import type { Day } from '../../schema/day.ts';
import type { Fact } from '../../schema/fact.ts';
import { dayAt } from '../dates/instants.ts';
import type { Dates } from './dates.ts';
import type { Lookups } from './lookups.ts';

/**
 * The longer windows Amazon announced: the window's fact, the season (`…-first` and `…-last` are its days of purchase),
 * the fact of the last day of return, and whether the item's own window is said to hold where it ends later.
 */
const SEASONS = [
  ['std-30d-us', 'holiday-us-2025', 'holiday-us-2025', false],
  ['apple-15d', 'holiday-us-2025', 'holiday-us-2025-apple', false],
  ['eu-30d', 'holiday-de-2025', 'holiday-de-2025', true],
  ['eu-14d-2025', 'holiday-de-2025', 'holiday-de-2025-short', true],
] as const;

/** The end of a window; `perhaps`: a later day that may still hold, though nobody says so. */
export interface Extended {
  readonly deadline: Deadline;
  readonly perhaps?: Day;
}

/** A window's last day, moved where the order was placed in a season that lengthened this window (`deadline.fact`). */
export function seasonal(deadline: Deadline, { facts }: Lookups, { orderedAt }: Dates): Extended {
  const dayIn = (id: string) => String(facts.get(id)?.value) as Day;
  const bought = orderedAt === undefined ? '' : dayAt(orderedAt);
  const season = SEASONS.find(
    ([window, id]) => window === deadline.fact && bought >= dayIn(`${id}-first`) && bought <= dayIn(`${id}-last`),
  );
  if (!season) return { deadline };
  const [, , fact, keepsLater] = season;
  const last = dayIn(fact);
  if (last >= deadline.last) return { deadline: { ...deadline, last, fact } };
  return keepsLater ? { deadline } : { deadline: { last, kind: 'estimate', fact }, perhaps: deadline.last };
}

/** The fact to warn with when the order falls in a season nobody has announced anything for: a November or December from its first day on. */
export function unknownSeason({ facts }: Lookups, { orderedAt, returnBy }: Dates): Fact | undefined {
  const fact = facts.get('holiday-2026-unknown');
  const bought = orderedAt === undefined || returnBy ? '' : dayAt(orderedAt);
  return fact?.from && bought >= fact.from && /-1[12]-/.test(bought) ? fact : undefined;
}
