import { expect, test } from 'vitest';
import { classify } from '../../../src/logic/email/bounces/classify.ts';
import { audit } from '../../../src/logic/tables/audit.ts';
import { conditions } from '../../../src/logic/tables/flatten.ts';
import type { EmailRules } from '../../../src/schema/email-rules.ts';
import type { Row, Table } from '../../../src/schema/table.ts';
import { bounceCases, rules } from './real-email-rules.ts';

interface Mutant {
  readonly says: string;
  readonly rules: EmailRules;
}

const facts = new Set(rules.facts.map(({ id }) => id));
const bounceTables = rules.tables.filter(({ id }) => id === 'bounce-class' || id === 'bounce-text');
const withTable = (table: Table): EmailRules => ({
  ...rules,
  tables: rules.tables.map((other) => (other.id === table.id ? table : other)),
});
const caseless = { ...rules, tables: bounceTables };

/** Each row dropped, sent to another outcome, narrowed by one value. */
function* tableMutants(table: Table): Generator<Mutant> {
  const mutant = (says: string, rows: Row[]): Mutant => ({ says, rules: withTable({ ...table, rows }) });
  for (const [at, row] of table.rows.entries()) {
    yield mutant(`${row.id} dropped`, table.rows.toSpliced(at, 1));
    const next = table.rows[(at + 1) % table.rows.length];
    if (next) yield mutant(`${row.id} leads to ${next.then}`, table.rows.with(at, { ...row, then: next.then }));
    const [first, ...rest] = conditions(row.when);
    for (const [input, values] of Object.entries(first ?? {})) {
      if (values.length < 2) continue;
      const when = [{ ...first, [input]: values.slice(1) }, ...rest];
      yield mutant(`${row.id} without ${values[0]}`, table.rows.with(at, { ...row, when }));
    }
  }
}

/** Each signature dropped, and each of its codes. */
function* signatureMutants(): Generator<Mutant> {
  for (const [at, signature] of rules.signatures.entries()) {
    const name = `signature ${at + 1} (${signature.sign})`;
    yield { says: `${name} dropped`, rules: { ...rules, signatures: rules.signatures.toSpliced(at, 1) } };
    for (const dropped of signature.codes ?? []) {
      const codes = signature.codes?.filter((each) => each !== dropped) ?? [];
      const signatures = rules.signatures.with(at, { ...signature, codes });
      yield { says: `${name} without ${dropped}`, rules: { ...rules, signatures } };
    }
  }
}

function isCaught(changed: EmailRules): boolean {
  const isTorn = changed.tables.some(
    (table) =>
      !rules.tables.includes(table) && audit(table, { ...caseless, inputs: rules.inputs }, facts).faults.length > 0,
  );
  return isTorn || bounceCases.some((wanted) => !isAnswered(wanted, changed));
}

function isAnswered(wanted: (typeof bounceCases)[number], changed: EmailRules): boolean {
  const { text, type, subType, reply, status } = wanted;
  const given = classify(
    { diagnostic: text, reply, enhanced: status, bounceType: type, bounceSubType: subType },
    changed,
  );
  const isSame = given.row === wanted.row && given.remove === wanted.remove;
  return isSame && (['kind', 'cause', 'class'] as const).every((mark) => !wanted[mark] || given[mark] === wanted[mark]);
}

test('of all seeded faults in the bounce tables and signatures, the audit or a case catches at least 98 %', {
  timeout: 240_000,
}, () => {
  const all = [...bounceTables.flatMap((table) => [...tableMutants(table)]), ...signatureMutants()];
  const missed = all.filter((mutant) => !isCaught(mutant.rules));
  expect(all.length).toBeGreaterThanOrEqual(200);
  expect(missed.length / all.length, `missed: ${missed.map(({ says }) => says).join('; ')}`).toBeLessThanOrEqual(0.02);
});
