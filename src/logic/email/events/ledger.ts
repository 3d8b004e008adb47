import type { Feedback } from './feedback.ts';

/** Bounces and complaints kept one by one: our own limit, so that memory stays bounded. */
export const MAX_FEEDBACK = 300_000;

/** A bounce or complaint, and how often it was there. */
export interface Entry {
  times: number;
  feedback: Feedback;
}

/**
 * Bounces and complaints, each once however often it arrives (fact evt-order-none).
 * Of two that claim to be the same and differ, the first in order stays; beyond the limit the first keys in order do.
 * Both depend on what was read alone, never on when.
 */
export class Ledger {
  readonly kept = new Map<string, Entry>();
  /** How many were read in all, repeated ones too. */
  read = 0;
  private readonly limit: number;

  constructor(limit = MAX_FEEDBACK) {
    this.limit = limit;
  }

  add(feedback: Feedback, times = 1): void {
    this.read += times;
    this.put(feedback, times);
  }

  /** Adds another ledger's entries; `read` is how many that one had read. */
  merge(entries: Iterable<Entry>, read: number): void {
    for (const { feedback, times } of entries) this.put(feedback, times);
    this.read += read;
  }

  /** Puts out all beyond the limit. Call before reading. */
  prune(): void {
    if (this.kept.size <= this.limit) return;
    for (const key of [...this.kept.keys()].sort().slice(this.limit)) this.kept.delete(key);
  }

  private put(feedback: Feedback, times: number): void {
    const known = this.kept.get(feedback.key);
    if (!known) {
      if (this.kept.size >= 2 * this.limit) this.prune();
      this.kept.set(feedback.key, { times, feedback });
      return;
    }
    known.times += times;
    if (JSON.stringify(feedback) < JSON.stringify(known.feedback)) known.feedback = feedback;
  }
}
