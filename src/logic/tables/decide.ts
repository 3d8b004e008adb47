import { type Cube, intersect } from './cube.ts';
import type { FlatRow, FlatTable } from './flatten.ts';
import { subtractAll } from './subtract.ts';

/** Question → answer; a question left out is not answered. */
export type Answers = Readonly<Record<string, string | undefined>>;

/** What a table says to a set of answers; `rows` are the ids still possible. */
export type Decision =
  | { readonly kind: 'decided'; readonly row: FlatRow }
  | { readonly kind: 'undecided'; readonly rows: readonly string[] }
  | { readonly kind: 'impossible'; readonly reason: string };

/**
 * The one row that every completion of the answers leads to.
 * Undecided when two or more rows are still possible, or one row and impossible ground. Never throws; answers to questions the table doesn't ask don't count.
 */
export function decide(table: FlatTable, answers: Answers): Decision {
  const known = answered(table.domain, answers);
  const open = table.rows.filter(({ cubes }) => cubes.some((cube) => intersect(cube, known)));
  const [row, ...others] = open;
  const isWhole = row && others.length === 0 && subtractAll(known, row.cubes, table.domain).length === 0;
  if (isWhole) return { kind: 'decided', row };
  if (row) return { kind: 'undecided', rows: open.map(({ id }) => id) };
  const clash = table.impossible.find(({ cubes }) => cubes.some((cube) => intersect(cube, known)));
  return { kind: 'impossible', reason: clash?.reason ?? 'No row covers these answers.' };
}

/** The answers that belong to the table's questions and are on their lists, as a cube. */
export function answered(domain: Cube, answers: Answers): Cube {
  const entries = Object.entries(domain).flatMap(([input, values]) => {
    const answer = answers[input];
    return answer !== undefined && values.includes(answer) ? [[input, [answer]] as const] : [];
  });
  return Object.fromEntries(entries);
}
