import fc from 'fast-check';
import { expect, test } from 'vitest';
import { advise } from '../../../src/logic/orders/advise.ts';
import { exactDays } from '../../../src/logic/orders/exact-days.ts';
import { needsOf } from '../../../src/logic/orders/needs.ts';
import { combinations, partialCombinations } from '../../../src/logic/tables/combinations.ts';
import { type Answers, decide } from '../../../src/logic/tables/decide.ts';
import type { FlatTable } from '../../../src/logic/tables/flatten.ts';
import type { Situation } from '../../../src/schema/situation.ts';
import { randomTable } from '../tables/random-table.ts';
import { situations } from './random-situation.ts';
import { cases, rules } from './real-rules.ts';

const now = '2026-11-21T12:00:00Z';
const needsFor = (situation: Situation, wanted: string) =>
  advise(rules, situation, now).options.find(({ option }) => option === wanted)?.needs;

/** The questions whose answer changes the decision in some completion, found by trying all. */
function tried(table: FlatTable, answers: Answers): string[] {
  const says = (whole: Answers) => {
    const decision = decide(table, whole);
    return decision.kind === 'decided' ? decision.row.id : decision.kind;
  };
  const whole = [...combinations(table.domain)].filter((all) =>
    Object.entries(answers).every(([input, value]) => all[input] === value),
  );
  const turns = (input: string) =>
    whole.some((all) => table.domain[input]?.some((value) => says({ ...all, [input]: value }) !== says(all)));
  return Object.keys(table.domain).filter((input) => !(input in answers) && turns(input));
}

test('in random tables, the questions named are those that can change the decision', () => {
  let named = 0;
  fc.assert(
    fc.property(randomTable, fc.nat(), (table, pick) => {
      const states = [...partialCombinations(table.domain)];
      const answers = states[pick % states.length] ?? {};
      const needs = needsOf(table, answers, Object.keys(table.domain));
      named += needs.length;
      expect(needs).toEqual(tried(table, answers));
    }),
    { numRuns: 400, seed: 11 },
  );
  expect(named).toBeGreaterThan(100);
});

test('exactly the undecided options say what they need, unless the answers contradict each other', () => {
  fc.assert(
    fc.property(situations, (situation) => {
      for (const { row, needs, warnings } of advise(rules, situation, now).options) {
        if (row !== 'undecided') expect(needs).toBeUndefined();
        else if (warnings.length === 0) expect(needs?.length).toBeGreaterThan(0);
      }
    }),
    { numRuns: 200, seed: 13 },
  );
});

test.for<[Situation, string, string[]]>([
  [{ market: 'us', stage: 'in-transit', ships: 'amazon' }, 'cancel-delivery', ['carrier']],
  [{ market: 'uk', stage: 'at-pickup' }, 'leave-at-pickup', ['pickup']],
  [{ market: 'us', stage: 'digital', item: 'ebook' }, 'cancel-digital', ['digitalAge', 'condition']],
  [{ market: 'us', stage: 'digital', item: 'music' }, 'cancel-digital', ['digitalAge']],
  [
    { market: 'us', stage: 'delivered', role: 'buyer', reason: 'changed-mind', item: 'custom' },
    'a-to-z',
    ['ships', 'contacted', 'claim', 'chargeback'],
  ],
])('%o needs for %s: %o', ([situation, option, needs]) => {
  expect(needsFor(situation, option)).toEqual(needs);
});

test('exact days are those of the advice', () => {
  for (const { situation, now: moment } of cases) {
    const days = new Map(exactDays(rules, situation, moment).map((entry) => [entry.option, entry]));
    for (const { option, row, deadline, opens } of advise(rules, situation, moment).options) {
      if (row === 'undecided') expect(days.get(option)).toBeUndefined();
      else expect(days.get(option)).toEqual({ option, row, ...(opens && { opens }), ...(deadline && { deadline }) });
    }
  }
});
