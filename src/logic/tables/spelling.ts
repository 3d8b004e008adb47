import type { Table } from '../../schema/table.ts';
import type { Cube } from './cube.ts';
import { type Fault, fileOf } from './fault.ts';
import { conditions } from './flatten.ts';
import { factsNamed } from './words.ts';

/** Names in a table that nothing defines: inputs, values, outcomes, facts. */
export function spellingFaults(table: Table, domain: Cube, facts: ReadonlySet<string>): Fault[] {
  const file = fileOf(table);
  const fault = (kind: Fault['kind'], rows: readonly string[], says: string): Fault => ({ kind, file, rows, says });
  const undefinedInputs = table.inputs.filter((name) => domain[name]?.length === 0);
  return [
    ...undefinedInputs.map((name) => fault('unknown-input', [], `no question and no table gives “${name}”`)),
    ...namedConditions(table).flatMap(({ id, input, value }) => {
      if (!domain[input]) return [fault('unknown-input', [id], `row ${id} asks “${input}”, which is not under inputs`)];
      const known = domain[input].includes(value);
      return known ? [] : [fault('unknown-value', [id], `row ${id}: “${value}” is not an answer to “${input}”`)];
    }),
    ...table.rows
      .filter(({ then }) => !(then in table.outcomes))
      .map(({ id, then }) =>
        fault('unknown-outcome', [id], `row ${id} leads to “${then}”, which is not under outcomes`),
      ),
    ...namedFacts(table)
      .filter(({ fact }) => !facts.has(fact))
      .map(({ where, fact }) =>
        fault('unknown-fact', [where], `${where} names the fact “${fact}”, which content/facts does not have`),
      ),
  ];
}

function namedConditions(table: Table) {
  const all = [...table.rows, ...(table.impossible ?? []).map(({ when }) => ({ id: 'impossible', when }))];
  return all.flatMap(({ id, when }) =>
    conditions(when).flatMap((condition) =>
      Object.entries(condition).flatMap(([input, values]) => values.map((value) => ({ id, input, value }))),
    ),
  );
}

function namedFacts(table: Table) {
  const ofRows = table.rows.flatMap(({ id, facts }) => facts.map((fact) => ({ where: id, fact })));
  const ofOutcomes = Object.entries(table.outcomes).flatMap(([where, outcome]) =>
    factsNamed(outcome).map((fact) => ({ where, fact })),
  );
  return [...ofRows, ...ofOutcomes];
}
