import type { Day } from '../../schema/day.ts';
import type { Market } from '../../schema/fact.ts';
import { inForce, inWords } from '../facts/figure.ts';
import type { Book, Figure } from './book.ts';
import type { Compared, WayOut } from './compare.ts';
import { headline } from './headline.ts';
import { inMoney } from './money.ts';
import type { Question } from './question.ts';
import type { Range } from './returned.ts';

/** The page's sentences by name; `{slot}` stands for what is filled in. */
export type Words = Readonly<Record<string, string>>;

/** The sentence with its slots filled; a slot nobody fills is left empty, an unknown name gives nothing. */
export function sentence(words: Words, name: string, slots: Readonly<Record<string, string>> = {}): string {
  return (words[name] ?? '').replace(/\{([a-z-]+)\}/g, (_, slot: string) => slots[slot] ?? '');
}

/** What the cells of one way's row say. */
export interface SaidWay {
  readonly money: string;
  readonly wait: string;
  readonly sure: string;
}

/** A comparison in the page's words. */
export interface Said {
  readonly headline: string;
  readonly breakEven: string;
  readonly ways: Readonly<Record<string, SaidWay>>;
}

/** Puts a comparison into the page's words: a line that says which way leaves more, the break-even price, and the cells of the table. */
export function say(book: Book, words: Words, question: Question, compared: Compared, today: Day): Said {
  const ways = compared.ways.map((way) => [
    way.way,
    way.open
      ? {
          money: sayMoney(words, way.money, question.market),
          wait: sayWait(book, words, question, way, today),
          sure: sentence(words, way.confidence ?? 'no-fact'),
        }
      : { money: sentence(words, 'closed'), wait: '', sure: '' },
  ]);
  return {
    headline: sentence(words, headline(question, compared)),
    breakEven: sayBreakEven(words, compared.breakEven, question.market),
    ways: Object.fromEntries(ways),
  };
}

function sayMoney(words: Words, { least, most }: Range, market: Market): string {
  const slots = { least: least === undefined ? '' : inMoney(least, market), most: inMoney(most ?? 0, market) };
  if (most === undefined) return sentence(words, least ? 'at-least' : 'unknown', slots);
  if (least === undefined || (least === 0 && most > 0)) return sentence(words, 'at-most', slots);
  return sentence(words, least === most ? 'exactly' : 'between', slots);
}

function sayBreakEven(words: Words, { against, never, least, most }: Compared['breakEven'], market: Market): string {
  if (never) return sentence(words, 'price-never');
  if (least === undefined && most === undefined) return sentence(words, 'price-unknown');
  const slots = { least: inMoney(least ?? 0, market), most: inMoney(most ?? 0, market) };
  if (!against) return sentence(words, 'price-alone', slots);
  if (least === undefined) return sentence(words, 'price-at-best', slots);
  if (most === undefined) return sentence(words, 'price-at-worst', slots);
  return sentence(words, least === most ? 'price-exactly' : 'price-between', slots);
}

function sayWait(book: Book, words: Words, question: Question, { way, wait }: WayOut, today: Day): string {
  if (!wait) return sentence(words, `wait-${way}`);
  const long = (id: string | undefined) => (id === undefined ? undefined : inFull(book.facts[id], today));
  const issued = long(wait.issued);
  const clock = book.clocks[`${question.market} ${question.paid}`]?.says ?? words['paid-open'] ?? '';
  const parts = [
    issued === undefined ? sentence(words, 'issued-unknown') : sentence(words, 'issued', { issued }),
    sentence(words, 'then', { clock: clock.charAt(0).toLowerCase() + clock.slice(1) }),
    sayTotal(words, wait),
  ];
  return parts.filter((part) => part !== '').join(' ');
}

function sayTotal(words: Words, { earliest, latest }: NonNullable<WayOut['wait']>): string {
  const slots = { earliest: inWords(earliest ?? 0, 'day'), latest: inWords(latest ?? 0, 'day') };
  if (latest === undefined) return earliest ? sentence(words, 'not-before', slots) : '';
  return sentence(words, earliest ? 'in-all-between' : 'in-all', slots);
}

function inFull(fact: Figure | undefined, today: Day): string | undefined {
  const value = fact && inForce(fact, today);
  return value === undefined || !fact?.unit ? undefined : inWords(value, fact.unit);
}
