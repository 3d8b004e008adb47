import type { Classification } from './classify.ts';

/** What to do with the address, in one word; the page stamps it. */
export type BounceVerdict = 'remove' | 'held' | 'keep' | 'mend' | 'other' | 'tell';

/**
 * remove: take it off the list. held: a suppression list has it already. mend: the address is good, your side isn't.
 * keep: the address is good, or may be. other: an opt-out or an automatic reply. tell: it can't be told.
 */
export function verdictOf({ remove, kind, whose }: Classification): BounceVerdict {
  if (remove === 'yes') return 'remove';
  if (remove === 'already') return 'held';
  if (kind === 'not-a-bounce') return 'other';
  if (kind === 'undecided' || whose === 'unknown') return 'tell';
  return whose === 'sender' || whose === 'message' ? 'mend' : 'keep';
}
