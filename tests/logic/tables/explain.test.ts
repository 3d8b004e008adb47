import { expect, test } from 'vitest';
import { explain } from '../../../src/logic/tables/explain.ts';
import { flatten } from '../../../src/logic/tables/flatten.ts';
import { sendBack, smallBook } from './small-book.ts';

const sending = flatten(sendBack, smallBook);
const full = { stage: 'here', age: 'young', market: 'us', item: 'phone' };

test('names the row, the answers that led to it and its facts', () => {
  const { decision, matched, facts } = explain(sending, full, smallBook.inputs);
  expect(decision).toMatchObject({ kind: 'decided', row: { id: 'fresh' } });
  expect(matched).toEqual({ stage: 'here', age: 'young' });
  expect(facts).toEqual(['thirty-days']);
});

test('gives the nearest change to each other outcome, and never changes what is fixed', () => {
  const { changes } = explain(sending, full, smallBook.inputs);
  expect(changes.map(({ answers, row }) => [answers, row.id])).toEqual([
    [{ stage: 'away' }, 'not-here'],
    [{ age: 'old' }, 'old-short'],
  ]);
});

test('two answers are changed together where one isn’t enough', () => {
  const { changes } = explain(sending, { ...full, stage: 'away' }, smallBook.inputs);
  expect(changes.map(({ answers }) => answers)).toContainEqual({ stage: 'here', age: 'old' });
});

test('has nothing to change while it can’t tell', () => {
  expect(explain(sending, { stage: 'here', age: 'old' }, smallBook.inputs)).toMatchObject({ matched: {}, changes: [] });
});
