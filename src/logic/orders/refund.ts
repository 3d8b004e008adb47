import type { Refund } from '../../schema/advice.ts';
import type { Day } from '../../schema/day.ts';
import type { Outcome } from '../../schema/table.ts';
import type { Answers } from '../tables/decide.ts';
import { type Lookups, numberInForce, windowFact } from './lookups.ts';

const HOURS_A_DAY = 24;

/** What comes back under an outcome, with the days the payment type takes where the facts give them. */
export function refundOf({ refund }: Outcome, lookups: Lookups, answers: Answers, today: Day): Refund | undefined {
  if (!refund) return undefined;
  const { amount, fact, withheld } = refund;
  const percent = withheld === undefined ? undefined : numberInForce(lookups, withheld, today);
  return {
    amount,
    ...(percent === undefined ? {} : { shareWithheld: percent / 100 }),
    ...clockOf(
      refund.clock === 'payment' ? windowFact(lookups, 'refund-clock', answers)?.id : refund.clock,
      lookups,
      today,
    ),
    fact,
  };
}

function clockOf(id: string | undefined, lookups: Lookups, today: Day): Pick<Refund, 'days' | 'clock'> {
  const last = id === undefined ? undefined : numberInForce(lookups, id, today);
  if (id === undefined || last === undefined) return {};
  const isHours = lookups.facts.get(id)?.unit === 'hour';
  return { days: isHours ? Math.ceil(last / HOURS_A_DAY) : last, clock: id };
}
