import type { Day } from '../../schema/day.ts';
import type { Situation } from '../../schema/situation.ts';
import { dayOf } from '../dates/days.ts';
import { dayAt, timeOf } from '../dates/instants.ts';

/** The readable dates of a situation, with the moment that counts as now. */
export interface Dates {
  readonly now: number;
  readonly today: Day;
  readonly orderedAt: number | undefined;
  /** When the seller was first asked, by message or by a return request. */
  readonly askedSellerAt: number | undefined;
  readonly deliveredOn: Day | undefined;
  readonly pickupSince: Day | undefined;
  readonly returnBy: Day | undefined;
  readonly latestDelivery: Day | undefined;
}

/** The dates of a situation that can be read; `undefined` when `now` is no instant, for then no date rule can hold. */
export function datesOf(situation: Situation, now: string): Dates | undefined {
  const time = timeOf(now);
  if (time === undefined) return undefined;
  const asked = [timeOf(situation.contactedSellerAt), timeOf(situation.returnRequestedAt)].filter(
    (at) => at !== undefined,
  );
  return {
    now: time,
    today: dayAt(time),
    orderedAt: timeOf(situation.orderedAt),
    askedSellerAt: asked.length > 0 ? Math.min(...asked) : undefined,
    deliveredOn: dayOf(situation.deliveredOn),
    pickupSince: dayOf(situation.pickupSince),
    returnBy: dayOf(situation.returnBy),
    latestDelivery: dayOf(situation.latestDelivery),
  };
}
