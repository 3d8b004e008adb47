import { describe, expect, test } from 'vitest';
import { audit } from '../../../src/logic/tables/audit.ts';
import { pieces } from '../../../src/logic/tables/words.ts';
import { EmailRulesSchema } from '../../../src/schema/email-rules.ts';
import type { Outcome } from '../../../src/schema/table.ts';
import { NAMES_WITH_DIGITS } from '../../schema/names-with-digits.ts';
import { rules } from './real-email-rules.ts';

const facts = new Set(rules.facts.map(({ id }) => id));
const findings = new Set(rules.findings.map(({ id }) => id));

test('the published rules have the published shape', () => {
  expect(EmailRulesSchema.safeParse(rules).error).toBeUndefined();
  expect(rules.tables.length).toBeGreaterThanOrEqual(6);
});

describe.for(rules.tables)('$id', (table) => {
  test('walked over every combination, has no fault', () => {
    expect(audit(table, rules, facts).faults.map(({ says }) => says)).toEqual([]);
  });

  test('types no figure into its words', () => {
    const words = [table.title, table.asks, table.undecided, ...Object.values(table.outcomes).flatMap(wordsOf)];
    expect(words.filter(hasFigure)).toEqual([]);
  });

  test('stamps every outcome and names only findings that have words', () => {
    const outcomes = Object.entries(table.outcomes);
    const named = outcomes.flatMap(([, outcome]) => outcome.findings ?? []);
    expect(outcomes.flatMap(([id, { stamp, verdict }]) => (verdict || (!stamp && !table.gives) ? [id] : []))).toEqual(
      [],
    );
    expect(named.filter((id) => !findings.has(id))).toEqual([]);
  });
});

test('the questions of the mail half type no figure either', () => {
  const asked = Object.values(rules.inputs).flatMap(({ ask, hint, options }) => [
    ask,
    hint ?? '',
    ...Object.values(options).flatMap((option) => [option.label, option.hint ?? '']),
  ]);
  expect(asked.length).toBeGreaterThan(20);
  expect(asked.filter(hasFigure)).toEqual([]);
});

test('no two findings of a checker have one id, and none types a figure', () => {
  const ids = rules.findings.map(({ checker, id }) => `${checker}/${id}`);
  expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([]);
  const words = rules.findings.flatMap(({ title, says, remedy = '' }) => [title, says, remedy]);
  expect(words.filter(hasFigure)).toEqual([]);
});

test('every fact that a finding’s words name is known', () => {
  const words = rules.findings.flatMap(({ title, says, remedy = '' }) => [title, says, remedy]);
  const named = words.flatMap((word) => pieces(word).flatMap((piece) => ('fact' in piece ? [piece.fact] : [])));
  expect(named.filter((id) => !facts.has(id))).toEqual([]);
});

test('what a bounce asks of the list fits its kind: only what is refused for good leaves it', () => {
  const marks = rules.tables.flatMap(({ id, outcomes }) =>
    Object.entries(outcomes).flatMap(([name, { bounce }]) => (bounce ? [{ name: `${id}/${name}`, ...bounce }] : [])),
  );
  expect(marks.length).toBe(17 + 38);
  const wrong = marks.filter(({ kind, remove }) => (kind === 'hard') !== (remove !== 'no'));
  expect(wrong.map(({ name }) => name)).toEqual([]);
});

function hasFigure(word: string): boolean {
  return pieces(word).some((piece) => 'text' in piece && /\d/.test(piece.text.replace(NAMES_WITH_DIGITS, '')));
}

function wordsOf({ title, says, steps = [], warnings = [], stamp }: Outcome): string[] {
  return [title, says, ...steps, ...warnings, stamp?.says ?? ''];
}
