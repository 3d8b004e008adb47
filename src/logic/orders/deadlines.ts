import type { Deadline } from '../../schema/advice.ts';
import type { Day } from '../../schema/day.ts';
import type { DeadlineRule } from '../../schema/table.ts';
import { addDays } from '../dates/days.ts';
import { dayAt } from '../dates/instants.ts';
import { nextWorkingDay } from '../dates/working-days.ts';
import type { Answers } from '../tables/decide.ts';
import { withdrawalFact, withdrawalStart } from './answers.ts';
import type { Dates } from './dates.ts';
import { digitalEnd } from './digital.ts';
import { type Lookups, numberInForce } from './lookups.ts';
import { returnDeadline } from './return-window.ts';

const MINUTE_MS = 60_000;

/** The last day, inclusive, that a date rule gives. Undefined where the reader gave no date for it. */
export function deadlineOf(rule: DeadlineRule, lookups: Lookups, answers: Answers, dates: Dates): Deadline | undefined {
  const after = (day: Day | undefined, fact: string, kind: Deadline['kind'] = 'policy') =>
    counted(lookups, dates, day, fact, kind);
  switch (rule) {
    case 'return-by':
      return returnDeadline(lookups, answers, dates);
    case 'late-fee-end':
      return lateFeeEnd(lookups, answers, dates);
    case 'withdrawal-end':
      return withLegalDay(lookups, after(withdrawalStart(answers, dates), withdrawalFact(answers['market']), 'law'));
    case 'pickup-locker':
      return after(dates.pickupSince, 'locker-3-days');
    case 'pickup-counter':
      return after(dates.pickupSince, 'counter-14-days');
    case 'claim-end':
      return after(dates.latestDelivery, 'atoz-90d');
    case 'digital-end':
      return digitalEnd(lookups, answers, dates);
    case 'reject-end':
      return after(dates.deliveredOn, 'uk-reject-30d', 'law');
    case 'half-hour':
      return answers['ships'] === 'seller' && answers['orderAge'] === 'half-hour'
        ? halfHour(lookups, dates)
        : undefined;
  }
}

function counted(lookups: Lookups, { today }: Dates, day: Day | undefined, fact: string, kind: Deadline['kind']) {
  const days = numberInForce(lookups, fact, today);
  return day && days !== undefined ? { last: addDays(day, days), kind, fact } : undefined;
}

/** Facts `eu-14d`, `eu-weekend`: what ends on a day off is said to end on the next working day. */
function withLegalDay({ facts }: Lookups, deadline: Deadline | undefined): Deadline | undefined {
  if (deadline?.fact !== 'eu-14d' || !facts.has('eu-weekend')) return deadline;
  const legal = nextWorkingDay(deadline.last);
  return legal === deadline.last ? deadline : { ...deadline, legal };
}

function lateFeeEnd(lookups: Lookups, answers: Answers, dates: Dates): Deadline | undefined {
  const inTime = returnDeadline(lookups, answers, dates);
  return inTime && counted(lookups, dates, inTime.last, 'late-fee-days', inTime.kind);
}

function halfHour(lookups: Lookups, { orderedAt, today }: Dates): Deadline | undefined {
  const minutes = numberInForce(lookups, 'tp-30min', today);
  if (orderedAt === undefined || minutes === undefined) return undefined;
  return { last: dayAt(orderedAt + minutes * MINUTE_MS), kind: 'policy', fact: 'tp-30min' };
}
