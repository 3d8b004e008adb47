import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { decide } from '../../../src/logic/tables/decide.ts';
import { flatten } from '../../../src/logic/tables/flatten.ts';
import { rules } from './real-email-rules.ts';

interface Case {
  readonly with: Readonly<Record<string, string>>;
  readonly row: string;
  readonly because: string;
}

const path = new URL('../../cases/email/before-sending.yml', import.meta.url);
const cases = Object.entries(parse(readFileSync(path, 'utf8')) as Readonly<Record<string, readonly Case[]>>);

test('the guides on what comes before sending have a table each, with cases', () => {
  expect(cases.map(([id]) => id)).toHaveLength(7);
});

describe.for(cases)('%s', ([id, all]) => {
  const table = rules.tables.find((one) => one.id === id);

  test('each row is met by a case', () => {
    const met = new Set(all.map(({ row }) => row));
    expect(table?.rows.map((row) => row.id).filter((row) => !met.has(row))).toEqual([]);
  });

  test.for(all)('$row, since $because', ({ with: answers, row }) => {
    if (!table) throw new Error(`There is no table “${id}”.`);
    expect(decide(flatten(table, rules), answers)).toMatchObject({ kind: 'decided', row: { id: row } });
  });
});

const reach = (id: string, answers: Readonly<Record<string, string>>) => {
  const table = rules.tables.find((one) => one.id === id);
  if (!table) throw new Error(`There is no table “${id}”.`);
  return decide(flatten(table, rules), answers).kind;
};

test.for([
  [
    'sending-room',
    { sendingMode: 'sandbox', recipientKind: 'verified', dayRoom: 'unlimited' },
    'impossible',
    'the sandbox has a daily quota',
  ],
  ['sending-room', { recipientKind: 'others', sendPace: 'within' }, 'undecided', 'the sandbox decides'],
  ['reputation-sign', { reputationSign: 'ip-named' }, 'undecided', 'it depends on whose address it is'],
  ['test-method', { testAim: 'own-list', testReach: 'whole' }, 'undecided', 'the sandbox decides'],
  ['unsubscribe-duty', { unsubscribeWay: 'body' }, 'undecided', 'its purpose decides'],
] as const)('%s with %o is %s: %s', ([id, answers, kind]) => {
  expect(reach(id, answers)).toBe(kind);
});
