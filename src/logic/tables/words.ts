import type { Outcome } from '../../schema/table.ts';

/** A piece of a sentence: plain text, or the place of a fact's figure. */
export type Piece = { readonly text: string } | { readonly fact: string };

/** A sentence of a table cut at its `{fact-id}` places. */
export function pieces(words: string): Piece[] {
  return words
    .split(/(\{[a-z0-9-]+\})/)
    .filter((part) => part !== '')
    .map((part) => (part.startsWith('{') && part.endsWith('}') ? { fact: part.slice(1, -1) } : { text: part }));
}

/** Every fact an outcome names, in its words or by id. */
export function factsNamed(outcome: Outcome): string[] {
  const { title, says, steps = [], until, opens, cost, refund, warnings = [], window } = outcome;
  const words = [title, says, ...steps, until, opens, cost, refund?.says, ...warnings].filter(
    (word) => word !== undefined,
  );
  const inWords = words.flatMap((word) => pieces(word).flatMap((piece) => ('fact' in piece ? [piece.fact] : [])));
  const clock = refund?.clock === 'payment' ? undefined : refund?.clock;
  const byId = [refund?.fact, refund?.withheld, clock, window].filter((id) => id !== undefined);
  return [...new Set([...inWords, ...byId])];
}
