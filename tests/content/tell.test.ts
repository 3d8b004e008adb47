import { expect, test } from 'vitest';
import { plainWords } from '../../src/content/tell.ts';

test('plain words keep what is code, without its backticks', () => {
  expect(plainWords('Read `bounceType` and `bounceSubType`.')).toBe('Read bounceType and bounceSubType.');
});

test('plain words carry the figure of a fact', () => {
  expect(plainWords('A review starts at {rate-bounce-review-5}.')).toBe('A review starts at 5%.');
});
