import type { Cube } from './cube.ts';

/** Every full combination of the domain's values, one at a time. An empty domain has one: nothing answered. */
export function* combinations(domain: Cube): Generator<Record<string, string>> {
  const inputs = Object.entries(domain);
  const at = inputs.map(() => 0);
  for (;;) {
    yield Object.fromEntries(inputs.map(([input, values], i) => [input, values[at[i] ?? 0] ?? '']));
    let place = inputs.length - 1;
    while (place >= 0 && at[place] === (inputs[place]?.[1].length ?? 0) - 1) at[place--] = 0;
    if (place < 0) return;
    at[place] = (at[place] ?? 0) + 1;
  }
}

/** Every combination, unanswered questions included (they are left out). */
export function* partialCombinations(domain: Cube): Generator<Record<string, string>> {
  const open = Object.fromEntries(Object.entries(domain).map(([input, values]) => [input, ['', ...values]]));
  for (const answers of combinations(open)) {
    yield Object.fromEntries(Object.entries(answers).filter(([, value]) => value !== ''));
  }
}

/** How many full combinations the domain has. */
export function countCombinations(domain: Cube): number {
  return Object.values(domain).reduce((product, values) => product * values.length, 1);
}
