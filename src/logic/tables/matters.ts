import { type Cube, maximal } from './cube.ts';
import type { FlatTable } from './flatten.ts';

/**
 * Question → the circumstances in which its answer can still change a row of some table.
 * A question matters exactly when, for one of its cubes, no given answer contradicts it.
 */
export function matters(tables: readonly FlatTable[]): ReadonlyMap<string, readonly Cube[]> {
  const found = new Map<string, Cube[]>();
  for (const { rows, domain } of tables) {
    for (const cube of rows.flatMap(({ cubes }) => cubes)) {
      for (const [input, values] of Object.entries(cube)) {
        if (values.length === domain[input]?.length) continue;
        const { [input]: _asked, ...others } = cube;
        found.set(input, [...(found.get(input) ?? []), others]);
      }
    }
  }
  return new Map([...found].map(([input, cubes]) => [input, maximal(cubes)]));
}
