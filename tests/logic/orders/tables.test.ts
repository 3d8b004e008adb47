import { describe, expect, test } from 'vitest';
import { advise } from '../../../src/logic/orders/advise.ts';
import { audit } from '../../../src/logic/tables/audit.ts';
import { pieces } from '../../../src/logic/tables/words.ts';
import { OptionSchema } from '../../../src/schema/advice.ts';
import { RulesSchema } from '../../../src/schema/rules.ts';
import { SituationSchema } from '../../../src/schema/situation.ts';
import type { Outcome } from '../../../src/schema/table.ts';
import { rules } from './real-rules.ts';

const facts = new Set(rules.facts.map(({ id }) => id));
const options = rules.tables.filter(({ gives }) => !gives);

test('the published rules have the published shape', () => {
  expect(RulesSchema.safeParse(rules).error).toBeUndefined();
  expect(rules.tables.length).toBeGreaterThanOrEqual(18);
});

describe.for(rules.tables)('$id', (table) => {
  test('walked over every combination, has no fault', () => {
    expect(audit(table, rules, facts).faults.map(({ says }) => says)).toEqual([]);
  });

  test('types no figure into its words', () => {
    const words = Object.values(table.outcomes).flatMap(wordsOf);
    const typed = words.filter((word) => pieces(word).some((piece) => 'text' in piece && /\d/.test(piece.text)));
    expect(typed).toEqual([]);
  });
});

test('every option’s outcomes say how open it is, and no other table’s do', () => {
  for (const { gives, id, outcomes } of rules.tables) {
    const silent = Object.entries(outcomes).filter(
      ([, { verdict }]) => (verdict === undefined) === (gives === undefined),
    );
    expect(silent.map(([outcome]) => `${id}/${outcome}`)).toEqual([]);
  }
});

test('the ranking names every open outcome once, and nothing else', () => {
  const open = options.flatMap(({ id, outcomes }) =>
    Object.entries(outcomes).flatMap(([outcome, { verdict }]) =>
      verdict === 'available' || verdict === 'not-guaranteed' ? [`${id}/${outcome}`] : [],
    ),
  );
  expect([...rules.ranking].sort()).toEqual([...open, 'undecided'].sort());
});

test('an option’s table is named after an option', () => {
  const known: readonly string[] = OptionSchema.options;
  expect(options.filter(({ id }) => !known.includes(id)).map(({ id }) => id)).toEqual([]);
});

test('the questions of the form and the fields of a situation have the same lists', () => {
  for (const [field, { options: listed }] of Object.entries(rules.inputs)) {
    const schema = SituationSchema.shape[field as keyof typeof SituationSchema.shape];
    const accepted = Object.keys(listed).filter((value) => schema.safeParse(value).success);
    expect(accepted, field).toEqual(Object.keys(listed));
  }
});

test('a rule is written in one place: advise answers from the file alone', () => {
  const copy = structuredClone(rules);
  const situation = { market: 'us', stage: 'in-transit', ships: 'amazon', carrier: 'amazon' } as const;
  expect(advise(copy, situation, '2026-11-21T12:00:00Z')).toEqual(advise(rules, situation, '2026-11-21T12:00:00Z'));
});

function wordsOf({ title, says, steps = [], until, opens, cost, refund, warnings = [] }: Outcome): string[] {
  return [title, says, ...steps, until, opens, cost, refund?.says, ...warnings].filter((word) => word !== undefined);
}
