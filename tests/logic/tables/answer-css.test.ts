import { expect, test } from 'vitest';
import { answerCss } from '../../../src/logic/tables/answer-css.ts';
import { flatten } from '../../../src/logic/tables/flatten.ts';
import { sendBack, smallBook, windowKind } from './small-book.ts';

const tables = [windowKind, sendBack].map((table) => flatten(table, smallBook));

test('an answer that can’t go with the store chosen is hidden, once, unless it is checked', () => {
  expect(answerCss(tables, Object.keys(smallBook.inputs), 'form')).toBe(
    'form:has(#market-uk:checked) label:has(#item-ghost:not(:checked)){display:none}',
  );
});

test('the question asked first decides about the one asked after it', () => {
  expect(answerCss(tables, ['item', 'market'], 'form')).toContain(
    'form:has(#item-ghost:checked) label:has(#market-uk:',
  );
});
