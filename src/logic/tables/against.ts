import type { Cube } from './cube.ts';
import type { FlatRow, FlatTable } from './flatten.ts';
import { merge, widen } from './merge.ts';
import { subtractAll } from './subtract.ts';

/**
 * The cubes that speak against a row: together all combinations it doesn't decide, impossible ones included.
 * The row is the answer, as `decide` gives it, exactly when the given answers contradict every one of them.
 */
export function against(row: FlatRow, table: FlatTable): Cube[] {
  const { rows, impossible, domain } = table;
  const everyRow = rows.flatMap(({ cubes }) => cubes);
  const others = rows.filter((other) => other !== row).flatMap(({ cubes }) => cubes);
  const nowhere = impossible.flatMap(({ cubes }) => cubes.flatMap((cube) => subtractAll(cube, everyRow, domain)));
  const wide = [...others, ...nowhere].map((cube) => widen(cube, row.cubes, domain));
  return withoutSpare(merge(wide, domain), domain);
}

function withoutSpare(cubes: readonly Cube[], domain: Cube): Cube[] {
  return [...cubes].reverse().reduce<Cube[]>(
    (kept, cube) => {
      const others = kept.filter((other) => other !== cube);
      return subtractAll(cube, others, domain).length === 0 ? others : kept;
    },
    [...cubes],
  );
}
