import type { Summary } from '../../../schema/summary.ts';
import type { EventEntry } from './entry.ts';
import { type CountedEvent, type CountingRules, feedbackOf } from './feedback.ts';
import { originOf } from './origin.ts';
import { summaryOf } from './present.ts';
import { partsOf } from './ses-object.ts';
import { Tally } from './tally.ts';

/**
 * What the events come to, counted per recipient; hard only as SES counts, by the marks of `rules` (the parsed `/data/email.json`).
 * Repeated bounces and complaints count once. Events may come in any order, and in pieces: see `merge`.
 */
export function summarise(events: readonly EventEntry[], rules: CountingRules): Summary {
  const tally = new Tally();
  for (const entry of events) countEntry(tally, entry, rules);
  return summaryOf(tally);
}

/** The summary of both. Neither the order nor how the events were split makes a difference. */
export function merge(a: Summary, b: Summary): Summary {
  return mergeAll([a.carried, b.carried]);
}

/** The summary of many pieces, each given by what it carries. */
export function mergeAll(carried: readonly string[]): Summary {
  const tally = new Tally();
  for (const text of carried) tally.addText(text);
  return summaryOf(tally);
}

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
