import { type Cube, intersect, maximal } from './cube.ts';
import type { FlatTable } from './flatten.ts';
import { merge } from './merge.ts';

/**
 * Question → the circumstances, in terms of the questions before it, in which its answer can still change a row of some table.
 * The question matters exactly when the answers given so far leave one of them uncontradicted. `order`: the questions as they are asked.
 */
export function matters(tables: readonly FlatTable[], order: readonly string[]): ReadonlyMap<string, readonly Cube[]> {
  const found = new Map<string, Cube[]>();
  for (const table of tables) {
    for (const input of Object.keys(table.domain)) {
      const turning = merge(turningPoints(table, input, order), table.domain);
      if (turning.length > 0) found.set(input, [...(found.get(input) ?? []), ...turning]);
    }
  }
  return new Map([...found].map(([input, cubes]) => [input, maximal(cubes)]));
}

/** Where two rows differ by this input alone: the rest of what they ask, taken together. */
function turningPoints({ rows }: FlatTable, input: string, order: readonly string[]): Cube[] {
  const before = order.slice(0, order.indexOf(input));
  const split = rows.map(({ cubes }) => cubes.filter((cube) => input in cube).map((cube) => without(cube, input)));
  const pairs = split.flatMap((own, i) =>
    split.slice(i + 1).flatMap((others) => own.flatMap((a) => others.map((b) => intersect(a, b)))),
  );
  return maximal(pairs.flatMap((cube) => (cube ? [only(cube, before)] : [])));
}

function without(cube: Cube, input: string): Cube {
  return Object.fromEntries(Object.entries(cube).filter(([name]) => name !== input));
}

function only(cube: Cube, inputs: readonly string[]): Cube {
  return Object.fromEntries(Object.entries(cube).filter(([name]) => inputs.includes(name)));
}
