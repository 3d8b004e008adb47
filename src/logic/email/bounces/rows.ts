import type { BounceMarks } from '../../../schema/email-outcome.ts';
import type { MachineRules, MachineTable } from '../../../schema/machine-rules.ts';
import { conditions } from '../../tables/flatten.ts';

/** What a row of a bounce table says to a machine. */
export interface BounceRow {
  /** `B1` … `B17`, `D0a` … `D4`. */
  readonly id: string;
  /** The outcome's id, under which its words are kept. */
  readonly outcome: string;
  readonly marks: BounceMarks;
  readonly findings: readonly string[];
  /** Ids of the facts it rests on. */
  readonly facts: readonly string[];
}

/**
 * The row of SES's own types (table `bounce-class`). Capitals, hyphens and underscores don't matter;
 * a word the table doesn't know counts as `other`.
 */
export function rowOfType(rules: MachineRules, type: string, subType: string): BounceRow {
  const table = tableOf(rules, 'bounce-class');
  const bounceType = spelt(table, 'bounceType', type);
  const bounceSubType = spelt(table, 'bounceSubType', subType);
  return rowOf(table, { bounceType, bounceSubType });
}

/** The row of what a text says (table `bounce-text`). */
export function rowOfSign(rules: MachineRules, sign: string): BounceRow {
  return rowOf(tableOf(rules, 'bounce-text'), { sign });
}

function tableOf({ tables }: MachineRules, id: string): MachineTable {
  const table = tables.find((each) => each.id === id);
  if (table) return table;
  throw new Error(`content/tables/email/${id}.yml is missing from the rules`);
}

function spelt(table: MachineTable, input: string, word: string): string {
  const known = table.rows.flatMap(({ when }) => conditions(when).flatMap((condition) => condition[input] ?? []));
  const sought = letters(word);
  return known.find((value) => letters(value) === sought) ?? 'other';
}

function letters(word: string): string {
  return word
    .slice(0, 80)
    .toLowerCase()
    .replace(/[\s_-]/g, '');
}

function rowOf(table: MachineTable, answers: Readonly<Record<string, string>>): BounceRow {
  const row = table.rows.find(({ when }) =>
    conditions(when).some((condition) =>
      Object.entries(condition).every(([input, values]) => values.includes(answers[input] ?? '')),
    ),
  );
  const { bounce: marks, findings = [] } = (row && table.outcomes[row.then]) ?? {};
  if (row && marks) return { id: row.id, outcome: row.then, marks, findings, facts: row.facts };
  throw new Error(`content/tables/email/${table.id}.yml has no row with bounce marks for ${JSON.stringify(answers)}`);
}
