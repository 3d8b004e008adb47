import { expect, test } from 'vitest';
import { audit } from '../../../src/logic/tables/audit.ts';
import type { Table } from '../../../src/schema/table.ts';
import { sendBack, smallBook, windowKind } from './small-book.ts';

const facts = new Set(['thirty-days']);
const faultsOf = (table: Table) => audit(table, { ...smallBook, tables: [windowKind, table] }, facts).faults;
const row = (id: string) => {
  const found = sendBack.rows.find((candidate) => candidate.id === id);
  if (!found) throw new Error(`no row ${id}`);
  return found;
};

test('a sound table has no faults, and its figures are counted', () => {
  expect(audit(sendBack, smallBook, facts)).toEqual({
    table: 'send-back',
    rows: 4,
    outcomes: 3,
    combinations: 8,
    impossible: 0,
    faults: [],
  });
  expect(audit(windowKind, smallBook, facts)).toMatchObject({ combinations: 6, impossible: 1, faults: [] });
});

test('a missing row is a gap, named with its combination', () => {
  const faults = faultsOf({ ...sendBack, rows: sendBack.rows.filter(({ id }) => id !== 'old-short') });
  expect(faults[0]).toMatchObject({
    kind: 'gap',
    file: 'content/tables/orders/send-back.yml',
    combination: { stage: 'here', windowKind: 'fifteen', age: 'old' },
  });
  expect(faults.map(({ kind }) => kind)).toContain('unreachable-outcome');
});

test('a widened row overlaps, and both rows are named', () => {
  const wide = { ...row('old-short'), when: { stage: ['here'], age: ['old'] } };
  const [fault] = faultsOf({ ...sendBack, rows: [...sendBack.rows.filter(({ id }) => id !== 'old-short'), wide] });
  expect(fault).toMatchObject({ kind: 'overlap', rows: ['old-long', 'old-short'] });
});

test('a row on impossible ground overlaps with it', () => {
  const ghost = { id: 'uk-ghost', when: { market: ['uk'], item: ['ghost'] }, then: 'thirty', facts: [] };
  expect(faultsOf({ ...windowKind, rows: [...windowKind.rows, ghost] })[0]).toMatchObject({
    kind: 'overlap',
    rows: ['uk-ghost', 'impossible'],
  });
});

test.for([
  ['unknown-input', { ...row('fresh'), when: { moon: ['full'] } }],
  ['unknown-value', { ...row('fresh'), when: { stage: ['heer'] } }],
  ['unknown-outcome', { ...row('fresh'), then: 'retrun' }],
  ['unknown-fact', { ...row('fresh'), facts: ['thirty-dyas'] }],
  ['dead-row', { ...row('fresh'), id: 'never', when: [{ stage: ['here'], age: ['young'] }] }],
] as const)('%s is found', ([kind, changed]) => {
  const rows = kind === 'dead-row' ? sendBack.rows : sendBack.rows.filter(({ id }) => id !== 'fresh');
  const table = { ...sendBack, rows: [...rows, changed] } as Table;
  const kinds = faultsOf(table).map((fault) => fault.kind);
  expect(kinds).toContain(kind === 'dead-row' ? 'overlap' : kind);
});

test('a row that no combination reaches is dead', () => {
  const unreachable = {
    ...row('fresh'),
    id: 'never',
    when: { stage: ['here'], windowKind: ['thirty'], age: ['young'] },
  };
  const narrowed = { ...row('fresh'), when: { stage: ['here'], windowKind: ['fifteen'], age: ['young'] } };
  const others = sendBack.rows.filter(({ id }) => id !== 'fresh');
  expect(faultsOf({ ...sendBack, rows: [...others, narrowed, unreachable] })).toEqual([]);
  const empty = { ...windowKind, outcomes: { ...windowKind.outcomes, forty: { title: 'forty', says: 'Forty.' } } };
  const [fault] = audit(empty, { ...smallBook, tables: [empty, sendBack] }, facts).faults;
  expect(fault).toMatchObject({ kind: 'unreachable-outcome', says: expect.stringContaining('forty') });
});
