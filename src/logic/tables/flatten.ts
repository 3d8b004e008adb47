import type { Condition, Inputs, Table } from '../../schema/table.ts';
import { type Cube, intersect } from './cube.ts';
import { merge } from './merge.ts';

/** The tables of one half with the questions they ask. */
export interface Rulebook {
  readonly inputs: Inputs;
  readonly tables: readonly Table[];
}

/** A table over questions alone: inputs given by other tables are replaced by what those tables ask. */
export interface FlatTable {
  readonly id: string;
  /** Question → all its answers. */
  readonly domain: Cube;
  readonly rows: readonly FlatRow[];
  readonly impossible: readonly { readonly cubes: readonly Cube[]; readonly reason: string }[];
}

/** A row as the cubes of answers that lead to it. */
export interface FlatRow {
  readonly id: string;
  readonly then: string;
  readonly facts: readonly string[];
  readonly cubes: readonly Cube[];
}

/**
 * The table with its chain of other tables written out.
 * Throws on an input nobody defines or a chain that bites its tail: both are an author's mistake.
 */
export function flatten(table: Table, book: Rulebook, trail: readonly string[] = []): FlatTable {
  if (trail.includes(table.id)) throw new Error(`content/tables: ${[...trail, table.id].join(' → ')} goes in a circle`);
  const given = new Map<string, FlatTable>();
  const domain: Record<string, readonly string[]> = {};
  for (const name of table.inputs) {
    const options = book.inputs[name]?.options;
    if (options) domain[name] = Object.keys(options);
    else given.set(name, flatten(giver(name, table, book), book, [...trail, table.id]));
  }
  for (const flat of given.values()) Object.assign(domain, flat.domain);
  const rows = table.rows.map(({ id, then, facts, when }) => ({ id, then, facts, cubes: expand(when, given) }));
  const own = (table.impossible ?? []).map(({ when, reason }) => ({ reason, cubes: expand(when, given) }));
  return {
    id: table.id,
    domain,
    rows,
    impossible: [...own, ...[...given.values()].flatMap((flat) => flat.impossible)],
  };
}

/** A row's `when` as a list of conditions. */
export function conditions(when: Condition | readonly Condition[]): readonly Condition[] {
  return Array.isArray(when) ? when : [when as Condition];
}

function giver(name: string, table: Table, book: Rulebook): Table {
  const found = book.tables.find(({ gives }) => gives === name);
  if (found) return found;
  throw new Error(`content/tables/**/${table.id}.yml: no question and no table gives the input “${name}”`);
}

function expand(when: Condition | readonly Condition[], given: ReadonlyMap<string, FlatTable>): Cube[] {
  return conditions(when).flatMap((condition) => {
    const asked = Object.entries(condition).filter(([input]) => !given.has(input));
    let cubes: Cube[] = [Object.fromEntries(asked)];
    for (const [input, flat] of given) {
      const outcomes = condition[input];
      if (outcomes) cubes = crossed(cubes, cubesLeadingTo(flat, outcomes));
    }
    return cubes;
  });
}

function cubesLeadingTo(flat: FlatTable, outcomes: readonly string[]): Cube[] {
  return merge(
    flat.rows.filter(({ then }) => outcomes.includes(then)).flatMap(({ cubes }) => cubes),
    flat.domain,
  );
}

function crossed(left: readonly Cube[], right: readonly Cube[]): Cube[] {
  return left.flatMap((a) =>
    right.flatMap((b) => {
      const both = intersect(a, b);
      return both ? [both] : [];
    }),
  );
}
