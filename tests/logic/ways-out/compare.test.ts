import { expect, test } from 'vitest';
import { compare } from '../../../src/logic/ways-out/compare.ts';
import { CHOICES } from '../../../src/logic/ways-out/question.ts';
import { say } from '../../../src/logic/ways-out/say.ts';
import type { Day } from '../../../src/schema/day.ts';
import { asked, book, compared, example, today, words } from './real-book.ts';

test('a late return on Amazon.com leaves four fifths or more, and the sale is measured against both ends', () => {
  const { way, breakEven } = compared();
  expect(way['return']?.open).toBe(false);
  expect(way['late-return']?.money).toEqual({ least: 6_400, most: 8_000 });
  // 65.00 less 13.25% (8.6125, so 8.62), 0.30 an order and 9.00 of postage.
  expect(way['resell']?.money).toEqual({ least: 4_708, most: 4_708 });
  expect(breakEven).toEqual({ against: 'late-return', never: false, least: 8_450, most: 10_294 });
});

test.for<[string, Record<string, string>, number | undefined, number | undefined]>([
  ['in time, to Amazon', { state: 'in-time' }, 8_000, 8_000],
  ['delivery comes back at best', { state: 'in-time', shipping: '5' }, 8_000, 8_500],
  ['return postage to Amazon is the reader’s', { state: 'in-time', postage: '6' }, 7_400, 7_400],
  ['return postage to a seller may be deducted', { state: 'in-time', ships: 'seller', postage: '6' }, 7_400, 8_000],
  ['used, up to half may be kept', { state: 'used' }, 4_000, 8_000],
  ['half of an odd cent goes up', { state: 'used', price: '0.01' }, 0, 1],
  ['postage above the refund is a loss', { state: 'used', price: '10', postage: '9' }, -400, 100],
  ['used in the UK: no figure is fixed', { state: 'used', market: 'uk' }, undefined, 8_000],
  ['India: the product page decides', { state: 'in-time', market: 'in' }, undefined, 8_000],
  ['no price typed', { state: 'in-time', price: '' }, undefined, undefined],
  ['a price that can’t be read', { state: 'in-time', price: 'eighty' }, undefined, undefined],
  ['delivery that can’t be read leaves the best unknown', { state: 'in-time', shipping: '?' }, 8_000, undefined],
])('a return, %s', ([, typed, least, most]) => {
  expect(compared(typed).way['return']?.money).toEqual({ least, most });
});

test.for<[string, Record<string, string>]>([
  ['too late on Amazon.com', { state: 'past' }],
  ['an opened collectible on Amazon.com', { state: 'collectible' }],
  ['a little late on Amazon.co.uk', { state: 'late', market: 'uk' }],
  ['a little late on Amazon.de', { state: 'late', market: 'eu' }],
  ['a little late on Amazon.in', { state: 'late', market: 'in' }],
])('no return is open: %s', ([, typed]) => {
  const { way, breakEven } = compared(typed);
  expect([way['return']?.open, way['late-return']?.open]).toEqual([false, false]);
  expect(breakEven.against).toBeUndefined();
});

test.for<[string, Record<string, string>, number | undefined]>([
  ['eBay in the UK takes nothing', { market: 'uk' }, 5_600],
  ['Facebook in the UK, shipped', { market: 'uk', place: 'facebook-shipped' }, 5_470],
  ['Mercari takes a tenth', { place: 'mercari' }, 4_950],
  ['handed over, nothing is taken', { place: 'facebook-local', costs: '0' }, 6_500],
  ['Mercari is not in the UK', { market: 'uk', place: 'mercari' }, undefined],
  ['no fee is known in Germany', { market: 'eu' }, undefined],
  ['a typed fee holds anywhere', { market: 'eu', place: 'other', fee: '10', fixed: '0.35' }, 4_915],
  ['a sale below its costs is a loss', { resale: '5' }, -497],
  ['no price is known', { resale: '' }, undefined],
])('a sale: %s', ([, typed, sum]) => {
  expect(compared(typed).way['resell']?.money).toEqual({ least: sum, most: sum });
});

test.for<[string, Record<string, string>, number | undefined]>([
  ['nothing for those who don’t itemise', { itemises: 'no', rate: '24' }, 0],
  ['at most the rate’s share for those who do', { itemises: 'yes', rate: '24' }, 1_560],
  ['rounded against the reader', { itemises: 'yes', rate: '22', resale: '0.99' }, 21],
  ['no rate typed', { itemises: 'yes' }, undefined],
  ['outside the US', { market: 'uk', itemises: 'yes', rate: '24' }, undefined],
])('a donation saves %s', ([, typed, most]) => {
  expect(compared(typed).way['donate']?.money).toEqual({ least: 0, most });
});

test.for<[string, Record<string, string>, number | undefined, number | undefined]>([
  ['credit card: a month and a week', { paid: 'credit' }, 3, 37],
  ['debit card: no earliest day is said', { paid: 'debit' }, undefined, 44],
  ['balance: hours', { paid: 'gift-balance' }, 0, 31],
  ['a seller has business days by law', { paid: 'credit', ships: 'seller' }, 3, 18],
  ['not said', { paid: '' }, undefined, undefined],
  ['UK: what is usual bounds nothing', { market: 'uk', paid: 'credit' }, undefined, undefined],
  ['Germany: banks take an unknown time', { market: 'eu', paid: 'credit' }, undefined, undefined],
  ['India: issuing takes an unknown time', { market: 'in', paid: 'credit' }, 2, undefined],
])('days until a refund is there: %s', ([, typed, earliest, latest]) => {
  expect(compared({ state: 'in-time', ...typed }).way['return']?.wait).toMatchObject({ earliest, latest });
});

test('a fact counts from its first day on, and a way is as sure as its weakest fact', () => {
  const mercari = asked({ place: 'mercari' });
  const sale = (day: string) => compare(book, mercari, day as Day).ways.find(({ way }) => way === 'resell')?.money.most;
  expect([sale('2025-01-05'), sale('2025-01-06'), sale('2025-01-07')]).toEqual([undefined, 4_950, 4_950]);
  expect(compared().way['resell']?.confidence).toBe('low');
  expect(compared({ place: 'mercari' }).way['resell']?.confidence).toBe('medium');
  expect(compared().way['keep']?.confidence).toBeUndefined();
});

test('every combination of answers has a row for each way, and words for all it says', () => {
  const paid = ['', ...Object.keys(book.clocks).map((key) => key.split(' ')[1] ?? '')];
  let said = 0;
  for (const market of CHOICES.market)
    for (const state of CHOICES.state)
      for (const ships of CHOICES.ships)
        for (const how of new Set(paid)) {
          const question = asked({ market, state, ships, paid: how });
          const result = compare(book, question, today);
          expect(result.ways.filter(({ way, row }) => row === undefined && way !== 'keep')).toEqual([]);
          const { headline, breakEven, ways } = say(book, words, question, result, today);
          for (const text of [headline, breakEven, ...Object.values(ways).map(({ money }) => money)]) {
            expect(text).toMatch(/^[^{}]+$/);
            said += 1;
          }
        }
  expect(said).toBeGreaterThan(1_000);
  expect(Object.keys(example)).toContain('price');
});
