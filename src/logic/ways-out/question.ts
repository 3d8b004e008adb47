import type { Market } from '../../schema/fact.ts';
import { type Problem, readHundredths } from './read-hundredths.ts';

/** The closed lists of the form. Which places there are to sell at hangs on the market; see `fees.ts`. */
export const CHOICES = {
  market: ['us', 'uk', 'eu', 'in'],
  state: ['in-time', 'late', 'past', 'used', 'collectible'],
  ships: ['amazon', 'seller'],
  place: ['ebay', 'mercari', 'facebook-shipped', 'facebook-local', 'other'],
  itemises: ['no', 'yes'],
} as const;

/** The most that may be typed, in hundredths: ten million in any currency, or all of it. */
export const MOST = { money: 1_000_000_000, percent: 10_000 } as const;

type Chosen = { readonly [name in keyof typeof CHOICES]: (typeof CHOICES)[name][number] };

/** Typed numbers in hundredths; undefined: not given, or not to be read. */
export interface Amounts {
  readonly price: number | undefined;
  /** Delivery paid on top of the price. */
  readonly shipping: number | undefined;
  /** What sending it back would cost the reader. */
  readonly postage: number | undefined;
  /** What a buyer would pay in all, delivery included. */
  readonly resale: number | undefined;
  /** Postage and packing of a sale. */
  readonly costs: number | undefined;
  /** A fee typed by the reader: a share in basis points, and a sum for each sale. */
  readonly fee: number | undefined;
  readonly fixed: number | undefined;
  /** Marginal tax rate in basis points. */
  readonly rate: number | undefined;
}

export interface Question extends Chosen, Amounts {
  readonly market: Market;
  /** Payment type as in the table `refund-clock`; empty when it isn't said. */
  readonly paid: string;
}

/** What an amount counts as when nothing is typed. */
const UNTYPED: Record<keyof Amounts, number | undefined> = {
  price: undefined,
  shipping: 0,
  postage: 0,
  resale: undefined,
  costs: 0,
  fee: undefined,
  fixed: 0,
  rate: undefined,
};

/** The form's fields as a question. An answer nobody offers counts as the first one; a number that can't be read is named and left out. */
export function readQuestion(fields: Readonly<Record<string, string>>): {
  question: Question;
  problems: Partial<Record<keyof Amounts, Problem>>;
} {
  const typed = (name: string) => (Object.hasOwn(fields, name) ? (fields[name] ?? '') : '');
  const chosen = Object.entries(CHOICES).map(([name, all]) => [name, all.find((one) => one === typed(name)) ?? all[0]]);
  const read = Object.entries(UNTYPED).map(([name, untyped]) => {
    const most = name === 'fee' || name === 'rate' ? MOST.percent : MOST.money;
    return [name, readHundredths(typed(name), most) ?? untyped] as const;
  });
  const amounts = read.map(([name, amount]) => [name, typeof amount === 'string' ? undefined : amount]);
  return {
    question: { ...Object.fromEntries([...chosen, ...amounts]), paid: typed('paid') } as Question,
    problems: Object.fromEntries(read.filter(([, amount]) => typeof amount === 'string')),
  };
}
