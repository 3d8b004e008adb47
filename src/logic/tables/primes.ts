import { type Cube, intersect, maximal } from './cube.ts';

/**
 * The largest cubes whose combinations all lie in the union of the given ones (its prime implicants).
 * A set of answers lies in the union whatever the open answers are exactly when one of these holds it.
 */
export function primes(cubes: readonly Cube[], domain: Cube): Cube[] {
  let found = maximal(cubes.map((cube) => trimmed(cube, domain)));
  for (;;) {
    const next = maximal([...found, ...merged(found, domain)]);
    if (next.length === found.length && next.every((cube) => found.includes(cube))) return found;
    found = next;
  }
}

function merged(cubes: readonly Cube[], domain: Cube): Cube[] {
  return cubes.flatMap((a, i) =>
    cubes.slice(i + 1).flatMap((b) => Object.keys(a).flatMap((input) => mergedAlong(input, a, b, domain))),
  );
}

/** The cube that spans both along one input and keeps what they share elsewhere (their consensus). */
function mergedAlong(input: string, a: Cube, b: Cube, domain: Cube): Cube[] {
  const [left, right] = [a[input], b[input]];
  if (!left || !right) return [];
  const shared = intersect(without(a, input), without(b, input));
  if (!shared) return [];
  const union = (domain[input] ?? []).filter((value) => left.includes(value) || right.includes(value));
  return [trimmed({ ...shared, [input]: union }, domain)];
}

function without(cube: Cube, input: string): Cube {
  return Object.fromEntries(Object.entries(cube).filter(([name]) => name !== input));
}

/** The cube without inputs that may have any value, values in the domain's order. */
function trimmed(cube: Cube, domain: Cube): Cube {
  const ordered = Object.entries(cube).map(([input, values]) => {
    const all = domain[input] ?? [];
    return [input, all.filter((value) => values.includes(value)), all.length] as const;
  });
  return Object.fromEntries(ordered.filter(([, values, all]) => values.length < all));
}
