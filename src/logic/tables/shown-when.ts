import { type Cube, intersect } from './cube.ts';
import type { FlatTable } from './flatten.ts';
import { primes } from './primes.ts';
import { subtract } from './subtract.ts';

/** One way for a row to be the answer: each question named must be answered with one of its values, `unless` all of another way holds. */
export interface Clause {
  readonly answered: Cube;
  /** Ways into impossible ground that lie within this one. */
  readonly unless: readonly Cube[];
}

/**
 * Row id → the clauses of which any one makes it the answer `decide` gives, for every set of answers, unanswered ones included.
 * Impossible combinations count as neither for nor against a row, just as in `decide`.
 */
export function shownWhen(table: FlatTable): ReadonlyMap<string, readonly Clause[]> {
  const nowhere = uncovered(table);
  const barred = primes(nowhere, table.domain);
  return new Map(
    table.rows.map(({ id, cubes }) => {
      const ways = primes([...cubes, ...nowhere], table.domain).filter((way) =>
        cubes.some((cube) => intersect(cube, way)),
      );
      return [id, ways.map((way) => ({ answered: way, unless: barred.filter((cube) => intersect(cube, way)) }))];
    }),
  );
}

/** The combinations that are impossible and that no row decides, as cubes. */
function uncovered({ impossible, rows, domain }: FlatTable): Cube[] {
  const taken = rows.flatMap(({ cubes }) => cubes);
  return impossible
    .flatMap(({ cubes }) => cubes)
    .flatMap((start) =>
      taken.reduce<Cube[]>((rest, cube) => rest.flatMap((piece) => subtract(piece, cube, domain)), [start]),
    );
}
