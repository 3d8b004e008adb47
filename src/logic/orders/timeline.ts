import type { Day } from '../../schema/day.ts';
import type { Rules } from '../../schema/rules.ts';
import type { Situation } from '../../schema/situation.ts';
import type { DeadlineRule } from '../../schema/table.ts';
import { dayAt } from '../dates/instants.ts';
import { answersOf } from './answers.ts';
import { type Dates, datesOf } from './dates.ts';
import { deadlineOf } from './deadlines.ts';
import { lookupsOf } from './lookups.ts';

/** One day of an order's life that the reader's dates give. */
export interface Stop {
  readonly id:
    | 'ordered'
    | 'promised'
    | 'delivered'
    | 'pickup-end'
    | 'withdrawal-end'
    | 'window'
    | 'fee'
    | 'claim'
    | 'today';
  readonly day: Day;
  /** The fact a computed day rests on. */
  readonly fact?: string;
}

/** The stops whose day is known, in the order of the calendar, with today among them; empty when `now` is no instant. */
export function timelineOf(rules: Rules, situation: Situation, now: string): Stop[] {
  const dates = datesOf(situation, now);
  if (!dates) return [];
  const lookups = lookupsOf(rules);
  const answers = answersOf(lookups, situation, now);
  const computed = (id: Stop['id'], rule: DeadlineRule, holds = true): Stop[] => {
    const deadline = holds ? deadlineOf(rule, lookups, answers, dates) : undefined;
    return deadline ? [{ id, day: deadline.last, fact: deadline.fact }] : [];
  };
  const { market, stage, ships, pickup } = answers;
  const isHere = stage === 'delivered';
  return [
    ...given(dates),
    ...computed(
      'pickup-end',
      pickup === 'counter' ? 'pickup-counter' : 'pickup-locker',
      stage === 'at-pickup' && pickup !== undefined,
    ),
    ...computed('withdrawal-end', 'withdrawal-end', isHere && (market === 'uk' || market === 'eu')),
    ...computed('window', 'return-by', isHere),
    ...computed('fee', 'late-fee-end', isHere && market === 'us'),
    ...computed('claim', 'claim-end', ships === 'seller'),
  ].toSorted((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
}

function given({ today, orderedAt, latestDelivery, deliveredOn }: Dates): Stop[] {
  return [
    ...(orderedAt === undefined ? [] : [{ id: 'ordered', day: dayAt(orderedAt) } as const]),
    ...(latestDelivery ? [{ id: 'promised', day: latestDelivery } as const] : []),
    ...(deliveredOn ? [{ id: 'delivered', day: deliveredOn } as const] : []),
    { id: 'today', day: today },
  ];
}
