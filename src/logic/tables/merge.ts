import { type Cube, intersect, maximal } from './cube.ts';

/** Fewer cubes for the same combinations: pairs that differ along one input become one, until none do. */
export function merge(cubes: readonly Cube[], domain: Cube): Cube[] {
  let rest = maximal(cubes.map((cube) => trim(cube, domain)));
  for (;;) {
    const joined = joinOnce(rest, domain);
    if (!joined) return rest;
    rest = maximal(joined);
  }
}

/** The cube without inputs that may have any value, values in the domain's order. */
export function trim(cube: Cube, domain: Cube): Cube {
  const ordered = Object.entries(cube).map(([input, values]) => {
    const all = domain[input] ?? [];
    return [input, all.filter((value) => values.includes(value)), all.length] as const;
  });
  return Object.fromEntries(ordered.filter(([, values, all]) => values.length < all));
}

/** The cube grown along one input after the other, as far as it meets none of `walls`. */
export function widen(cube: Cube, walls: readonly Cube[], domain: Cube): Cube {
  const isFree = (candidate: Cube) => !walls.some((wall) => intersect(wall, candidate));
  let wide = cube;
  for (const input of Object.keys(cube)) {
    for (const value of domain[input] ?? []) {
      const more = { ...wide, [input]: [...new Set([...(wide[input] ?? []), value])] };
      if (isFree(more)) wide = more;
    }
  }
  return trim(wide, domain);
}

function joinOnce(cubes: readonly Cube[], domain: Cube): Cube[] | undefined {
  for (const [i, a] of cubes.entries()) {
    for (const [j, b] of cubes.entries()) {
      const joined = j > i ? join(a, b) : undefined;
      if (joined) return [...cubes.filter((_, at) => at !== i && at !== j), trim(joined, domain)];
    }
  }
  return undefined;
}

/** One cube for two that are alike but along one input. */
function join(a: Cube, b: Cube): Cube | undefined {
  const inputs = Object.keys(a);
  if (inputs.length !== Object.keys(b).length || !inputs.every((input) => input in b)) return undefined;
  const differing = inputs.filter((input) => a[input]?.join() !== b[input]?.join());
  const [input] = differing;
  if (differing.length !== 1 || input === undefined) return undefined;
  return { ...a, [input]: [...(a[input] ?? []), ...(b[input] ?? [])] };
}
