import { combinations, partialCombinations } from '../../src/logic/tables/combinations.ts';
import type { Cube } from '../../src/logic/tables/cube.ts';
import { intersect } from '../../src/logic/tables/cube.ts';
import { answered } from '../../src/logic/tables/decide.ts';
import { type FlatTable, flatten, type Rulebook } from '../../src/logic/tables/flatten.ts';
import type { Table } from '../../src/schema/table.ts';

export type Answers = Readonly<Record<string, string>>;
const MOST = 10_000;

/**
 * Every combination of a table's inputs, unanswered included, as answers to the questions behind them.
 * Where the questions of a chain have more combinations than a browser walks in a minute, an input that another table gives
 * is answered by one way to each of its outcomes.
 */
export function statesOf(table: Table, book: Rulebook): Answers[] {
  const flat = flatten(table, book);
  const withOpen = Object.values(flat.domain).reduce((product, values) => product * (values.length + 1), 1);
  if (withOpen <= MOST) return [...partialCombinations(flat.domain)];
  const given = table.inputs.filter((name) => !(name in book.inputs)).map((name) => giverOf(name, book));
  const own = Object.fromEntries(
    table.inputs.filter((name) => name in book.inputs).map((name) => [name, flat.domain[name] ?? []]),
  );
  const outcomes = Object.fromEntries(
    given.map((giver) => [giver.id, ['', ...new Set(giver.rows.map(({ then }) => then))]]),
  );
  return [...partialCombinations(own)].flatMap((answers) =>
    [...combinations(outcomes)].flatMap((chosen) => completed(answers, chosen, given)),
  );
}

function giverOf(name: string, book: Rulebook): FlatTable {
  const giver = book.tables.find(({ gives }) => gives === name);
  if (!giver) throw new Error(`no table gives ${name}`);
  return flatten(giver, book);
}

/** The answers with, for each giving table, one way to its chosen outcome that agrees with them; none where there is no such way. */
function completed(answers: Answers, chosen: Answers, given: readonly FlatTable[]): Answers[] {
  let whole = answers;
  for (const giver of given) {
    const outcome = chosen[giver.id];
    if (!outcome) continue;
    const known = answered(giver.domain, whole);
    const ways = giver.rows.filter(({ then }) => then === outcome).flatMap(({ cubes }) => cubes);
    const way = ways.map((cube) => intersect(cube, known)).find((cube) => cube !== undefined);
    if (!way) return [];
    whole = { ...whole, ...firstValues(way) };
  }
  return [whole];
}

function firstValues(cube: Cube): Answers {
  return Object.fromEntries(
    Object.entries(cube).flatMap(([input, [value]]) => (value === undefined ? [] : [[input, value]])),
  );
}
