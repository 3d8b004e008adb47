import type { Advice, Option, OptionAdvice } from '../../schema/advice.ts';
import type { Rules } from '../../schema/rules.ts';
import type { Situation } from '../../schema/situation.ts';
import type { Verdict } from '../../schema/table.ts';
import { type Answers, decide } from '../tables/decide.ts';
import { answersOf } from './answers.ts';
import { type Dates, datesOf } from './dates.ts';
import { daysOf } from './exact-days.ts';
import { fill } from './fill.ts';
import { type Lookups, lookupsOf, type Prepared } from './lookups.ts';
import { needsOf } from './needs.ts';
import { orderOf } from './order.ts';
import { problemsOf } from './problems.ts';
import { refundOf } from './refund.ts';
import { unknownSeason } from './season.ts';

type Ranked = Omit<OptionAdvice, 'rank'> & { readonly order: number };

const SHELVES: readonly Verdict[] = ['available', 'not-guaranteed', 'undecided', 'unavailable'];

/**
 * What a reader can still do about an order, every option once: available ones first, by rank within.
 * `best` is the first by rank that is open or may be: a request that may fail can outrank a way that is surely open.
 * An option that waits for an answer ranks before those that are only something else to do with the item.
 * `rules` is the parsed `/data/orders.json`, `now` an ISO 8601 instant whose UTC day counts as today.
 * Never throws on a bad situation: what can't be read is left out and named in `problems`.
 */
export function advise(rules: Rules, situation: Situation, now: string): Advice {
  const lookups = lookupsOf(rules);
  const problems = problemsOf(situation, now, rules.inputs);
  const readable = typeof situation === 'object' && situation !== null ? situation : ({} as Situation);
  const answers = answersOf(lookups, readable, now);
  const dates = datesOf(readable, now);
  const ranked = lookups.options
    .map((prepared) => adviceOn(prepared, lookups, answers, dates))
    .sort((a, b) => a.order - b.order)
    .map(({ order: _order, ...advice }, at): OptionAdvice => ({ ...advice, rank: at + 1 }));
  const options = ranked.toSorted((a, b) => SHELVES.indexOf(a.verdict) - SHELVES.indexOf(b.verdict));
  return { best: bestOf(ranked), options, ...(problems.length > 0 ? { problems } : {}) };
}

function bestOf(ranked: readonly OptionAdvice[]): Option | null {
  return ranked.find(({ verdict }) => verdict === 'available' || verdict === 'not-guaranteed')?.option ?? null;
}

function adviceOn(
  { table, flat, option }: Prepared & { option: Option },
  lookups: Lookups,
  answers: Answers,
  dates: Dates | undefined,
): Ranked {
  const decision = decide(flat, answers);
  const outcome = decision.kind === 'decided' ? table.outcomes[decision.row.then] : undefined;
  const place = (id: string, verdict: OptionAdvice['verdict']) =>
    orderOf(
      option,
      id,
      verdict,
      lookups.rules.ranking,
      lookups.options.map((entry) => entry.option),
    );
  if (decision.kind !== 'decided' || !outcome) {
    const warnings = decision.kind === 'impossible' ? [decision.reason] : [];
    const open = { verdict: 'undecided', row: 'undecided', outcome: 'undecided' } as const;
    const needs = needsOf(flat, answers, Object.keys(lookups.rules.inputs));
    return { option, ...open, facts: [], warnings, needs, order: place('undecided', 'undecided') };
  }
  const { row } = decision;
  const verdict = outcome.verdict ?? 'undecided';
  const warnings = (outcome.warnings ?? []).map((words) => fill(words, lookups.facts));
  const season =
    dates && option.endsWith('return') && answers['stage'] === 'delivered' && unknownSeason(lookups, dates);
  if (season) warnings.push(season.says);
  const extras = dates ? datedAdvice(outcome, lookups, answers, dates) : {};
  const cost = outcome.cost === undefined ? {} : { cost: fill(outcome.cost, lookups.facts) };
  return {
    option,
    verdict,
    row: row.id,
    outcome: row.then,
    facts: [...row.facts],
    ...extras,
    ...cost,
    warnings,
    order: place(row.then, verdict),
  };
}

function datedAdvice(outcome: Prepared['table']['outcomes'][string], lookups: Lookups, answers: Answers, dates: Dates) {
  const refund = refundOf(outcome, lookups, answers, dates.today);
  return { ...daysOf(outcome, lookups, answers, dates), ...(refund ? { refund } : {}) };
}
