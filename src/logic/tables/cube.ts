/** Input → the values it may still have. An input that is not named may have any. */
export type Cube = Readonly<Record<string, readonly string[]>>;

/** What two cubes have in common, or `undefined` when they share nothing. */
export function intersect(a: Cube, b: Cube): Cube | undefined {
  const both: Record<string, readonly string[]> = { ...a };
  for (const [input, values] of Object.entries(b)) {
    const known = both[input];
    const shared = known ? known.filter((value) => values.includes(value)) : values;
    if (shared.length === 0) return undefined;
    both[input] = shared;
  }
  return both;
}

/** Whether every combination in `inner` also lies in `outer`. */
function covers(outer: Cube, inner: Cube): boolean {
  return Object.entries(outer).every(([input, values]) => inner[input]?.every((value) => values.includes(value)));
}

/** The cubes that lie in no other one, each once. */
export function maximal(cubes: readonly Cube[]): Cube[] {
  const isSpare = (cube: Cube, i: number) =>
    cubes.some((other, j) => i !== j && covers(other, cube) && (!covers(cube, other) || j < i));
  return cubes.filter((cube, i) => !isSpare(cube, i));
}
