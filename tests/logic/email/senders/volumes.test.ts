import { expect, test } from 'vitest';
import { readVolumes } from '../../../../src/logic/email/senders/volumes.ts';

test.for([
  ['100\n150\n225', [100, 150, 225], 'a number a line'],
  ['Day 1: 100\nDay 2: 1,500', [100, 1500], 'the day’s own number isn’t its volume'],
  ['2026-11-22,100\n2026-11-23,150', [100, 150], 'columns of a spreadsheet'],
  ['2026-11-22\t1,100\n2026-11-23\t2,150', [1100, 2150], 'columns that were copied'],
  ['100, 150, 225', [100, 150, 225], 'a list in one line'],
  ['100 150 225', [100, 150, 225], 'blanks between'],
  ['1,000; 1,500', [1000, 1500], 'semicolons between, thousands set off'],
  ['', [], 'nothing'],
  ['100\nlots\n200', [100, Number.NaN, 200], 'what can’t be read keeps its day'],
] as const)('%j is %j: %s', ([text, volumes]) => {
  expect(readVolumes(text)).toEqual(volumes);
});

test('a text without end has an end', () => {
  expect(readVolumes('1\n'.repeat(100_000))).toHaveLength(1000);
  expect(readVolumes('1 '.repeat(100_000))).toHaveLength(1000);
});
