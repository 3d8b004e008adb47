import fc from 'fast-check';
import { expect, test } from 'vitest';
import { MOST, readQuestion } from '../../../src/logic/ways-out/question.ts';
import { readHundredths } from '../../../src/logic/ways-out/read-hundredths.ts';

test.for<[string, number | string | undefined, string]>([
  ['80', 8_000, 'whole'],
  ['80.5', 8_050, 'one digit after the point'],
  ['80,50', 8_050, 'a comma, as on the continent'],
  ['80.', 8_000, 'a point typed too soon'],
  ['$1,299.99', 129_999, 'English'],
  ['1.299,99 €', 129_999, 'German'],
  ['₹1,00,000', 10_000_000, 'Indian'],
  ['12 345', 1_234_500, 'with a space'],
  ['22%', 2_200, 'with a percent sign'],
  ['0', 0, 'nothing, and said so'],
  ['', undefined, 'nothing typed'],
  ['   ', undefined, 'only spaces'],
  ['$', 'unreadable', 'a sign alone'],
  ['-5', 'negative', 'below nothing'],
  ['−5', 'negative', 'a typographic minus'],
  ['--5', 'unreadable', 'two minuses'],
  ['1.299', 'too-fine', 'a thousand or a little more than one: not guessed'],
  ['0.001', 'too-fine', 'parts of a cent'],
  ['1e3', 'unreadable', 'a power of ten'],
  ['Infinity', 'unreadable', 'a word'],
  ['1,2,3', 'unreadable', 'commas where none belong'],
  ['<script>', 'unreadable', 'hostile'],
  ['10000000', MOST.money, 'the most'],
  ['10000000.01', 'too-much', 'a cent more than the most'],
  ['9'.repeat(40), 'too-much', 'far more'],
  ['9'.repeat(41), 'unreadable', 'longer than any number here'],
])('“%s” reads as %s: %s', ([typed, amount]) => {
  expect(readHundredths(typed, MOST.money)).toBe(amount);
});

test('an amount written plainly reads as itself', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: MOST.money }), (amount) => {
      expect(readHundredths((amount / 100).toFixed(2), MOST.money)).toBe(amount);
    }),
  );
});

test('no text breaks the form: each number is a whole one in bounds, or its fault is named', () => {
  const fields = fc.dictionary(
    fc.constantFrom('price', 'fee', 'rate', 'market', 'paid', '__proto__', 'x'),
    fc.string(),
  );
  fc.assert(
    fc.property(fields, (typed) => {
      const { question, problems } = readQuestion(typed);
      for (const name of ['price', 'fee', 'rate'] as const) {
        const amount = question[name];
        if (amount !== undefined)
          expect(Number.isSafeInteger(amount) && amount >= 0 && amount <= MOST.money).toBe(true);
        if (problems[name]) expect(amount).toBeUndefined();
      }
    }),
  );
});
