import type { Deadline } from '../../schema/advice.ts';
import type { Day } from '../../schema/day.ts';
import type { Fact } from '../../schema/fact.ts';
import { dayOf } from '../dates/days.ts';
import { dayAt } from '../dates/instants.ts';
import type { Dates } from './dates.ts';
import type { Lookups } from './lookups.ts';

/** The seasons of longer windows that Amazon announced: days of purchase, and for each window the last day of return, all by fact. */
const SEASONS = [
  {
    bought: 'holiday-us-2025',
    until: { 'std-30d-us': 'holiday-us-2025', 'apple-15d': 'holiday-us-2025-apple' },
    /** Whether the item's own window still holds where it ends later; if nobody says so, the earlier day is the safe one. */
    keepsLater: false,
  },
  {
    bought: 'holiday-de-2025',
    until: { 'eu-30d': 'holiday-de-2025', 'eu-14d-2025': 'holiday-de-2025-short' },
    keepsLater: true,
  },
] as const;

/** The end of a window, and of the time in which nobody can tell, if there is one. */
export interface Extended {
  readonly deadline: Deadline;
  readonly perhaps?: Day;
}

/** A window's last day, moved where the order was placed in a season that lengthened this window (`deadline.fact`). */
export function seasonal(deadline: Deadline, { facts }: Lookups, { orderedAt }: Dates): Extended {
  const dayIn = (id: string) => dayOf(facts.get(id)?.value);
  const bought = orderedAt === undefined ? '' : dayAt(orderedAt);
  for (const { bought: id, until, keepsLater } of SEASONS) {
    const fact: string | undefined = (until as Readonly<Record<string, string>>)[deadline.fact];
    const last = fact === undefined ? undefined : dayIn(fact);
    if (fact === undefined || !last || bought < (dayIn(`${id}-first`) ?? '~') || bought > (dayIn(`${id}-last`) ?? '')) {
      continue;
    }
    if (last >= deadline.last) return { deadline: { last, kind: deadline.kind, fact } };
    if (!keepsLater) return { deadline: { last, kind: 'estimate', fact }, perhaps: deadline.last };
  }
  return { deadline };
}

/** The fact to warn with when the order falls in a season nobody has announced anything for: November and December from its first day on. */
export function unknownSeason({ facts }: Lookups, { orderedAt, returnBy }: Dates): Fact | undefined {
  const fact = facts.get('holiday-2026-unknown');
  if (!fact?.from || orderedAt === undefined || returnBy) return undefined;
  const bought = dayAt(orderedAt);
  return bought >= fact.from && /-1[12]-/.test(bought) ? fact : undefined;
}
