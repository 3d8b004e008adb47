import type { Verdict } from '../../schema/table.ts';

const SHELVES: readonly Verdict[] = ['available', 'not-guaranteed', 'undecided', 'unavailable'];
const SHELF_SIZE = 1000;

/**
 * A number to sort options by, smaller first: what is open before what is only possible, unclear or closed, and by rank within.
 * The page uses it as the CSS `order` of a variant, so that the list is right without a script.
 */
export function orderOf(
  option: string,
  outcome: string,
  verdict: Verdict,
  ranking: readonly string[],
  options: readonly string[],
): number {
  const ranked = ranking.indexOf(`${option}/${outcome}`);
  const place = ranked >= 0 ? ranked : SHELF_SIZE / 2 + options.indexOf(option);
  return SHELVES.indexOf(verdict) * SHELF_SIZE + place;
}
