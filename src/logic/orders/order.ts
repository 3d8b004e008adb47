import type { Verdict } from '../../schema/table.ts';

const SHELF_SIZE = 1000;

/**
 * A number to sort options by, smaller first: what is open or may be by its place in the ranking, then what is unclear, then what is closed.
 * The page uses it as the CSS `order` of a variant, so that the list is right without a script.
 */
export function orderOf(
  option: string,
  outcome: string,
  verdict: Verdict,
  ranking: readonly string[],
  options: readonly string[],
): number {
  if (verdict === 'undecided') return SHELF_SIZE + options.indexOf(option);
  if (verdict === 'unavailable') return 2 * SHELF_SIZE + options.indexOf(option);
  return ranking.indexOf(`${option}/${outcome}`);
}
