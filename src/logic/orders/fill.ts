import type { Fact } from '../../schema/fact.ts';
import { figure } from '../facts/figure.ts';
import { pieces } from '../tables/words.ts';

/** A sentence of a table with its facts' figures in their places. An unknown fact keeps its braces; the audit finds it. */
export function fill(words: string, facts: ReadonlyMap<string, Fact>): string {
  return pieces(words)
    .map((piece) => {
      if ('text' in piece) return piece.text;
      const fact = facts.get(piece.fact);
      if (!fact) return `{${piece.fact}}`;
      return fact.value === undefined ? fact.label : figure(fact);
    })
    .join('');
}
