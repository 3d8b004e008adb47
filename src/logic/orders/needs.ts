import { type Cube, intersect } from '../tables/cube.ts';
import { type Answers, answered } from '../tables/decide.ts';
import type { FlatTable } from '../tables/flatten.ts';

/**
 * The unanswered questions, in their order, whose answer can still decide between what a table leaves possible:
 * those along which two rows, or a row and impossible ground, differ while all else may be the same.
 */
export function needsOf(table: FlatTable, answers: Answers, order: readonly string[]): string[] {
  const known = answered(table.domain, answers);
  const grounds = [...table.rows, { cubes: table.impossible.flatMap(({ cubes }) => cubes) }].map(({ cubes }) =>
    cubes.filter((cube) => intersect(cube, known)),
  );
  return order.filter((input) => {
    if (known[input] || !table.domain[input]) return false;
    const along = grounds.map((cubes) => cubes.flatMap((cube) => without(cube, input)));
    return along.some((own, i) =>
      own.some((a) => along.some((others, j) => j > i && others.some((b) => intersect(a, b)))),
    );
  });
}

/** The rest of a cube that asks the question; none of one that doesn't. */
function without(cube: Cube, input: string): Cube[] {
  const { [input]: asked, ...rest } = cube;
  return asked ? [rest] : [];
}
