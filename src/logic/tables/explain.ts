import type { Inputs } from '../../schema/table.ts';
import { type Answers, answered, type Decision, decide } from './decide.ts';
import type { FlatRow, FlatTable } from './flatten.ts';
import { pairs, type Step } from './pairs.ts';

/** One way to another row: the answers to change, all at once. */
export interface Change {
  readonly answers: Readonly<Record<string, string>>;
  readonly row: FlatRow;
}

/** Why a table says what it says. */
export interface Explanation {
  readonly decision: Decision;
  /** The answers that led to the row; empty while undecided. */
  readonly matched: Readonly<Record<string, string>>;
  /** Ids of the facts the row rests on. */
  readonly facts: readonly string[];
  /** The fewest changes of choosable or future answers that lead to another outcome, one entry an outcome. */
  readonly changes: readonly Change[];
}

/** The row, what led to it, and the nearest answers that would change the outcome (at most two at a time). */
export function explain(table: FlatTable, answers: Answers, inputs: Inputs): Explanation {
  const decision = decide(table, answers);
  if (decision.kind !== 'decided') return { decision, matched: {}, facts: [], changes: [] };
  const { row } = decision;
  return {
    decision,
    matched: matchedAnswers(table, row, answers),
    facts: row.facts,
    changes: changesFrom(table, row, answers, inputs),
  };
}

function matchedAnswers(table: FlatTable, row: FlatRow, answers: Answers): Record<string, string> {
  const asked = new Set(row.cubes.flatMap((cube) => Object.keys(cube)));
  const known = Object.entries(answered(table.domain, answers)).filter(([input]) => asked.has(input));
  return Object.fromEntries(known.flatMap(([input, [value]]) => (value === undefined ? [] : [[input, value]])));
}

function changesFrom(table: FlatTable, from: FlatRow, answers: Answers, inputs: Inputs): Change[] {
  const steps = movable(table, answers, inputs);
  const ways = [...steps.map((step) => [step]), ...pairs(steps)];
  const found = new Map<string, Change>();
  for (const way of ways) {
    const change = Object.fromEntries(way);
    const next = decide(table, { ...answers, ...change });
    if (next.kind !== 'decided' || next.row.then === from.then || found.has(next.row.then)) continue;
    found.set(next.row.then, { answers: change, row: next.row });
  }
  return [...found.values()];
}

function movable(table: FlatTable, answers: Answers, inputs: Inputs): Step[] {
  return Object.entries(table.domain)
    .filter(([input]) => inputs[input]?.changes !== 'fixed')
    .flatMap(([input, values]) =>
      values.filter((value) => value !== answers[input]).map((value): Step => [input, value]),
    );
}
