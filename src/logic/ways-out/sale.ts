import { shareUp, wholeFor } from './money.ts';
import { MOST } from './question.ts';

/** What a place keeps of a sale: a share of all the buyer pays, in basis points, and a sum for each sale. */
export interface Fee {
  readonly share: number;
  readonly fixed: number;
}

/** What a sale leaves: the price less the fee, rounded up to a whole minor unit, and less the costs. Below nothing it is a loss. */
export function left(price: number, { share, fixed }: Fee, costs: number): number {
  return price - shareUp(price, share) - fixed - costs;
}

/** The lowest price at which a sale leaves at least `wanted`; undefined when no price does that could be typed here. */
export function priceFor(wanted: number, { share, fixed }: Fee, costs: number): number | undefined {
  const price = wholeFor(wanted + fixed + costs, share);
  return price === undefined || price > MOST.money ? undefined : price;
}
