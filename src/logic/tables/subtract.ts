import { type Cube, intersect } from './cube.ts';

/** `from` without all of `cubes`, as disjoint cubes; empty when they cover it. `domain`: input → all its values. */
export function subtractAll(from: Cube, cubes: readonly Cube[], domain: Cube): Cube[] {
  return cubes.reduce<Cube[]>((rest, cube) => rest.flatMap((piece) => subtract(piece, cube, domain)), [from]);
}

function subtract(from: Cube, cube: Cube, domain: Cube): Cube[] {
  if (!intersect(from, cube)) return [from];
  const rest: Cube[] = [];
  let inside: Cube = from;
  for (const [input, values] of Object.entries(cube)) {
    const had = inside[input] ?? domain[input] ?? [];
    const outside = had.filter((value) => !values.includes(value));
    if (outside.length > 0) rest.push({ ...inside, [input]: outside });
    inside = { ...inside, [input]: had.filter((value) => values.includes(value)) };
  }
  return rest;
}
