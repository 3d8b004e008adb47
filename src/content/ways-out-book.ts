import { type Answers, decide } from '../logic/tables/decide.ts';
import { type FlatRow, flatten } from '../logic/tables/flatten.ts';
import type { Book, Figure, Route } from '../logic/ways-out/book.ts';
import { PLACES } from '../logic/ways-out/fees.ts';
import { CHOICES } from '../logic/ways-out/question.ts';
import type { Outcome, Table } from '../schema/table.ts';
import { factById } from './facts.ts';
import { readInputs, readTables } from './read-tables.ts';
import { plainWords } from './tell.ts';

/** How the page's question about the item's state is answered in the tables. */
const STATES: Record<(typeof CHOICES.state)[number], Answers> = {
  'in-time': { item: 'standard', window: 'open', condition: 'opened' },
  late: { item: 'standard', window: 'late', condition: 'opened' },
  past: { item: 'standard', window: 'past', condition: 'opened' },
  used: { item: 'standard', window: 'open', condition: 'used' },
  collectible: { item: 'collectible', window: 'open', condition: 'opened' },
};
const DELIVERED: Answers = { stage: 'delivered', role: 'buyer', reason: 'changed-mind' };
const OPTIONS = ['return', 'late-return', 'resell', 'gift', 'donate'] as const;

/** A row's outcome hangs on what the product page says where it rests on this fact. */
const ON_PAGE = 'in-page-decides';

/** The facts a comparison uses that no row names. */
const OWN_FACTS = [
  'rt-processing-us',
  'us-refund-7bd',
  'rt-uk-processing',
  'uk-14d-refund',
  'eu-refund-14d',
  'alt-donate-us',
  'alt-donate-2026',
  'alt-donate-cash',
];

type Decided = { row: FlatRow; outcome: Outcome };

/** Asks the decision tables every combination of the page's answers, and keeps what the comparison needs; `outcomes` are for the page itself. */
export function readBook(): { book: Book; outcomes: Record<string, Outcome> } {
  const ask = askTables();
  const decided: Record<string, Decided> = {};
  const choices = combinations().map(([key, answers]) => [
    key,
    Object.fromEntries(
      OPTIONS.map((option) => {
        const found = ask(option, answers);
        decided[`${option}/${found.row.id}`] = found;
        return [option, `${option}/${found.row.id}`];
      }),
    ),
  ]);
  const clocks = clocksOf(ask);
  const rows = Object.fromEntries(Object.entries(decided).map(([key, found]) => [key, routeOf(found)]));
  const fees = Object.values(PLACES).flatMap((places) =>
    Object.values(places).flatMap(({ share, fixed }) => [share, fixed]),
  );
  const ids = [
    ...Object.values(rows).flatMap(({ withheld, fact }) => [fact, withheld]),
    ...fees,
    ...Object.values(clocks).map(({ fact }) => fact),
    ...OWN_FACTS,
  ].filter((id) => id !== undefined);
  return {
    book: { facts: figuresOf(ids), rows, choices: Object.fromEntries(choices), clocks },
    outcomes: Object.fromEntries(Object.entries(decided).map(([key, { outcome }]) => [key, outcome])),
  };
}

function figuresOf(ids: readonly string[]): Record<string, Figure> {
  const figures = [...new Set(ids)].map((name): [string, Figure] => {
    const { id, value, unit, from, earlier, confidence } = factById(name, 'the comparison of ways out');
    return [id, { id, value, unit, from, earlier, confidence }];
  });
  return Object.fromEntries(figures);
}

function combinations(): [key: string, answers: Answers][] {
  const { market: markets, state: states, ships: shippers } = CHOICES;
  return markets.flatMap((market) =>
    states.flatMap((state) =>
      shippers.map((ships): [string, Answers] => [
        `${market} ${state} ${ships}`,
        { ...DELIVERED, ...STATES[state], market, ships },
      ]),
    ),
  );
}

/** Decides tables of the orders half. A combination without an answer stops the build. */
function askTables(): (id: string, answers: Answers) => Decided {
  const inputs = readInputs();
  const tables = readTables('orders');
  const flat = new Map(tables.map((table) => [table.id, { table, flat: flatten(table, { inputs, tables }) }]));
  return (id, answers) => {
    const found = flat.get(id);
    const decision = found && decide(found.flat, answers);
    const outcome = decision?.kind === 'decided' ? outcomeOf(found?.table, decision.row.then) : undefined;
    if (decision?.kind === 'decided' && outcome) return { row: decision.row, outcome };
    throw new Error(
      `content/tables/orders/${id}.yml gives no answer to ${JSON.stringify(answers)}; mend STATES in src/content/ways-out-book.ts`,
    );
  };
}

function outcomeOf(table: Table | undefined, id: string): Outcome | undefined {
  return table?.outcomes[id];
}

function routeOf({ row, outcome: { verdict = 'undecided', refund } }: Decided): Route {
  return {
    verdict,
    ...(refund && { amount: refund.amount, fact: refund.fact }),
    ...(refund?.withheld && { withheld: refund.withheld }),
    ...(row.facts.includes(ON_PAGE) && { hangs: true }),
  };
}

function clocksOf(ask: ReturnType<typeof askTables>): Book['clocks'] {
  const ways = Object.keys(readInputs()['paid']?.options ?? {});
  const clocks = CHOICES.market.flatMap((market) =>
    ways.map((paid) => {
      const { outcome } = ask('refund-clock', { market, paid });
      return [
        `${market} ${paid}`,
        { says: plainWords(outcome.title), ...(outcome.window && { fact: outcome.window }) },
      ];
    }),
  );
  return Object.fromEntries(clocks);
}
