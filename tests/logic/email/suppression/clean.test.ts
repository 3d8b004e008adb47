import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { clean } from '../../../../src/logic/email/suppression/clean.ts';
import type { ImportAction } from '../../../../src/logic/email/suppression/output.ts';
import { LINES, REASONS } from '../../../../src/logic/email/suppression/pinned-lines.ts';
import { readAddress } from '../../../../src/logic/email/suppression/read-address.ts';
import { readEntries } from '../../../../src/logic/email/suppression/read-entries.ts';
import { wordOf } from '../../../../src/logic/email/suppression/read-reason.ts';

interface Case {
  because: string;
  list: string;
  suppressed?: string;
  action?: ImportAction;
  keeps: string[];
  drops?: Record<string, string>;
  finds?: string[];
}

const file = new URL('../../../cases/email/suppression.yml', import.meta.url);
const cases: Case[] = parse(readFileSync(file, 'utf8'));
const optionsOf = ({ suppressed, action }: Case) => ({
  ...(suppressed === undefined ? {} : { suppressed }),
  ...(action === undefined ? {} : { action }),
});

test.for(cases)('$because', ({ list, keeps, drops = {}, finds = [], ...given }) => {
  const cleaned = clean({ text: list, ...optionsOf({ list, keeps, ...given }) });
  expect(cleaned.kept.map(({ address, reason }) => (reason ? `${address} ${reason}` : address))).toEqual(keeps);
  expect(Object.fromEntries(cleaned.dropped.map(({ line, id }) => [line, id]))).toEqual(drops);
  expect(cleaned.findings.map(({ id }) => id).sort()).toEqual([...finds].sort());
});

test('there are cases enough, and every row of both tables is hit by one', () => {
  expect(cases.length).toBeGreaterThanOrEqual(60);
  const rows = cases.flatMap((each) => {
    const task = each.action === 'DELETE' ? 'remove' : each.suppressed === undefined ? 'add' : 'clean';
    return [...readEntries(each.list)].flatMap((entry) => {
      const forms = entry.form ? [entry.form] : readAddress(entry.address).forms;
      return [...forms.map((form) => LINES[form].row), REASONS[task][wordOf(entry.reason)].row];
    });
  });
  const all = [...Object.values(LINES), ...Object.values(REASONS).flatMap(Object.values)].map(({ row }) => row);
  expect(new Set(rows)).toEqual(new Set(all));
});

describe('the limits of an address, from just inside to just outside', () => {
  const label = (length: number) => 'd'.repeat(length);
  const domain = (length: number) => `${label(63)}.${label(63)}.${label(63)}.${label(length - 192)}`;
  test.for([
    ['64 octets before the @', `${'a'.repeat(64)}@example.com`, undefined],
    ['65 octets before the @', `${'a'.repeat(65)}@example.com`, 'too-long'],
    ['a label of 63', `a@${label(63)}.com`, undefined],
    ['a label of 64', `a@${label(64)}.com`, 'bad-domain'],
    ['254 in all', `a@${domain(252)}`, undefined],
    ['255 in all', `a@${domain(253)}`, 'too-long'],
    ['a domain of 256', `a@${domain(254)}.d`, 'too-long'],
    ['letters of two octets before the @', `${'é'.repeat(33)}@example.com`, 'too-long'],
  ] as const)('%s', ([, text, id]) => {
    expect(clean({ text, action: 'DELETE' }).dropped.map((line) => line.id)).toEqual(id ? [id] : []);
  });
});

describe('the files', () => {
  const list = (count: number) => Array.from({ length: count }, (_, at) => `a${at}@example.com,BOUNCE`).join('\n');
  test.for([
    ['PUT', 99_999, undefined],
    ['PUT', 100_000, undefined],
    ['PUT', 100_001, [100_000, 1]],
    ['DELETE', 10_000, undefined],
    ['DELETE', 10_001, [10_000, 1]],
  ] as const)('%s of %i addresses is cut where one import job takes no more', ([action, count, sizes]) => {
    const { output, findings } = clean({ text: list(count), action });
    expect(output.files?.csv.map((text) => text.split('\n').length)).toEqual(sizes);
    expect(output.files?.ndjson.join('\n')).toBe(sizes && output.ndjson);
    expect(findings.map(({ id }) => id)).toEqual(sizes ? ['split'] : []);
  });

  test('hold what CreateImportJob reads: no header, no brackets, and no reasons to take addresses off', () => {
    const text = 'email,reason\na@example.com,hard\nb@example.com,COMPLAINT';
    expect(clean({ text }).output.csv).toBe('a@example.com,BOUNCE\nb@example.com,COMPLAINT');
    expect(clean({ text, action: 'DELETE' }).output).toEqual({
      csv: 'a@example.com\nb@example.com',
      ndjson: '{"emailAddress":"a@example.com"}\n{"emailAddress":"b@example.com"}',
    });
  });

  test('a reason chosen for all goes to those alone that have none', () => {
    const cleaned = clean({ text: 'a@example.com\nb@example.com,COMPLAINT', defaultReason: 'BOUNCE' });
    expect(cleaned.output.csv).toBe('a@example.com,BOUNCE\nb@example.com,COMPLAINT');
    expect(cleaned.findings).toEqual([]);
  });
});

test('a finding says how often and on which lines it was made', () => {
  const { findings } = clean({ text: 'x\na@example.com,BOUNCE\ny' });
  expect(findings).toEqual([
    { id: 'bad-syntax', severity: 'error', where: '1, 3', facts: ['addr-syntax-limits'], count: 2 },
  ]);
});
