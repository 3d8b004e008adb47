import { readInputs, tableById } from './content/read-tables.ts';
import { conditions } from './logic/tables/flatten.ts';
import type { Table } from './schema/table.ts';

/** The text of `src/logic/email/suppression/pinned-lines.ts` as content stands now: what the cleaner needs of its two tables. */
export function pinnedLinesText(): string {
  const lines = rulesOf(tableById('suppression-line', 'npm run pin'), 'lineForm', [''])[''] ?? [];
  const reasons = rulesOf(
    tableById('suppression-reason', 'npm run pin'),
    'reasonWord',
    optionsOf('suppressionTask'),
    'suppressionTask',
  );
  const grouped = Object.entries(reasons).map(([task, rules]) => `  ${task}: {\n    ${rules.join('\n    ')}\n  },`);
  return `// Written by \`npm run pin\` from content/tables/email/suppression-{line,reason}.yml.

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
}

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

function optionsOf(input: string): string[] {
  return Object.keys(readInputs()[input]?.options ?? {});
}

function key(name: string): string {
  return name.includes('-') ? `'${name}'` : name;
}
