import type { Deadline } from '../../schema/advice.ts';
import { addDays } from '../dates/days.ts';
import { dayAt } from '../dates/instants.ts';
import type { Answers } from '../tables/decide.ts';
import type { Dates } from './dates.ts';
import { type Lookups, numberInForce, windowFact } from './lookups.ts';

const HOUR_MS = 3_600_000;

/** How long ago a digital purchase was made, as the form asks it. Undefined without the moment of the order. */
export function digitalAge(lookups: Lookups, { orderedAt, now, today }: Dates): string | undefined {
  if (orderedAt === undefined) return undefined;
  const time = (id: string) => numberInForce(lookups, id, today) ?? 0;
  if (now - orderedAt <= time('prime-video-window') * HOUR_MS) return 'up-to-48h';
  const isWithin = (fact: string) => today <= addDays(dayAt(orderedAt), time(fact));
  if (isWithin('kindle-us-7d')) return 'up-to-7d';
  return isWithin('kindle-uk-14d') ? 'up-to-14d' : 'longer';
}

/** The last day on which a digital purchase of this kind can be undone: the order plus the kind's hours or days. */
export function digitalEnd(lookups: Lookups, answers: Answers, { orderedAt, today }: Dates): Deadline | undefined {
  const fact = windowFact(lookups, 'purchase-kind', answers);
  const time = fact && numberInForce(lookups, fact.id, today);
  if (!fact || orderedAt === undefined || time === undefined) return undefined;
  const last = fact.unit === 'hour' ? dayAt(orderedAt + time * HOUR_MS) : addDays(dayAt(orderedAt), time);
  return { last, kind: fact.kind === 'law' ? 'law' : 'policy', fact: fact.id };
}
