import { expect, test } from 'vitest';
import { zoneResolver } from '../../../../src/logic/email/dns/zone.ts';
import { SPF_FINDINGS } from '../../../../src/logic/email/spf/findings.ts';
import { inspectSpf } from '../../../../src/logic/email/spf/inspect.ts';
import type { SpfRole } from '../../../../src/logic/email/spf/ses-include.ts';
import { readCases, type WrittenZone, zoneOf } from './vectors.ts';

interface Case {
  name: string;
  txt: (string | string[])[];
  zone?: WrittenZone;
  resolver?: 'no';
  role?: SpfRole;
  type99?: string[];
  verdict: string;
  lookups?: number;
  voids?: number;
  /** The ids found, each once, in the order of the checker's list. */
  finds: string[];
  /** Where a finding stands. */
  where?: Record<string, string>;
  corrected?: string;
  why: string;
}
const BARE: Case = { name: '', txt: [], verdict: '', finds: [], why: '' };
const { zone, cases } = readCases('inspect/table.yml') as { zone: WrittenZone; cases: Case[] };

test.for(cases)('$name', async (wanted) => {
  const got = await inspect(wanted);
  const ids = [...new Set(got.findings.map(({ id }) => id))];
  expect({ verdict: got.verdict, ids, corrected: got.corrected }, wanted.why).toEqual({
    verdict: wanted.verdict,
    ids: wanted.finds,
    corrected: wanted.corrected,
  });
  if (wanted.lookups !== undefined) expect(got.lookups).toBe(wanted.lookups);
  if (wanted.voids !== undefined) expect(got.voidLookups).toBe(wanted.voids);
  for (const [id, where] of Object.entries(wanted.where ?? {}))
    expect(got.findings.filter((finding) => finding.id === id).map((finding) => finding.where)).toContain(where);
});

test('every finding is found by a case', () => {
  const met = new Set(cases.flatMap(({ finds }) => finds));
  expect(Object.keys(SPF_FINDINGS).filter((id) => !met.has(id))).toEqual([]);
});

test('a corrected record needs no more correcting', async () => {
  const corrected = cases.flatMap((one) => (one.corrected ? [{ ...one, txt: [one.corrected] }] : []));
  expect(corrected.length).toBeGreaterThan(15);
  for (const one of corrected) {
    const { verdict, corrected: again, findings } = await inspect(one);
    expect({ name: one.name, verdict, again }).toEqual({
      name: one.name,
      verdict: expect.stringMatching('^ok'),
      again: undefined,
    });
    expect(findings.map(({ id }) => id)).not.toContain('duplicate-term');
  }
});

test('the tree says who spends each look-up, and why the others don’t', async () => {
  const { tree, lookups } = await inspect({
    ...BARE,
    txt: ['v=spf1 include:wraps-ses.example.net ip4:192.0.2.1 a:g1.example.net -all mx exp=e.example.net'],
  });
  expect(tree.terms.map(({ text, lookups: spent, uncounted, isVoid }) => [text, spent, uncounted ?? isVoid])).toEqual([
    ['include:wraps-ses.example.net', 2, false],
    ['ip4:192.0.2.1', 0, 'no-query'],
    ['a:g1.example.net', 1, true],
    ['-all', 0, 'no-query'],
    ['mx', 0, 'after-all'],
    ['exp=e.example.net', 0, 'fail-only'],
  ]);
  expect(tree.terms[0]?.leadsTo).toMatchObject({
    domain: 'wraps-ses.example.net',
    state: 'record',
    lookups: 1,
    octets: 33,
  });
  expect(lookups).toBe(3);
});

test('a record met again is drawn once and counted twice', async () => {
  const { tree } = await inspect({ ...BARE, txt: ['v=spf1 include:four.example.net include:four.example.net'] });
  expect(tree.terms.map(({ lookups, leadsTo }) => [lookups, leadsTo?.state])).toEqual([
    [5, 'record'],
    [5, 'repeated'],
  ]);
});

function inspect({ txt, zone: own, resolver, role, type99 }: Case) {
  return inspectSpf({
    name: 'example.com',
    txt: txt.map((one) => [one].flat()),
    ...(resolver === 'no' ? {} : { resolver: zoneResolver(zoneOf({ ...zone, ...own })) }),
    ...(role ? { role } : {}),
    ...(type99 ? { type99: type99.map((text) => [text]) } : {}),
  });
}
