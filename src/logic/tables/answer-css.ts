import type { FlatTable } from './flatten.ts';

/**
 * Hides an answer that can't go with one already given, as the tables' `impossible` lists say; a checked one stays in sight.
 * Reads the entries that name two questions; the second hides by the first, in the order the form asks them.
 */
export function answerCss(tables: readonly FlatTable[], order: readonly string[], form: string): string {
  const pairs = tables.flatMap(({ impossible }) => impossible.flatMap(({ cubes }) => cubes));
  const rules = pairs.flatMap((cube) => {
    const [first, second, ...more] = Object.entries(cube).toSorted(([a], [b]) => order.indexOf(a) - order.indexOf(b));
    if (!first || !second || more.length > 0) return [];
    const given = first[1].map((value) => `#${first[0]}-${value}:checked`).join(',');
    return second[1].map(
      (value) => `${form}:has(${given}) label:has(#${second[0]}-${value}:not(:checked)){display:none}`,
    );
  });
  return [...new Set(rules)].join('');
}
