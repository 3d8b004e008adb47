import type { Counted } from '../../../schema/summary.ts';
import type { Feedback, Party } from './feedback.ts';
import type { Names } from './names.ts';

/** How many rows a list of a summary shows; the rest is one row. */
export const MAX_ROWS = 500;

/** Figures under a name; the last row may hold all that had no room, under an empty one. */
export type NamedRow = Counted & { readonly name: string; readonly isRest?: true };

type Figures = { -readonly [K in keyof Counted]: Counted[K] };

const FIGURE: Readonly<Record<string, keyof Counted>> = {
  hard: 'hardBounces',
  soft: 'softBounces',
  complaint: 'complaints',
};

/** The rows of one list: what was sent by name, and what came back of it. */
export class Rows {
  private readonly rows = new Map<string, Figures>();
  private readonly rest = empty();
  private hasRest: boolean;

  constructor(names?: Names) {
    names?.prune();
    for (const [name, sent] of names?.kept ?? []) this.rows.set(name, { ...empty(), ...sent });
    Object.assign(this.rest, names?.rest);
    this.hasRest = names?.hasRest ?? false;
  }

  /** Counts one recipient of a bounce or complaint under a name. One that had to be summed up before is summed up again. */
  add(name: string, [, , verdict]: Party): void {
    const figure = FIGURE[verdict];
    if (figure) this.of(name)[figure] += 1;
  }

  /** Largest first, or by name; at most `MAX_ROWS` and one for the rest. */
  list(order: 'by-size' | 'by-name' = 'by-size'): NamedRow[] {
    const all = [...this.rows].map(([name, figures]) => ({ name, ...figures }));
    const largest = all.sort((a, b) => sizeOf(b) - sizeOf(a) || (a.name < b.name ? -1 : 1));
    const shown = largest.slice(0, MAX_ROWS);
    if (order === 'by-name') shown.sort((a, b) => (a.name < b.name ? -1 : 1));
    const rest = largest.slice(MAX_ROWS).reduce(plus, { ...this.rest });
    const isWhole = !this.hasRest && largest.length <= MAX_ROWS;
    return isWhole ? shown : [...shown, { ...rest, name: '', isRest: true }];
  }

  private of(name: string): Figures {
    const known = this.rows.get(name);
    if (known) return known;
    if (this.hasRest) return this.rest;
    const fresh = empty();
    this.rows.set(name, fresh);
    return fresh;
  }
}

/** The rows of all lists that bounces and complaints have a share in, filled from them. */
export function fill(
  lists: Readonly<Record<string, [Rows, (feedback: Feedback, party: Party) => readonly string[]]>>,
  all: Iterable<Feedback>,
): void {
  const each = Object.values(lists);
  for (const feedback of all) {
    for (const party of feedback.parties) {
      for (const [rows, namesOf] of each) for (const name of namesOf(feedback, party)) rows.add(name, party);
    }
  }
}

function empty(): Figures {
  return { sends: 0, deliveries: 0, hardBounces: 0, softBounces: 0, complaints: 0 };
}

function plus(sum: Figures, more: Counted): Figures {
  for (const key of Object.keys(sum) as (keyof Counted)[]) sum[key] += more[key];
  return sum;
}

function sizeOf({ sends, deliveries, hardBounces, softBounces, complaints }: Counted): number {
  return Math.max(sends, deliveries) + hardBounces + softBounces + complaints;
}
