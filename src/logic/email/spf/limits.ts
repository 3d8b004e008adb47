/** What a check may cost, and what it has cost (RFC 7208 §4.6.4). */
export class Ledger {
  /** Terms that asked the DNS: include, a, mx, ptr, exists, redirect. */
  lookups = 0;
  /** Answers without a record, or of a name that doesn't exist. */
  voids = 0;

  /** Counts a term; false when it was one too many. */
  spend(): boolean {
    this.lookups += 1;
    return this.lookups <= MOST_LOOKUPS;
  }

  /** Counts an empty answer; false when it was one too many. */
  note(isVoid: boolean): boolean {
    if (isVoid) this.voids += 1;
    return this.voids <= MOST_VOIDS;
  }
}

/** RFC 7208 §4.6.4: at most ten terms that ask the DNS, in all records of a check together. */
export const MOST_LOOKUPS = 10;
/** RFC 7208 §4.6.4: at most two void lookups; a SHOULD. */
export const MOST_VOIDS = 2;
