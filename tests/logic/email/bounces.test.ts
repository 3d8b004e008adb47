import { describe, expect, test } from 'vitest';
import { classify } from '../../../src/logic/email/bounces/classify.ts';
import { bounceCases, rules } from './real-email-rules.ts';

const answer = ({ text, type, subType, reply, status }: (typeof bounceCases)[number]) =>
  classify({ diagnostic: text, reply, enhanced: status, bounceType: type, bounceSubType: subType }, rules);

test('there are cases enough to stand for both tables', () => {
  expect(bounceCases.length).toBeGreaterThanOrEqual(250);
});

describe.for(Object.entries(Object.groupBy(bounceCases, ({ file }) => file)))('%s', ([, entries]) => {
  test.for((entries ?? []).map((entry) => ({ ...entry, name: entry.text ?? `${entry.type} ${entry.subType}` })))(
    '$name is $row: $why',
    (wanted) => {
      const given = answer(wanted);
      expect(given).toMatchObject({ row: wanted.row, remove: wanted.remove });
      expect(given.findings.map(({ id }) => id).sort()).toEqual([...(wanted.finds ?? [])].sort());
      if (wanted.kind) expect(given.kind).toBe(wanted.kind);
      if (wanted.cause) expect(given.cause).toBe(wanted.cause);
      if (wanted.class) expect(given.class).toBe(wanted.class);
      if (wanted.rate) expect(given.countsInRate).toBe(wanted.rate);
      if (wanted.second) expect(given.because).toEqual([wanted.row, wanted.second]);
    },
  );
});

test('every row of both tables is hit by a case', () => {
  const tables = rules.tables.filter(({ id }) => id === 'bounce-class' || id === 'bounce-text');
  const rows = tables.flatMap((table) => table.rows.map(({ id }) => id));
  const hit = new Set(bounceCases.flatMap((entry) => [answer(entry).row, ...answer(entry).because]));
  expect(rows.length).toBe(17 + 38);
  expect(rows.filter((row) => !hit.has(row))).toEqual([]);
});

test('no good address of the cases is removed', () => {
  const good = bounceCases.filter((entry) => entry.good);
  const lost = good.filter((entry) => answer(entry).remove !== 'no');
  expect(good.length).toBeGreaterThanOrEqual(150);
  expect(lost.map(({ text }) => text)).toEqual([]);
});
