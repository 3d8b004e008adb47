import type { Slot } from '../../schema/draft.ts';
import { pieces } from '../tables/words.ts';

/** A piece of a message: words that stand, or a place the reader fills in. */
export type Part = { readonly text: string } | { readonly slot: Slot };

/** A message's words cut at the reader's places, the figures of facts filled in by `figureOf`. */
export function partsOf(words: string, slots: readonly Slot[], figureOf: (fact: string) => string): Part[] {
  return pieces(words).map((piece) => {
    if ('text' in piece) return piece;
    const slot = slots.find(({ name }) => name === piece.fact);
    return slot ? { slot } : { text: figureOf(piece.fact) };
  });
}
