import { answersOf } from '../logic/orders/answers.ts';
import { exactDays } from '../logic/orders/exact-days.ts';
import { lookupsOf } from '../logic/orders/lookups.ts';
import type { Rules } from '../schema/rules.ts';
import type { Situation } from '../schema/situation.ts';
import { fillDay } from './fill-day.ts';

const STAND_INS = ['orderAge', 'window', 'withdrawal', 'contacted', 'claim', 'digitalAge', 'rejection'];

/** The reader's wall clock written as a UTC instant, so that days are the reader's own days. */
export function wallClock(now: Date): string {
  return new Date(now.getTime() - now.getTimezoneOffset() * 60_000).toISOString();
}

/** The coarse answers that the dates of a situation settle: question → answer. */
export function settledBy(rules: Rules, situation: Situation, now: string): Record<string, string> {
  const answers: Readonly<Record<string, string | undefined>> = answersOf(lookupsOf(rules), situation, now);
  const chosen: Readonly<Record<string, unknown>> = situation;
  return Object.fromEntries(
    STAND_INS.flatMap((name) => {
      const answer = answers[name];
      return answer === undefined || answer === chosen[name] ? [] : [[name, answer]];
    }),
  );
}

/** Writes the exact last and first days into the `<time>` elements of the variants that are decided. */
export function fillDates(root: ParentNode, rules: Rules, situation: Situation, now: string): void {
  for (const { option, row, deadline, opens } of exactDays(rules, situation, now)) {
    const variant = root.querySelector(`[data-option="${option}"] > [data-row="${row}"]`);
    fillDay(variant?.querySelector<HTMLTimeElement>('time[data-deadline]'), deadline?.last);
    fillDay(variant?.querySelector<HTMLTimeElement>('time[data-opening]'), opens);
    const legal = variant?.querySelector<HTMLTimeElement>('time[data-legal]');
    fillDay(legal, deadline?.legal);
    if (legal?.parentElement) legal.parentElement.hidden = deadline?.legal === undefined;
  }
}
