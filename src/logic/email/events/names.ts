/** Recipients sent to and delivered to under one name. */
export interface Sent {
  sends: number;
  deliveries: number;
}

/** How many names one list keeps: our own limit, so that memory stays bounded when every message has a name of its own. */
export const MAX_NAMES = 50_000;

/** Domains whose mail is counted apart; they are kept whatever comes. */
export const GMAIL: ReadonlySet<string> = new Set(['gmail.com', 'googlemail.com']);

/**
 * Figures by name. Beyond `limit` names the shortest stay, and of equally long ones the first in order; the rest is summed up.
 * Which names stay depends on the names alone, so neither order nor splitting changes a figure: a name that stays at the end was never put out before.
 */
export class Names {
  readonly kept = new Map<string, Sent>();
  readonly rest: Sent = { sends: 0, deliveries: 0 };
  /** Whether some names had to be summed up. */
  hasRest = false;
  /** Changes when objects that `of` gave are no longer counted. */
  generation = 0;
  private readonly limit: number;

  constructor(limit = MAX_NAMES) {
    this.limit = limit;
  }

  /** The figures of a name, to be added to at once: the next new name may put it out. */
  of(name: string): Sent {
    const known = this.kept.get(name);
    if (known) return known;
    if (this.kept.size >= 2 * this.limit) this.prune();
    const fresh = { sends: 0, deliveries: 0 };
    this.kept.set(name, fresh);
    return fresh;
  }

  /** Puts out all names beyond the limit. Call before reading. */
  prune(): void {
    if (this.kept.size <= this.limit) return;
    this.generation += 1;
    this.hasRest = true;
    const names = [...this.kept.keys()].sort(byRank);
    for (const name of names.slice(this.limit)) {
      addTo(this.rest, this.kept.get(name));
      this.kept.delete(name);
    }
  }

  /** Adds another list's figures to this one's. */
  add(names: Iterable<readonly [string, Sent]>, rest: Sent, hasRest: boolean): void {
    for (const [name, sent] of names) addTo(this.of(name), sent);
    addTo(this.rest, rest);
    this.hasRest ||= hasRest;
  }
}

function addTo(sum: Sent, more: Sent | undefined): void {
  sum.sends += more?.sends ?? 0;
  sum.deliveries += more?.deliveries ?? 0;
}

function byRank(a: string, b: string): number {
  return rank(a) - rank(b) || (a < b ? -1 : 1);
}

function rank(name: string): number {
  return GMAIL.has(name) ? 0 : name.length;
}
