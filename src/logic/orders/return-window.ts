import type { Deadline } from '../../schema/advice.ts';
import { addDays } from '../dates/days.ts';
import type { Answers } from '../tables/decide.ts';
import type { Dates } from './dates.ts';
import { type Lookups, numberInForce, windowFact } from './lookups.ts';
import { type Extended, seasonal } from './season.ts';

/** The last day of the shop's return window: the day Your Orders shows, else delivery plus the window of the item's kind or its season. */
export function returnDeadline(lookups: Lookups, answers: Answers, dates: Dates): Deadline | undefined {
  return returnWindow(lookups, answers, dates)?.deadline;
}

function returnWindow(lookups: Lookups, answers: Answers, dates: Dates): Extended | undefined {
  if (dates.returnBy) return { deadline: { last: dates.returnBy, kind: 'policy', fact: 'return-by-means-dropoff' } };
  const fact = windowFact(lookups, 'window-kind', answers);
  if (!dates.deliveredOn || !fact) return undefined;
  const days = numberInForce(lookups, fact.id, dates.today);
  if (days === undefined) return undefined;
  const kind = fact.confidence === 'low' ? 'estimate' : 'policy';
  return seasonal({ last: addDays(dates.deliveredOn, days), kind, fact: fact.id }, lookups, dates);
}

/** Where today stands against the window: still open, within the days a late fee buys, or past both. Undefined while nobody can tell. */
export function windowState(lookups: Lookups, answers: Answers, dates: Dates): 'open' | 'late' | 'past' | undefined {
  const found = returnWindow(lookups, answers, dates);
  if (!found) return undefined;
  const { deadline, perhaps } = found;
  if (dates.today <= deadline.last) return 'open';
  if (perhaps && dates.today <= perhaps) return undefined;
  const grace = numberInForce(lookups, 'late-fee-days', dates.today) ?? 0;
  return dates.today <= addDays(deadline.last, grace) ? 'late' : 'past';
}
