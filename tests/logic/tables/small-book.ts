import type { Rulebook } from '../../../src/logic/tables/flatten.ts';
import { InputSchema, type Table, TableSchema } from '../../../src/schema/table.ts';

const options = (...ids: string[]) => Object.fromEntries(ids.map((id) => [id, { label: id }]));
const input = (changes: string, ...ids: string[]) =>
  InputSchema.parse({ ask: 'Which?', changes, options: options(...ids) });
const outcomes = (...ids: string[]) => Object.fromEntries(ids.map((id) => [id, { title: id, says: `${id}.` }]));
const common = { half: 'orders', title: 'A table', asks: 'What?', undecided: 'We can’t tell.' };

/** Which window a kind of thing has; the combination ghost in the UK can't happen. */
export const windowKind: Table = TableSchema.parse({
  ...common,
  id: 'window-kind',
  gives: 'windowKind',
  inputs: ['market', 'item'],
  rows: [
    { id: 'short', when: { market: ['us'], item: ['phone', 'ghost'] }, then: 'fifteen', facts: [] },
    {
      id: 'long',
      when: [{ item: ['book'] }, { market: ['uk'], item: ['phone'] }],
      then: 'thirty',
      facts: ['thirty-days'],
    },
  ],
  impossible: [{ when: { market: ['uk'], item: ['ghost'] }, reason: 'No ghosts in the UK.' }],
  outcomes: outcomes('fifteen', 'thirty'),
});

/** May it go back? */
export const sendBack: Table = TableSchema.parse({
  ...common,
  id: 'send-back',
  inputs: ['stage', 'windowKind', 'age'],
  rows: [
    { id: 'not-here', when: { stage: ['away'] }, then: 'wait', facts: [] },
    { id: 'fresh', when: { stage: ['here'], age: ['young'] }, then: 'return', facts: ['thirty-days'] },
    { id: 'old-long', when: { stage: ['here'], age: ['old'], windowKind: ['thirty'] }, then: 'return', facts: [] },
    { id: 'old-short', when: { stage: ['here'], age: ['old'], windowKind: ['fifteen'] }, then: 'keep', facts: [] },
  ],
  outcomes: outcomes('wait', 'return', 'keep'),
});

/** Two tables in a chain over four questions, small enough to check by head. */
export const smallBook: Rulebook = {
  inputs: {
    market: input('fixed', 'us', 'uk'),
    item: input('fixed', 'phone', 'book', 'ghost'),
    stage: input('future', 'away', 'here'),
    age: input('future', 'young', 'old'),
  },
  tables: [windowKind, sendBack],
};
