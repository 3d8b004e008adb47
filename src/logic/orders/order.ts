import type { Verdict } from '../../schema/table.ts';

const STEP = 100;
const SHELF = 100_000;

/**
 * A number to sort options by, smaller first: what is open or may be by its place in the ranking, with what waits for an answer
 * where the ranking says `undecided`; then what nobody can tell, then what is closed.
 * The page uses it as the CSS `order` of a variant, so that the list is right without a script.
 */
export function orderOf(
  option: string,
  outcome: string,
  verdict: Verdict,
  ranking: readonly string[],
  options: readonly string[],
): number {
  if (outcome === 'undecided') return ranking.indexOf('undecided') * STEP + options.indexOf(option);
  if (verdict === 'undecided') return SHELF + options.indexOf(option);
  if (verdict === 'unavailable') return 2 * SHELF + options.indexOf(option);
  return ranking.indexOf(`${option}/${outcome}`) * STEP;
}
