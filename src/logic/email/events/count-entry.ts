import { type CountedEvent, type CountingRules, feedbackOf } from './feedback.ts';
import { originOf } from './origin.ts';
import { partsOf } from './ses-object.ts';
import type { Tally } from './tally.ts';

/** Counts one event as it was read. */
export function countEntry(tally: Tally, entry: CountedEvent, rules: CountingRules): void {
  const feedback = feedbackOf(entry, rules);
  if (feedback) {
    tally.addFeedback(feedback);
    return;
  }
  const { mail, detail } = partsOf(entry.event);
  const addresses = entry.recipients.map(({ address }) => address);
  tally.addEvent(entry.type, originOf(mail, detail), addresses);
}
