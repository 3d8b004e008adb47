import { figure } from '../logic/facts/figure.ts';
import { pieces } from '../logic/tables/words.ts';
import type { Fact } from '../schema/fact.ts';
import { factById } from './facts.ts';

/** What stands for the fact in a sentence: its figure, or its name when it has none. */
export function inShort(fact: Fact): string {
  return fact.value === undefined ? fact.label : figure(fact);
}

/** The fact in a sentence or two, its figure filled in. */
export function tell(fact: Fact): string {
  return fact.value === undefined ? fact.says : fact.says.replaceAll('{value}', figure(fact));
}

/** Words from content as plain text, with the figure in place of each `{fact-id}` and no backticks. */
export function plainWords(words: string): string {
  return pieces(words)
    .map((piece) => ('text' in piece ? piece.text.replaceAll('`', '') : inShort(factById(piece.fact, `“${words}”`))))
    .join('');
}
