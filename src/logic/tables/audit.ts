import type { Condition, Table } from '../../schema/table.ts';
import { combinations, countCombinations } from './combinations.ts';
import type { Cube } from './cube.ts';
import { type Fault, fileOf } from './fault.ts';
import { conditions, type Rulebook } from './flatten.ts';
import { spellingFaults } from './spelling.ts';

/** The proof of a table: how many combinations were walked over how many rows, and what was found. */
export interface Audit {
  readonly table: string;
  readonly combinations: number;
  readonly impossible: number;
  readonly rows: number;
  readonly outcomes: number;
  readonly faults: readonly Fault[];
}

/** Walks every combination of the table's own inputs and demands exactly one row, or one reason why it can't happen. */
export function audit(table: Table, book: Rulebook, facts: ReadonlySet<string>): Audit {
  const domain = ownDomain(table, book);
  const spelling = spellingFaults(table, domain, facts);
  const size = { table: table.id, rows: table.rows.length, outcomes: Object.keys(table.outcomes).length };
  if (spelling.some(({ kind }) => kind === 'unknown-input' || kind === 'unknown-value')) {
    return { ...size, combinations: 0, impossible: 0, faults: spelling };
  }
  const walk = walkAll(table, domain);
  return {
    ...size,
    combinations: countCombinations(domain),
    impossible: walk.impossible,
    faults: [...spelling, ...walk.faults, ...unused(table, walk.hit)],
  };
}

function ownDomain(table: Table, { inputs, tables }: Rulebook): Cube {
  const values = (name: string) =>
    Object.keys(inputs[name]?.options ?? tables.find(({ gives }) => gives === name)?.outcomes ?? {});
  return Object.fromEntries(table.inputs.map((name) => [name, values(name)]));
}

function walkAll(table: Table, domain: Cube) {
  const rows = table.rows.map(({ id, when }) => ({ id, conditions: conditions(when) }));
  const excluded = (table.impossible ?? []).flatMap(({ when }) => conditions(when));
  const hit = new Set<string>();
  const faults: Fault[] = [];
  let impossible = 0;
  for (const combination of combinations(domain)) {
    const hits = rows.filter((row) => row.conditions.some((condition) => matches(condition, combination)));
    for (const { id } of hits) hit.add(id);
    const ruledOut = excluded.some((condition) => matches(condition, combination));
    if (ruledOut) impossible += 1;
    const named = [...hits.map(({ id }) => id), ...(ruledOut ? ['impossible'] : [])];
    if (named.length !== 1) faults.push(clash(table, combination, named));
  }
  return { hit, faults, impossible };
}

function matches(condition: Condition, combination: Readonly<Record<string, string>>): boolean {
  return Object.entries(condition).every(([input, values]) => values.includes(combination[input] ?? ''));
}

function clash(table: Table, combination: Readonly<Record<string, string>>, rows: readonly string[]): Fault {
  const which = Object.entries(combination).map(([input, value]) => `${input}: ${value}`);
  const says =
    rows.length === 0
      ? `no row decides { ${which.join(', ')} }: add a row, or list it under impossible with a reason`
      : `${rows.join(' and ')} both decide { ${which.join(', ')} }: narrow one of them`;
  return { kind: rows.length === 0 ? 'gap' : 'overlap', file: fileOf(table), rows, combination, says };
}

function unused(table: Table, hit: ReadonlySet<string>): Fault[] {
  const file = fileOf(table);
  const dead = table.rows.filter(({ id }) => !hit.has(id));
  const reached = new Set(table.rows.filter(({ id }) => hit.has(id)).map(({ then }) => then));
  const lonely = Object.keys(table.outcomes).filter((id) => !reached.has(id));
  return [
    ...dead.map(
      ({ id }): Fault => ({
        kind: 'dead-row',
        file,
        rows: [id],
        says: `no combination reaches row ${id}: widen its “when” or delete it`,
      }),
    ),
    ...lonely.map(
      (id): Fault => ({
        kind: 'unreachable-outcome',
        file,
        rows: [],
        says: `no row leads to outcome ${id}: name it in a row or delete it`,
      }),
    ),
  ];
}
