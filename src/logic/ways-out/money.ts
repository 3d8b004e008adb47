import type { Market } from '../../schema/fact.ts';

/** Basis points in a whole. */
const WHOLE = 10_000;

const MONEY: Record<Market, [locale: string, currency: string]> = {
  us: ['en-US', 'USD'],
  uk: ['en-GB', 'GBP'],
  eu: ['en-IE', 'EUR'],
  in: ['en-IN', 'INR'],
};

/** A share of an amount in minor units, given in basis points; parts of a minor unit count as a whole one. */
export function shareUp(amount: number, points: number): number {
  return Math.ceil((amount * points) / WHOLE);
}

/** The smallest amount of which at least `kept` is left after a share of `points` has been taken; undefined when all is taken. */
export function wholeFor(kept: number, points: number): number | undefined {
  if (kept <= 0) return 0;
  return points >= WHOLE ? undefined : Math.ceil((kept * WHOLE) / (WHOLE - points));
}

/** Minor units in the market's currency: "$1,299.00", "₹1,00,000.00". */
export function inMoney(minor: number, market: Market): string {
  const [locale, currency] = MONEY[market];
  return new Intl.NumberFormat(locale, { style: 'currency', currency }).format(minor / 100);
}
