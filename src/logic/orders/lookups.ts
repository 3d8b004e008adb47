import type { Option } from '../../schema/advice.ts';
import type { Day } from '../../schema/day.ts';
import type { Fact } from '../../schema/fact.ts';
import type { Rules } from '../../schema/rules.ts';
import type { Table } from '../../schema/table.ts';
import { inForce } from '../facts/figure.ts';
import { type Answers, decide } from '../tables/decide.ts';
import { type FlatTable, flatten } from '../tables/flatten.ts';

/** A table with its chain written out. */
export interface Prepared {
  readonly table: Table;
  readonly flat: FlatTable;
}

/** The rules made ready to be asked: each table written out once, facts by id. */
export interface Lookups {
  readonly rules: Rules;
  readonly tables: ReadonlyMap<string, Prepared>;
  readonly options: readonly (Prepared & { readonly option: Option })[];
  readonly facts: ReadonlyMap<string, Fact>;
}

const prepared = new WeakMap<Rules, Lookups>();

/** The same rules give the same look-ups; they are made once. */
export function lookupsOf(rules: Rules): Lookups {
  const known = prepared.get(rules);
  if (known) return known;
  const all = rules.tables.map((table) => ({ table, flat: flatten(table, rules) }));
  const made: Lookups = {
    rules,
    tables: new Map(all.map((entry) => [entry.table.id, entry])),
    options: all.filter(({ table }) => !table.gives).map((entry) => ({ ...entry, option: entry.table.id as Option })),
    facts: new Map(rules.facts.map((fact) => [fact.id, fact])),
  };
  prepared.set(rules, made);
  return made;
}

/** The fact in days or hours that the decided outcome of a window table stands for; undefined while it isn't decided. */
export function windowFact({ tables, facts }: Lookups, id: string, answers: Answers): Fact | undefined {
  const found = tables.get(id);
  const decision = found && decide(found.flat, answers);
  if (decision?.kind !== 'decided') return undefined;
  return facts.get(found?.table.outcomes[decision.row.then]?.window ?? '');
}

/** A fact's number on a day: the later one of a range. Undefined where the fact holds none yet. */
export function numberInForce({ facts }: Lookups, id: string, day: Day): number | undefined {
  const fact = facts.get(id);
  const value = fact && inForce(fact, day);
  const last = Array.isArray(value) ? value[1] : value;
  return typeof last === 'number' ? last : undefined;
}
