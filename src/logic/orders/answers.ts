import type { Day } from '../../schema/day.ts';
import type { Situation } from '../../schema/situation.ts';
import { addDays } from '../dates/days.ts';
import { dayAt, minutesBetween } from '../dates/instants.ts';
import type { Answers } from '../tables/decide.ts';
import { type Dates, datesOf } from './dates.ts';
import { digitalAge } from './digital.ts';
import { type Lookups, numberInForce } from './lookups.ts';
import { windowState } from './return-window.ts';

const HOUR_MINUTES = 60;

/**
 * The situation as answers to the tables' questions: what the reader chose, and what the dates say.
 * A date wins over the coarse answer that stands in for it. Values that are on no list are left out.
 */
export function answersOf(lookups: Lookups, situation: Situation, now: string): Answers {
  const chosen = chosenAnswers(lookups, situation);
  const dates = datesOf(situation, now);
  if (!dates) return chosen;
  const dated = {
    orderAge: orderAge(lookups, dates),
    window: windowState(lookups, chosen, dates),
    withdrawal: withdrawalState(lookups, chosen, dates),
    contacted: contactState(lookups, dates),
    claim: claimState(lookups, dates),
    digitalAge: digitalAge(lookups, dates),
    rejection: openUntil(lookups, 'uk-reject-30d', dates.deliveredOn, dates.today),
  };
  return { ...chosen, ...Object.fromEntries(Object.entries(dated).filter(([, value]) => value !== undefined)) };
}

/** The fact that carries the days of the legal right to withdraw in a store's country. */
export function withdrawalFact(market: string | undefined): string {
  return market === 'uk' ? 'uk-14d' : 'eu-14d';
}

/** The day the legal days are counted from: delivery, or for digital content the day of the contract (fact `eu-digital-waiver`). */
export function withdrawalStart({ stage }: Answers, { deliveredOn, orderedAt }: Dates): Day | undefined {
  if (stage !== 'digital') return deliveredOn;
  return orderedAt === undefined ? undefined : dayAt(orderedAt);
}

function chosenAnswers({ rules }: Lookups, situation: Situation): Answers {
  const entries = Object.entries(situation).filter(
    ([field, value]) => typeof value === 'string' && Object.hasOwn(rules.inputs[field]?.options ?? {}, value),
  );
  return Object.fromEntries(entries) as Answers;
}

function orderAge(lookups: Lookups, { orderedAt, now, today }: Dates) {
  const limit = numberInForce(lookups, 'tp-30min', today);
  if (orderedAt === undefined || limit === undefined) return undefined;
  return minutesBetween(orderedAt, now) <= limit ? 'half-hour' : 'longer';
}

function withdrawalState(lookups: Lookups, answers: Answers, dates: Dates) {
  return openUntil(lookups, withdrawalFact(answers['market']), withdrawalStart(answers, dates), dates.today);
}

/** Whether today is within a fact's days after a day, the last one included. */
function openUntil(lookups: Lookups, fact: string, start: Day | undefined, today: Day) {
  const days = numberInForce(lookups, fact, today);
  if (!start || days === undefined) return undefined;
  return today <= addDays(start, days) ? 'open' : 'past';
}

function contactState(lookups: Lookups, { askedSellerAt, now, today }: Dates) {
  const hours = numberInForce(lookups, 'tp-48h', today);
  if (askedSellerAt === undefined || hours === undefined) return undefined;
  return minutesBetween(askedSellerAt, now) >= hours * HOUR_MINUTES ? 'over-48h' : 'under-48h';
}

function claimState(lookups: Lookups, { latestDelivery, today }: Dates) {
  const [from, to] = ['atoz-nonreceipt', 'atoz-90d'].map((id) => numberInForce(lookups, id, today));
  if (!latestDelivery || from === undefined || to === undefined) return undefined;
  const isBefore = (limit: number, day: Day) => today < addDays(day, limit);
  if (isBefore(from, latestDelivery)) return 'before';
  return isBefore(to + 1, latestDelivery) ? 'open' : 'past';
}
