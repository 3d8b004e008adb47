import type { Day } from '../../schema/day.ts';
import type { Fact } from '../../schema/fact.ts';
import type { Verdict } from '../../schema/table.ts';
import { inForce } from '../facts/figure.ts';

/** Every way out, in the order they are listed. */
export const WAYS = ['return', 'late-return', 'resell', 'gift', 'donate', 'keep'] as const;
export type Way = (typeof WAYS)[number];

/** A fact as far as a comparison needs it. */
export type Figure = Pick<Fact, 'id' | 'value' | 'unit' | 'from' | 'earlier' | 'confidence'>;

/** What a row of a decision table says about money. */
export interface Route {
  readonly verdict: Verdict;
  readonly amount?: 'full' | 'part' | 'none';
  /** A percent fact: the share that may be kept back. */
  readonly withheld?: string;
  /** The fact the refund rests on. */
  readonly fact?: string;
  /** Something not asked here decides whether money comes back at all, such as the product page. */
  readonly hangs?: boolean;
}

/** What the comparison needs of the rules, made at build: nothing here is written by hand. */
export interface Book {
  /** Only the facts a comparison can use, by id. */
  readonly facts: Readonly<Record<string, Figure>>;
  /** `table/row` → what that row gives. */
  readonly rows: Readonly<Record<string, Route>>;
  /** `market state ships` → the row of each way but keeping it. */
  readonly choices: Readonly<Record<string, Readonly<Record<Exclude<Way, 'keep'>, string>>>>;
  /** `market paid` → how long the money takes once it is sent. */
  readonly clocks: Readonly<Record<string, { readonly fact?: string; readonly says: string }>>;
}

/** The fact's number in hundredths (cents of a currency, basis points of a percentage) on a day; undefined where it holds none yet. */
export function hundredths({ facts }: Book, id: string, today: Day): number | undefined {
  const fact = Object.hasOwn(facts, id) ? facts[id] : undefined;
  const value = fact && inForce(fact, today);
  return typeof value === 'number' ? Math.round(value * 100) : undefined;
}
