import type { Summary } from '../../../schema/summary.ts';
import { countEntry } from './count-entry.ts';
import type { EventEntry } from './entry.ts';
import type { CountingRules } from './feedback.ts';
import { summaryOf } from './present.ts';
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
  const tally = new Tally();
  for (const { carried } of [a, b]) tally.addText(carried);
  return summaryOf(tally);
}
