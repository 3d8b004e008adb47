import fc from 'fast-check';
import { expect, test } from 'vitest';
import { against } from '../../../src/logic/tables/against.ts';
import { combinations, countCombinations, partialCombinations } from '../../../src/logic/tables/combinations.ts';
import type { Cube } from '../../../src/logic/tables/cube.ts';
import { decide } from '../../../src/logic/tables/decide.ts';
import { type FlatRow, type FlatTable, flatten } from '../../../src/logic/tables/flatten.ts';
import { matters } from '../../../src/logic/tables/matters.ts';
import { questionCss, tableCss } from '../../../src/logic/tables/to-css.ts';
import { randomTable } from './random-table.ts';
import { sendBack, smallBook, windowKind } from './small-book.ts';

type Answers = Record<string, string>;
const contradicts = (answers: Answers, cube: Cube) =>
  Object.entries(cube).some(([input, values]) => answers[input] !== undefined && !values.includes(answers[input]));

function shown(table: FlatTable, answers: Answers): string[] {
  const isShown = (row: FlatRow) => against(row, table).every((cube) => contradicts(answers, cube));
  return table.rows.filter(isShown).map(({ id }) => id);
}

function decided(table: FlatTable, answers: Answers): string[] {
  const decision = decide(table, answers);
  return decision.kind === 'decided' ? [decision.row.id] : [];
}

test('on any sound table, what shows is what decide returns, unanswered questions included', () => {
  let walked = 0;
  fc.assert(
    fc.property(randomTable, (table) => {
      for (const answers of partialCombinations(table.domain)) {
        expect(shown(table, answers)).toEqual(decided(table, answers));
        walked += 1;
      }
    }),
    { numRuns: 60, seed: 20261121 },
  );
  expect(walked).toBe(60 * 3 * 4 * 4 * 3);
});

test('decide answers exactly when every completion leads to one row, an impossible one to none', () => {
  const rowOf = (table: FlatTable, answers: Answers) => {
    const full = Object.entries(answers).map(([input, value]) => [input, [value]] as const);
    const completions = [...combinations({ ...table.domain, ...Object.fromEntries(full) })];
    return new Set(completions.map((completion) => decided(table, completion)[0]));
  };
  fc.assert(
    fc.property(randomTable, fc.nat(), (table, seed) => {
      const all = [...partialCombinations(table.domain)];
      const answers = all[seed % all.length] ?? {};
      const rows = rowOf(table, answers);
      expect(decided(table, answers)).toEqual(rows.size === 1 ? [...rows].filter((row) => row !== undefined) : []);
    }),
    { numRuns: 400, seed: 7 },
  );
});

test('a question is asked exactly when, after the answers before it, its own can still change a row', () => {
  fc.assert(
    fc.property(randomTable, fc.nat(), (table, seed) => {
      fc.pre(table.impossible.length === 0);
      const all = [...partialCombinations(table.domain)];
      const given = all[seed % all.length] ?? {};
      const order = Object.keys(table.domain);
      for (const [at, input] of order.entries()) {
        const before = order.slice(0, at);
        const answers = Object.fromEntries(Object.entries(given).filter(([name]) => before.includes(name)));
        const asked = (matters([table], order).get(input) ?? []).some((cube) =>
          Object.entries(cube).every(([name, values]) => answers[name] === undefined || values.includes(answers[name])),
        );
        expect(asked).toBe(canChange(table, input, answers));
      }
    }),
    { numRuns: 150, seed: 11 },
  );
});

function canChange(table: FlatTable, input: string, answers: Answers): boolean {
  const { [input]: _own, ...given } = answers;
  const known = Object.fromEntries(Object.entries(given).map(([name, value]) => [name, [value]]));
  const rest = { ...table.domain, ...known, [input]: [''] };
  expect(countCombinations(rest)).toBeGreaterThan(0);
  return [...combinations(rest)].some((others) => {
    const rows = (table.domain[input] ?? []).map((value) => decided(table, { ...others, [input]: value })[0]);
    return new Set(rows).size > 1;
  });
}

test('a row becomes one selector list that turns it on and the open answer off', () => {
  expect(tableCss(flatten(sendBack, smallBook), '.c')).toContain(
    '.c:has(#stage-away:checked)~* [data-table=send-back]>:is([data-row=not-here],[data-row=undecided]){display:var(--decided)}',
  );
});

test('a question shows once what it waits for is answered and nothing contradicts it', () => {
  const { market, item } = smallBook.inputs;
  if (!market || !item) throw new Error('the small book asks for a market and an item');
  const css = questionCss([flatten(windowKind, smallBook)], { market, item: { ...item, after: ['market'] } }, '.c');
  expect(css).toBe(
    '.c [data-question=market]{display:block}' +
      '.c:has([name=market]:checked:is(#market-us,#market-uk)):not(:has(#market-uk:checked)) [data-question=item]{display:block}',
  );
});
