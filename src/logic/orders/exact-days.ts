import type { Deadline, Option } from '../../schema/advice.ts';
import type { Rules } from '../../schema/rules.ts';
import type { Situation } from '../../schema/situation.ts';
import type { Outcome } from '../../schema/table.ts';
import { type Answers, decide } from '../tables/decide.ts';
import { answersOf } from './answers.ts';
import { type Dates, datesOf } from './dates.ts';
import { deadlineOf } from './deadlines.ts';
import { type Lookups, lookupsOf } from './lookups.ts';
import { openingOf } from './openings.ts';

/** When an outcome opens and which is its last day, as far as the dates say. */
export interface ExactDays {
  readonly opens?: string;
  readonly deadline?: Deadline;
}

/** The exact days of an outcome's date rules; empty where the reader gave no date for them. */
export function daysOf(outcome: Outcome, lookups: Lookups, answers: Answers, dates: Dates): ExactDays {
  const opens = outcome.opening && openingOf(outcome.opening, lookups, answers, dates);
  const deadline = outcome.deadline && deadlineOf(outcome.deadline, lookups, answers, dates);
  return { ...(opens ? { opens } : {}), ...(deadline ? { deadline } : {}) };
}

/** The exact days of every option that is decided, without the rest of an advice. Empty when `now` is no instant. */
export function exactDays(
  rules: Rules,
  situation: Situation,
  now: string,
): (ExactDays & { readonly option: Option; readonly row: string })[] {
  const lookups = lookupsOf(rules);
  const answers = answersOf(lookups, situation, now);
  const dates = datesOf(situation, now);
  return lookups.options.flatMap(({ option, table, flat }) => {
    const decision = decide(flat, answers);
    if (!dates || decision.kind !== 'decided') return [];
    const outcome = table.outcomes[decision.row.then];
    return outcome ? [{ option, row: decision.row.id, ...daysOf(outcome, lookups, answers, dates) }] : [];
  });
}
