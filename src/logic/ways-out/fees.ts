import type { Day } from '../../schema/day.ts';
import type { Market } from '../../schema/fact.ts';
import { type Book, hundredths } from './book.ts';
import type { Question } from './question.ts';
import type { Fee } from './sale.ts';

/** The facts behind a place's fee: a percentage of all the buyer pays, delivery included, and a sum for each sale. */
interface Listed {
  readonly share: string;
  readonly fixed?: string;
}

/** The places whose fees are known, by market. Anywhere else the reader types the fee. */
export const PLACES: Readonly<Record<Market, Readonly<Record<string, Listed>>>> = {
  us: {
    ebay: { share: 'alt-ebay-us', fixed: 'alt-ebay-us-order' },
    mercari: { share: 'alt-mercari' },
    'facebook-shipped': { share: 'alt-facebook' },
    'facebook-local': { share: 'alt-facebook-local' },
  },
  uk: {
    ebay: { share: 'alt-ebay-uk-seller' },
    'facebook-shipped': { share: 'alt-facebook-uk' },
    'facebook-local': { share: 'alt-facebook-local' },
  },
  eu: {},
  in: {},
};

/** The fee of the chosen place and the facts it rests on; no fee while a fact has no value on the day, or the reader typed none. */
export function feeOf(book: Book, question: Question, today: Day): { fee: Fee | undefined; facts: string[] } {
  const { market, place, fee, fixed } = question;
  const listed = Object.hasOwn(PLACES[market], place) ? PLACES[market][place] : undefined;
  if (!listed) return { fee: fee === undefined || fixed === undefined ? undefined : { share: fee, fixed }, facts: [] };
  const share = hundredths(book, listed.share, today);
  const each = listed.fixed === undefined ? 0 : hundredths(book, listed.fixed, today);
  const facts = [listed.share, ...(listed.fixed === undefined ? [] : [listed.fixed])];
  return { fee: share === undefined || each === undefined ? undefined : { share, fixed: each }, facts };
}
