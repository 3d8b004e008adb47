import type { Inputs, Table } from '../schema/table.ts';
import { readTables } from './read-tables.ts';
import { plainWords } from './tell.ts';

/** A table's input as people read it: its question, and a label for each value. */
export interface Column {
  readonly name: string;
  readonly ask: string;
  readonly labels: Readonly<Record<string, string>>;
}

/** A column for each input of the table; an input another table gives is labelled by that table's outcomes. */
export function columnsOf(table: Table, inputs: Inputs): Column[] {
  return table.inputs.map((name) => {
    const input = inputs[name];
    if (input) {
      const labels = Object.entries(input.options).map(([value, { label }]) => [value, plainWords(label)]);
      return { name, ask: plainWords(input.ask), labels: Object.fromEntries(labels) };
    }
    const giver = readTables(table.half).find(({ gives }) => gives === name);
    if (!giver)
      throw new Error(`content/tables/**/${table.id}.yml: no question and no table gives the input “${name}”`);
    const labels = Object.entries(giver.outcomes).map(([value, { title }]) => [value, plainWords(title)]);
    return { name, ask: giver.title, labels: Object.fromEntries(labels) };
  });
}
