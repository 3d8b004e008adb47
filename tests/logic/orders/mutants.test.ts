import { expect, test } from 'vitest';
import { advise } from '../../../src/logic/orders/advise.ts';
import { audit } from '../../../src/logic/tables/audit.ts';
import { conditions } from '../../../src/logic/tables/flatten.ts';
import type { Rules } from '../../../src/schema/rules.ts';
import type { Row, Table } from '../../../src/schema/table.ts';
import { cases, rules } from './real-rules.ts';

interface Mutant {
  readonly says: string;
  readonly table: Table;
}

const facts = new Set(rules.facts.map(({ id }) => id));
const withRows = (table: Table, rows: Row[]): Table => ({ ...table, rows });

/** Each row dropped, sent to another outcome, widened by one condition, narrowed by one value. */
function* mutants(table: Table): Generator<Mutant> {
  for (const [at, row] of table.rows.entries()) {
    const swap = (changed: Row) => withRows(table, table.rows.with(at, changed));
    yield { says: `${table.id}: ${row.id} dropped`, table: withRows(table, table.rows.toSpliced(at, 1)) };
    const others = Object.keys(table.outcomes).filter((outcome) => outcome !== row.then);
    const other = others[at % Math.max(1, others.length)];
    if (other) yield { says: `${table.id}: ${row.id} leads to ${other}`, table: swap({ ...row, then: other }) };
    const [first, ...rest] = conditions(row.when);
    for (const [input, values] of Object.entries(first ?? {})) {
      const { [input]: _dropped, ...wider } = first ?? {};
      yield { says: `${table.id}: ${row.id} without ${input}`, table: swap({ ...row, when: [wider, ...rest] }) };
      if (values.length < 2) continue;
      const narrower = { ...first, [input]: values.slice(1) };
      yield {
        says: `${table.id}: ${row.id} without ${input} ${values[0]}`,
        table: swap({ ...row, when: [narrower, ...rest] }),
      };
    }
  }
}

function isCaught({ table }: Mutant): boolean {
  const tables = rules.tables.map((other) => (other.id === table.id ? table : other));
  if (audit(table, { ...rules, tables }, facts).faults.length > 0) return true;
  const changed: Rules = { ...rules, tables };
  return cases.some(({ situation, now, expect: wanted }) => {
    const advice = advise(changed, situation, now);
    if (wanted.best !== undefined && advice.best !== wanted.best) return true;
    return Object.entries(wanted.options ?? {}).some(([option, { row, verdict }]) => {
      const given = advice.options.find((entry) => entry.option === option);
      return given?.row !== row || given.verdict !== verdict;
    });
  });
}

test('of all seeded faults in the real tables, the audit or a case catches at least 99 %', { timeout: 240_000 }, () => {
  const all = rules.tables.flatMap((table) => [...mutants(table)]);
  const missed = all.filter((mutant) => !isCaught(mutant));
  expect(all.length).toBeGreaterThanOrEqual(200);
  const share = missed.length / all.length;
  expect(share, `missed: ${missed.map(({ says }) => says).join('; ')}`).toBeLessThanOrEqual(0.01);
});
