import { describe, expect, test } from 'vitest';
import { advise } from '../../../src/logic/orders/advise.ts';
import { answersOf } from '../../../src/logic/orders/answers.ts';
import { lookupsOf } from '../../../src/logic/orders/lookups.ts';
import { decide } from '../../../src/logic/tables/decide.ts';
import { cases, rules } from './real-rules.ts';

test('there are cases enough to stand for the rules', () => {
  expect(cases.length).toBeGreaterThanOrEqual(150);
});

describe.for(Object.entries(Object.groupBy(cases, ({ file }) => file)))('%s', ([, entries]) => {
  test.for(entries ?? [])('$says', ({ situation, now, expect: wanted }) => {
    const advice = advise(rules, situation, now);
    expect(advice.problems ?? []).toEqual([]);
    if (wanted.best !== undefined) expect(advice.best).toBe(wanted.best);
    for (const [option, { deadline, legal, refundDays, ...rest }] of Object.entries(wanted.options ?? {})) {
      const given = advice.options.find((entry) => entry.option === option);
      expect(given, option).toMatchObject(rest);
      if (refundDays !== undefined)
        expect(given?.refund?.days ?? null, `${option}: days until the money is back`).toBe(refundDays);
      if (deadline !== undefined) expect(given?.deadline?.last, `${option}: last day`).toBe(deadline);
      if (legal !== undefined) expect(given?.deadline?.legal ?? null, `${option}: legal day`).toBe(legal);
    }
  });
});

test('every row of every option is hit by a case', () => {
  const hit = new Set(
    cases.flatMap(({ situation, now }) =>
      advise(rules, situation, now).options.map(({ option, row }) => `${option}/${row}`),
    ),
  );
  const rows = rules.tables
    .filter(({ gives }) => !gives)
    .flatMap(({ id, rows: own }) => own.map((row) => `${id}/${row.id}`));
  expect(rows.length).toBeGreaterThan(80);
  expect(rows.filter((row) => !hit.has(row))).toEqual([]);
});

test('every row of every table that feeds others is hit by a case', () => {
  const lookups = lookupsOf(rules);
  const feeding = [...lookups.tables.values()].filter(({ table }) => table.gives);
  const hit = new Set(
    cases.flatMap(({ situation, now }) => {
      const answers = answersOf(lookups, situation, now);
      return feeding.flatMap(({ table, flat }) => {
        const decision = decide(flat, answers);
        return decision.kind === 'decided' ? [`${table.id}/${decision.row.id}`] : [];
      });
    }),
  );
  const rows = feeding.flatMap(({ table }) => table.rows.map(({ id }) => `${table.id}/${id}`));
  expect(rows.length).toBeGreaterThan(40);
  expect(rows.filter((row) => !hit.has(row))).toEqual([]);
});
