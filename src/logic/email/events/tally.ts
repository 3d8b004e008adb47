import { domainOf, isSimulator } from './address.ts';
import type { Feedback } from './feedback.ts';
import { type Entry, Ledger } from './ledger.ts';
import { Names, type Sent } from './names.ts';
import type { Origin } from './origin.ts';

/** The lists of a summary that count what was sent. */
export const LISTS = ['days', 'domains', 'sets', 'tags'] as const;
export type List = (typeof LISTS)[number];

/** How many event types are told apart; SES has ten. */
const MAX_TYPES = 200;

/** What was counted so far: all that a summary is made of, and can be added to another. */
export class Tally {
  /** Event types; `sends` counts the events. Bounces and complaints stand in the ledger. */
  readonly types = new Names(MAX_TYPES);
  readonly lists: Readonly<Record<List, Names>> = {
    days: new Names(),
    domains: new Names(),
    sets: new Names(),
    tags: new Names(),
  };
  readonly ledger: Ledger;
  /** Recipients of all that was sent and delivered; simulator addresses count nowhere. */
  readonly total: Sent = { sends: 0, deliveries: 0 };
  /** Recipients of all events but bounces and complaints. */
  recipients = 0;

  constructor(ledger = new Ledger()) {
    this.ledger = ledger;
  }

  /** Counts an event that says nothing lasting about an address. */
  addEvent(type: string, origin: Origin, addresses: readonly string[]): void {
    this.types.of(type).sends += 1;
    const real = addresses.filter((address) => !isSimulator(address));
    this.recipients += real.length;
    const what = type === 'Send' ? 'sends' : type === 'Delivery' ? 'deliveries' : undefined;
    if (!what || real.length === 0) return;
    this.total[what] += real.length;
    this.lists.days.of(origin.day)[what] += real.length;
    this.lists.sets.of(origin.set)[what] += real.length;
    for (const tag of origin.tags) this.lists.tags.of(tag)[what] += real.length;
    for (const address of real) this.lists.domains.of(domainOf(address))[what] += 1;
  }

  addFeedback(feedback: Feedback): void {
    this.ledger.add(feedback);
  }

  /** Puts out all beyond the limits. Call before reading. */
  prune(): void {
    for (const names of [this.types, ...Object.values(this.lists)]) names.prune();
    this.ledger.prune();
  }

  /** All of it as text: plain JSON, the same whatever order it was counted in. */
  toText(): string {
    this.prune();
    const lists = Object.fromEntries(LISTS.map((list) => [list, namesAsList(this.lists[list])]));
    const entries = [...this.ledger.kept.values()].sort((a, b) => (a.feedback.key < b.feedback.key ? -1 : 1));
    const { total, recipients } = this;
    return JSON.stringify({
      types: namesAsList(this.types),
      lists,
      total,
      recipients,
      entries,
      read: this.ledger.read,
    });
  }

  /** Adds what another tally counted, as its `toText` says. */
  addText(text: string): void {
    const other = JSON.parse(text) as Carried;
    addNames(this.types, other.types);
    for (const list of LISTS) addNames(this.lists[list], other.lists[list]);
    this.total.sends += other.total.sends;
    this.total.deliveries += other.total.deliveries;
    this.recipients += other.recipients;
    this.ledger.merge(other.entries, other.read);
  }
}

interface CarriedNames {
  readonly names: readonly (readonly [string, Sent])[];
  readonly rest: Sent;
  readonly hasRest: boolean;
}

interface Carried {
  readonly types: CarriedNames;
  readonly lists: Readonly<Record<List, CarriedNames>>;
  readonly total: Sent;
  readonly recipients: number;
  readonly entries: readonly Entry[];
  readonly read: number;
}

function namesAsList(names: Names): CarriedNames {
  return { names: [...names.kept].sort(([a], [b]) => (a < b ? -1 : 1)), rest: names.rest, hasRest: names.hasRest };
}

function addNames(to: Names, { names, rest, hasRest }: CarriedNames): void {
  to.add(names, rest, hasRest);
}
