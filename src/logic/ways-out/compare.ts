import type { Day } from '../../schema/day.ts';
import type { Fact } from '../../schema/fact.ts';
import { type Book, type Route, WAYS, type Way } from './book.ts';
import { feeOf } from './fees.ts';
import { shareUp } from './money.ts';
import type { Question } from './question.ts';
import { NOTHING, type Range, returned } from './returned.ts';
import { left, priceFor } from './sale.ts';
import { type Wait, waitFor } from './wait.ts';

const SURE: readonly Fact['confidence'][] = ['low', 'medium', 'high'];

/** One way out: what it leaves in money, when, and how sure that is. */
export interface WayOut {
  readonly way: Way;
  /** `table/row` of the rule behind it; keeping it has none. */
  readonly row: string | undefined;
  readonly open: boolean;
  readonly money: Range;
  /** Only where money comes back from the shop. */
  readonly wait: Wait | undefined;
  /** Ids of the facts its figures rest on. */
  readonly facts: readonly string[];
  /** That of the weakest of its facts; undefined when it rests on none. */
  readonly confidence: Fact['confidence'] | undefined;
}

/** The price from which a sale leaves at least what the return leaves at its worst, and at its best. */
export interface BreakEven extends Range {
  /** The return it is measured against; without one, against nothing at all. */
  readonly against: 'return' | 'late-return' | undefined;
  /** The place keeps so much that no price that could be typed here is enough. */
  readonly never: boolean;
}

export interface Compared {
  readonly ways: readonly WayOut[];
  readonly breakEven: BreakEven;
}

/** Every way out by the same answers. Pure and exact: whole minor units, rounded against the reader; what no fact says stays undefined. */
export function compare(book: Book, question: Question, today: Day): Compared {
  const rows = book.choices[`${question.market} ${question.state} ${question.ships}`];
  const ways = WAYS.map((way) => wayOut(book, question, today, way, way === 'keep' ? undefined : rows?.[way]));
  return { ways, breakEven: breakEven(book, question, today, ways) };
}

function wayOut(book: Book, question: Question, today: Day, way: Way, row: string | undefined): WayOut {
  const route = row === undefined ? undefined : book.rows[row];
  const open = way === 'keep' || (route !== undefined && route.verdict !== 'unavailable');
  const isRefund = open && (way === 'return' || way === 'late-return');
  const wait = isRefund ? waitFor(book, question) : undefined;
  const { money, facts } = moneyOf(book, question, today, way, route);
  const ids = [...facts, wait?.issued, wait?.clock].filter((id) => id !== undefined && Object.hasOwn(book.facts, id));
  const used = [...new Set(ids as string[])];
  return { way, row, open, money, wait, facts: used, confidence: weakest(book, used) };
}

interface Sum {
  readonly money: Range;
  readonly facts: readonly (string | undefined)[];
}

function moneyOf(book: Book, question: Question, today: Day, way: Way, route: Route | undefined): Sum {
  if (way === 'keep' || !route) return { money: NOTHING, facts: [] };
  if (way === 'resell') return sold(book, question, today);
  if (way === 'donate') return donated(book, question, today);
  return {
    money: way === 'gift' ? NOTHING : returned(book, route, question, today),
    facts: [route.fact, route.withheld],
  };
}

function sold(book: Book, question: Question, today: Day): Sum {
  const { fee, facts } = feeOf(book, question, today);
  const { resale, costs } = question;
  const sum = fee && resale !== undefined && costs !== undefined ? left(resale, fee, costs) : undefined;
  return { money: { least: sum, most: sum }, facts };
}

/** At most what the deduction could save someone who itemises, if all of it counted; outside the US nothing is established. */
function donated({ facts }: Book, { market, itemises, rate, resale }: Question, today: Day): Sum {
  if (market !== 'us') return { money: { least: 0, most: undefined }, facts: [] };
  const limits = facts['alt-donate-2026']?.from ?? today;
  const used = [
    'alt-donate-us',
    limits <= today ? (itemises === 'yes' ? 'alt-donate-2026' : 'alt-donate-cash') : undefined,
  ];
  if (itemises === 'no') return { money: NOTHING, facts: used };
  const kept = rate === undefined || resale === undefined ? undefined : resale - shareUp(resale, 10_000 - rate);
  return { money: { least: 0, most: kept }, facts: used };
}

function breakEven(book: Book, question: Question, today: Day, ways: readonly WayOut[]): BreakEven {
  const back = ways.find(({ way, open }) => open && (way === 'return' || way === 'late-return'));
  const { fee } = feeOf(book, question, today);
  const { costs } = question;
  const bars = back?.money ?? NOTHING;
  const isKnown = fee !== undefined && costs !== undefined;
  // A return that costs more than it brings is no bar: the item can be kept.
  const priceOver = (bar: number | undefined) =>
    isKnown && bar !== undefined ? priceFor(Math.max(0, bar), fee, costs) : undefined;
  const [least, most] = [priceOver(bars.least), priceOver(bars.most)];
  const isShort = (bar: number | undefined, price: number | undefined) => bar !== undefined && price === undefined;
  const never = isKnown && (isShort(bars.least, least) || isShort(bars.most, most));
  return { against: back?.way as BreakEven['against'], never, least, most };
}

function weakest({ facts }: Book, used: readonly string[]): Fact['confidence'] | undefined {
  return SURE.find((sure) => used.some((id) => facts[id]?.confidence === sure));
}
