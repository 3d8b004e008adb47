import { expect, test } from 'vitest';
import { inDigits, inPercent } from '../../src/islands/event-reader-fill.ts';

test.for([
  [499, 10_000, 2, '4.99%', 'just below the review line'],
  [500, 10_000, 2, '5.00%', 'on the review line'],
  [501, 10_000, 2, '5.01%', 'just above the review line'],
  [49_999, 1_000_000, 2, '4.99%', 'never rounded up to the line it is below'],
  [999, 1_000_000, 3, '0.099%', 'just below the line for complaints'],
  [1, 1_000, 3, '0.100%', 'on the line for complaints'],
  [7, 100, 2, '7.00%', 'where a product of decimals would be a little more'],
  [29, 100, 2, '29.00%', 'where a product of decimals would be a little less'],
  [1, 1, 2, '100.00%', 'all of it'],
  [0, 10, 2, '0.00%', 'none of it'],
  [0, 0, 2, '–', 'a share of nothing'],
] as const)('%i of %i, with %i digits, is %s: %s', ([part, whole, digits, expected]) => {
  expect(inPercent(part, whole, digits)).toBe(expected);
});

test('counts are grouped by thousands', () => {
  expect(inDigits(1_234_567)).toBe('1,234,567');
});
