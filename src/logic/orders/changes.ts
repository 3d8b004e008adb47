import type { Option } from '../../schema/advice.ts';
import type { Rules } from '../../schema/rules.ts';
import type { Situation } from '../../schema/situation.ts';
import type { Verdict } from '../../schema/table.ts';
import { type Answers, decide } from '../tables/decide.ts';
import { pairs, type Step } from '../tables/pairs.ts';
import { answersOf } from './answers.ts';
import { type Lookups, lookupsOf, type Prepared } from './lookups.ts';

/** A way to open an option that is closed now: the answers that would have to be different, all at once. */
export interface Opening {
  readonly option: Option;
  readonly answers: Readonly<Record<string, string>>;
  readonly row: string;
  readonly verdict: Verdict;
}

/** Where a parcel can still get to. Other questions that time moves run down their lists. */
const NEXT_STAGES: Readonly<Record<string, readonly string[]>> = {
  'not-shipped': ['in-transit', 'at-door', 'at-pickup', 'delivered', 'late', 'missing'],
  'in-transit': ['at-door', 'at-pickup', 'delivered', 'late', 'missing'],
  'at-door': ['delivered'],
  'at-pickup': ['delivered'],
  late: ['at-door', 'at-pickup', 'delivered', 'missing'],
  missing: ['delivered'],
};

/**
 * What would change this: for each option that is closed now, the fewest changes of choosable or future answers that would open it,
 * one where one will do, else two at a time. Only what can still happen is changed: time doesn't run back, and a dispute isn't undone.
 * Where too little is answered to tell, the first change after which the option may open stands with the row `undecided`.
 * Never throws; options that are open, or not decided, are left out.
 */
export function changesFor(rules: Rules, situation: Situation, now: string): Opening[] {
  const lookups = lookupsOf(rules);
  const answers = answersOf(lookups, (situation ?? {}) as Situation, now);
  return lookups.options.flatMap((prepared) => {
    if (verdictOf(prepared, answers)?.verdict !== 'unavailable') return [];
    const steps = stepsFrom(lookups, prepared, answers);
    const single = openings(
      prepared,
      answers,
      steps.map((step) => [step]),
    );
    if (single.length > 0) return single;
    const double = openings(prepared, answers, pairs(steps));
    return double.length > 0 ? double : mayOpen(prepared, answers, steps);
  });
}

/** The first change after which the option may be open, for want of other answers; its row is `undecided`. */
function mayOpen(
  { table, flat, option }: Prepared & { option: Option },
  answers: Answers,
  steps: readonly Step[],
): Opening[] {
  const isOpen = (row: string) => {
    const then = table.rows.find(({ id }) => id === row)?.then ?? '';
    const verdict = table.outcomes[then]?.verdict;
    return verdict === 'available' || verdict === 'not-guaranteed';
  };
  const found = steps.find(([input, value]) => {
    const decision = decide(flat, { ...answers, [input]: value });
    return decision.kind === 'undecided' && decision.rows.some(isOpen);
  });
  return found ? [{ option, answers: Object.fromEntries([found]), row: 'undecided', verdict: 'undecided' }] : [];
}

function verdictOf({ table, flat }: Prepared, answers: Answers) {
  const decision = decide(flat, answers);
  if (decision.kind !== 'decided') return undefined;
  return { row: decision.row.id, verdict: table.outcomes[decision.row.then]?.verdict ?? 'undecided' };
}

function stepsFrom({ rules }: Lookups, { flat }: Prepared, answers: Answers): Step[] {
  const movable = Object.keys(rules.inputs).filter(
    (input) => input in flat.domain && rules.inputs[input]?.changes !== 'fixed',
  );
  return movable.flatMap((input) => {
    const values = flat.domain[input] ?? [];
    const at = answers[input];
    const next = input === 'stage' ? (NEXT_STAGES[at ?? ''] ?? []) : values.slice(values.indexOf(at ?? '') + 1);
    return next.map((value): Step => [input, value]);
  });
}

function openings(prepared: Prepared & { option: Option }, answers: Answers, ways: readonly Step[][]): Opening[] {
  const found = new Map<string, Opening>();
  for (const way of ways) {
    const changed = Object.fromEntries(way);
    const next = verdictOf(prepared, { ...answers, ...changed });
    if (!next || found.has(next.row) || (next.verdict !== 'available' && next.verdict !== 'not-guaranteed')) continue;
    found.set(next.row, { option: prepared.option, answers: changed, ...next });
  }
  return [...found.values()];
}
