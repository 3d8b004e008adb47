import { expect, test } from 'vitest';
import { readInputs, tableById } from '../../../../src/content/read-tables.ts';
import { conditions } from '../../../../src/logic/tables/flatten.ts';
import type { Table } from '../../../../src/schema/table.ts';

/** Where each value of a table's input leads, a line each; with a first input, under each of its values. */
function rulesOf(table: Table, input: string, groups: readonly string[], group = ''): Record<string, string[]> {
  const linesOf = (name: string) =>
    table.rows.flatMap(({ id, when, then }) => {
      const { keeps, findings } = table.outcomes[then] ?? {};
      const finding = findings?.[0] ? `'${findings[0]}'` : 'undefined';
      return conditions(when)
        .filter((condition) => condition[group]?.includes(name) ?? true)
        .flatMap((condition) => condition[input] ?? optionsOf(input))
        .map((value) => `${key(value)}: { row: '${id}', keeps: ${keeps === 'yes'}, finding: ${finding} },`);
    });
  return Object.fromEntries(groups.map((name) => [name, linesOf(name)]));
}

const optionsOf = (input: string) => Object.keys(inputs[input]?.options ?? {});
const inputs = readInputs();
const key = (name: string) => (name.includes('-') ? `'${name}'` : name);

test('the rules the cleaner carries are those of the tables; rewrite them with `vitest -u` on this file', async () => {
  const lines = rulesOf(tableById('suppression-line', 'test'), 'lineForm', [''])[''] ?? [];
  const tasks = optionsOf('suppressionTask');
  const reasons = rulesOf(tableById('suppression-reason', 'test'), 'reasonWord', tasks, 'suppressionTask');
  expect(lines.length).toBeGreaterThan(12);
  expect(tasks).toHaveLength(3);
  const grouped = Object.entries(reasons).map(([task, rules]) => `  ${task}: {\n    ${rules.join('\n    ')}\n  },`);
  const text = `// Written by tests/logic/email/suppression/pinned-lines.test.ts from content/tables/email/suppression-{line,reason}.yml.

/** What a line may be → its row, whether the line stays, and what is found. */
export const LINES = {
  ${lines.join('\n  ')}
} as const;

/** What the list is for → the word beside an address → its row, whether the line stays, and what is found. */
export const REASONS = {
${grouped.join('\n')}
} as const;

export type LineForm = keyof typeof LINES;
export type Task = keyof typeof REASONS;
export type ReasonWord = keyof (typeof REASONS)['add'];
`;
  await expect(text).toMatchFileSnapshot('../../../../src/logic/email/suppression/pinned-lines.ts');
});
