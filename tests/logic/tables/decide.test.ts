import { expect, test } from 'vitest';
import { decide } from '../../../src/logic/tables/decide.ts';
import { flatten } from '../../../src/logic/tables/flatten.ts';
import { sendBack, smallBook, windowKind } from './small-book.ts';

const sending = flatten(sendBack, smallBook);
const row = (answers: Record<string, string>) => {
  const decision = decide(sending, answers);
  return decision.kind === 'decided' ? decision.row.id : decision.kind;
};

test.for([
  [{ stage: 'away' }, 'not-here', 'nothing else counts while it is away'],
  [{ stage: 'here', age: 'young' }, 'fresh', 'the kind doesn’t matter while it is young'],
  [{ stage: 'here', age: 'old' }, 'undecided', 'the kind matters now'],
  [{ stage: 'here', age: 'old', item: 'book' }, 'old-long', 'a book has the long window in every store'],
  [{ stage: 'here', age: 'old', item: 'phone' }, 'undecided', 'a phone has two windows'],
  [{ stage: 'here', age: 'old', item: 'phone', market: 'us' }, 'old-short', 'the chain is followed'],
  [{ stage: 'here', age: 'old', item: 'ghost' }, 'undecided', 'in one of the stores it can’t be'],
  [{ stage: 'here', age: 'old', item: 'ghost', market: 'uk' }, 'impossible', 'answers that can’t go together'],
  [{}, 'undecided', 'nothing answered'],
  [{ stage: 'nowhere', colour: 'red' }, 'undecided', 'answers on no list count as not given'],
] as const)('%o gives %s: %s', ([answers, expected]) => {
  expect(row(answers)).toBe(expected);
});

test('an impossible combination carries its reason', () => {
  const decision = decide(flatten(windowKind, smallBook), { market: 'uk', item: 'ghost' });
  expect(decision).toEqual({ kind: 'impossible', reason: 'No ghosts in the UK.' });
});

test('an input nobody defines stops with the file’s name', () => {
  const lost = { ...sendBack, inputs: ['moon'] };
  expect(() => flatten(lost, smallBook)).toThrow(
    'content/tables/**/send-back.yml: no question and no table gives the input “moon”',
  );
});

test('a chain that bites its tail is an author’s mistake', () => {
  const snake = { ...windowKind, inputs: ['windowKind'] };
  expect(() => flatten(snake, { ...smallBook, tables: [snake] })).toThrow('window-kind → window-kind');
});
