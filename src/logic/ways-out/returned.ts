import type { Day } from '../../schema/day.ts';
import { type Book, hundredths, type Route } from './book.ts';
import { shareUp } from './money.ts';
import type { Question } from './question.ts';

/** Minor units at the worst and at the best; an end nobody can know is undefined. Negative: it costs the reader money. */
export interface Range {
  readonly least: number | undefined;
  readonly most: number | undefined;
}

const UNKNOWN: Range = { least: undefined, most: undefined };

/** Nothing comes back, for certain. */
export const NOTHING: Range = { least: 0, most: 0 };

/**
 * What sending it back leaves. What was paid for delivery may come back or not, so it counts at the best only;
 * a seller may take the return postage off, so it counts at the worst only; to Amazon the reader pays it either way.
 */
export function returned(book: Book, route: Route, question: Question, today: Day): Range {
  if (route.verdict === 'unavailable') return NOTHING;
  const { price, shipping, postage, ships } = question;
  if (route.verdict === 'undecided' || price === undefined || postage === undefined) return UNKNOWN;
  const kept = keptBack(book, route, price, today);
  const whole = route.amount === 'none' ? 0 : shipping === undefined ? undefined : price + shipping;
  return {
    least: route.hangs || kept === undefined ? undefined : price - kept - postage,
    most: whole === undefined ? undefined : whole - (ships === 'seller' ? 0 : postage),
  };
}

/** The most that may be kept of the price; undefined when no figure says. */
function keptBack(book: Book, { amount, withheld }: Route, price: number, today: Day): number | undefined {
  if (amount === 'full') return 0;
  if (amount === 'none') return price;
  const share = withheld === undefined ? undefined : hundredths(book, withheld, today);
  return share === undefined ? undefined : shareUp(price, share);
}
