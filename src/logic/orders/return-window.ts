import type { Deadline } from '../../schema/advice.ts';
import { addDays } from '../dates/days.ts';
import type { Answers } from '../tables/decide.ts';
import type { Dates } from './dates.ts';
import { type Lookups, numberInForce, windowFact } from './lookups.ts';

/** The last day of the shop's return window: the day Your Orders shows, else delivery plus the window of the item's kind. */
export function returnDeadline(lookups: Lookups, answers: Answers, dates: Dates): Deadline | undefined {
  if (dates.returnBy) return { last: dates.returnBy, kind: 'policy', fact: 'return-by-means-dropoff' };
  const fact = windowFact(lookups, 'window-kind', answers);
  if (!dates.deliveredOn || !fact) return undefined;
  const days = numberInForce(lookups, fact.id, dates.today);
  if (days === undefined) return undefined;
  return {
    last: addDays(dates.deliveredOn, days),
    kind: fact.confidence === 'low' ? 'estimate' : 'policy',
    fact: fact.id,
  };
}

/** Where today stands against the window: still open, within the days a late fee buys, or past both. */
export function windowState(lookups: Lookups, answers: Answers, dates: Dates): 'open' | 'late' | 'past' | undefined {
  const deadline = returnDeadline(lookups, answers, dates);
  if (!deadline) return undefined;
  if (dates.today <= deadline.last) return 'open';
  const grace = numberInForce(lookups, 'late-fee-days', dates.today) ?? 0;
  return dates.today <= addDays(deadline.last, grace) ? 'late' : 'past';
}
