import fc from 'fast-check';
import { expect, test } from 'vitest';
import { chart } from '../../../src/logic/ways-out/bars.ts';
import { compare } from '../../../src/logic/ways-out/compare.ts';
import { feeOf } from '../../../src/logic/ways-out/fees.ts';
import { headline } from '../../../src/logic/ways-out/headline.ts';
import { CHOICES, MOST, type Question } from '../../../src/logic/ways-out/question.ts';
import { left, priceFor } from '../../../src/logic/ways-out/sale.ts';
import { book, today } from './real-book.ts';

const money = fc.oneof(fc.integer({ min: 0, max: 30_000 }), fc.integer({ min: 0, max: MOST.money }));
const percent = fc.integer({ min: 0, max: MOST.percent });
const perhaps = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined, freq: 8 });

const questions: fc.Arbitrary<Question> = fc.record({
  market: fc.constantFrom(...CHOICES.market),
  state: fc.constantFrom(...CHOICES.state),
  ships: fc.constantFrom(...CHOICES.ships),
  place: fc.constantFrom(...CHOICES.place),
  itemises: fc.constantFrom(...CHOICES.itemises),
  paid: fc.constantFrom('', 'credit', 'debit', 'gift-balance', 'upi', 'constructor'),
  price: perhaps(money),
  shipping: perhaps(money),
  postage: perhaps(money),
  resale: perhaps(money),
  costs: perhaps(money),
  fee: perhaps(percent),
  fixed: perhaps(money),
  rate: perhaps(percent),
});
const moneyOf = (question: Question, way: string) =>
  compare(book, question, today).ways.find((one) => one.way === way)?.money;

test('a sale at the break-even price leaves at least what is wanted, and a cent less leaves less', () => {
  fc.assert(
    fc.property(percent, money, money, money, (share, fixed, costs, wanted) => {
      const fee = { share, fixed };
      const price = priceFor(wanted, fee, costs);
      if (price === undefined) return void expect(left(MOST.money, fee, costs)).toBeLessThan(wanted);
      expect(left(price, fee, costs)).toBeGreaterThanOrEqual(wanted);
      if (price > 0) expect(left(price - 1, fee, costs)).toBeLessThan(wanted);
    }),
    { numRuns: 2_000 },
  );
});

test('the break-even price of a comparison is exact against the return at its worst and at its best', () => {
  let met = 0;
  fc.assert(
    fc.property(questions, (question) => {
      const { breakEven, ways } = compare(book, question, today);
      const { fee } = feeOf(book, question, today);
      const back = ways.find(({ way }) => way === breakEven.against)?.money;
      for (const end of ['least', 'most'] as const) {
        const [price, bar] = [breakEven[end], back?.[end]];
        if (price === undefined || bar === undefined || !fee || question.costs === undefined || price === 0) continue;
        met += 1;
        expect(left(price, fee, question.costs)).toBeGreaterThanOrEqual(bar);
        expect(left(price - 1, fee, question.costs)).toBeLessThan(Math.max(0, bar));
      }
    }),
    { numRuns: 2_000 },
  );
  expect(met).toBeGreaterThan(500);
});

test('sums are whole, in order, and unknown where a figure is missing', () => {
  fc.assert(
    fc.property(questions, (question) => {
      for (const {
        way,
        open,
        money: { least, most },
      } of compare(book, question, today).ways) {
        for (const sum of [least, most]) if (sum !== undefined) expect(Number.isSafeInteger(sum)).toBe(true);
        if (least !== undefined && most !== undefined) expect(least).toBeLessThanOrEqual(most);
        if (way === 'resell' && (question.resale === undefined || question.costs === undefined))
          expect([least, most]).toEqual([undefined, undefined]);
        if (way === 'return' && open && question.price === undefined)
          expect([least, most]).toEqual([undefined, undefined]);
        if (['gift', 'keep'].includes(way)) expect([least, most]).toEqual([0, 0]);
      }
    }),
    { numRuns: 2_000 },
  );
});

test('paying more never lowers a refund, asking more never lowers a sale, and neither exceeds what was paid or asked', () => {
  fc.assert(
    fc.property(questions, money, (question, more) => {
      if (question.price === undefined || question.resale === undefined) return;
      const dearer = { ...question, price: question.price + more, resale: question.resale + more };
      for (const way of ['return', 'late-return', 'resell', 'donate'])
        for (const end of ['least', 'most'] as const) {
          const [now, then] = [moneyOf(question, way)?.[end], moneyOf(dearer, way)?.[end]];
          if (now === undefined || then === undefined) expect(now).toBe(then);
          else expect(then).toBeGreaterThanOrEqual(now);
        }
      expect(moneyOf(question, 'return')?.most ?? 0).toBeLessThanOrEqual(question.price + (question.shipping ?? 0));
      expect(moneyOf(question, 'resell')?.most ?? 0).toBeLessThanOrEqual(question.resale);
    }),
    { numRuns: 1_000 },
  );
});

test('the headline never calls a loss a gain, and agrees with the sums', () => {
  fc.assert(
    fc.property(questions, (question) => {
      const result = compare(book, question, today);
      const said = headline(question, result);
      const sale = moneyOf(question, 'resell')?.least;
      const back = result.ways.find(({ way }) => way === result.breakEven.against)?.money;
      if (said === 'head-sale-alone') expect(sale).toBeGreaterThan(0);
      if (said === 'head-return') expect(back?.least).toBeGreaterThanOrEqual(sale ?? Number.NaN);
      if (said === 'head-sale') expect(sale).toBeGreaterThanOrEqual(back?.most ?? Number.NaN);
      if (said.startsWith('head-sale') || said === 'head-return')
        expect(Math.max(sale ?? 0, back?.most ?? 1)).toBeGreaterThan(0);
    }),
    { numRuns: 2_000 },
  );
});

test('the chart keeps every bar and line inside its width', () => {
  fc.assert(
    fc.property(questions, (question) => {
      const { bars, zero, lines } = chart(compare(book, question, today));
      for (const { sure, perhaps: more, loss } of bars)
        for (const { from, length } of [sure, more, loss])
          expect(from >= 0 && length >= 0 && from + length <= 1_000).toBe(true);
      for (const at of [zero, ...lines]) expect(at >= 0 && at <= 1_000).toBe(true);
    }),
    { numRuns: 1_000 },
  );
});
