import { describe, expect, test } from 'vitest';
import { evaluateDmarc } from '../../../../src/logic/email/dmarc/evaluate.ts';
import { type Zone, zoneResolver } from '../../../../src/logic/email/dns/zone.ts';
import { combinations } from '../../../../src/logic/tables/combinations.ts';
import { decide } from '../../../../src/logic/tables/decide.ts';
import { flatten } from '../../../../src/logic/tables/flatten.ts';
import { rules } from '../real-email-rules.ts';

const ADDRESS = '192.0.2.1';
const FAILS = { result: 'fail', domain: 'example.com' };

/** Every combination of a table's answers with the outcome it leads to. */
function outcomesOf(id: string) {
  const table = rules.tables.find((one) => one.id === id);
  if (!table) throw new Error(`There is no table “${id}”.`);
  const flat = flatten(table, rules);
  return [...combinations(flat.domain)].map((answers) => {
    const decision = decide(flat, answers);
    return { answers, outcome: decision.kind === 'decided' ? decision.row.then : decision.kind };
  });
}

const zoneWith = (record: string, name = 'example.com'): Zone =>
  new Map([
    [`_dmarc.${name}`, { TXT: [[record]] }],
    ['there.example.com', { A: [ADDRESS] }],
  ]);

describe('the policy a guide’s table gives is the one a message meets', () => {
  const decided = outcomesOf('dmarc-policy');
  const froms: Record<string, string> = {
    'own-record': 'example.com',
    existing: 'there.example.com',
    missing: 'nowhere.example.com',
  };
  const acts: Record<string, string> = { 'quarantine-tested': 'none', 'reject-tested': 'quarantine' };

  test('over every combination of name, p, sp, np and t', async () => {
    expect(decided.length).toBe(3 * 3 * 4 * 4 * 2);
    for (const { answers, outcome } of decided) {
      const { dmarcP, dmarcSp, dmarcNp, dmarcTest, dmarcFromName = '' } = answers;
      const tags = Object.entries({ p: dmarcP, sp: dmarcSp, np: dmarcNp, t: dmarcTest === 'yes' ? 'y' : 'absent' });
      const record = ['v=DMARC1', ...tags.flatMap(([tag, value]) => (value === 'absent' ? [] : [`${tag}=${value}`]))];
      const resolver = zoneResolver(zoneWith(record.join('; ')));
      const fromDomain = froms[dmarcFromName] ?? '';
      const { disposition } = await evaluateDmarc({ fromDomain, spf: FAILS, dkim: [], resolver });
      expect(acts[outcome] ?? outcome, JSON.stringify(answers)).toBe(disposition);
    }
  });
});

describe('the result a guide’s table gives is the one a message gets', () => {
  const decided = outcomesOf('dmarc-result');
  const standings: Record<string, { result: string; domain: string }> = {
    aligned: { result: 'pass', domain: 'bounce.example.com' },
    passes: { result: 'pass', domain: 'amazonses.com' },
    fails: FAILS,
  };
  const records: Record<string, Zone> = {
    none: new Map(),
    'p-none': zoneWith('v=DMARC1; p=none'),
    'p-quarantine': zoneWith('v=DMARC1; p=quarantine'),
    'p-reject': zoneWith('v=DMARC1; p=reject'),
    unreadable: zoneWith('p=reject; v=DMARC1'),
  };
  const says = (outcome: string) => {
    if (outcome.startsWith('passes')) return 'pass none';
    const [, policy] = /-(none|quarantine|reject)$/.exec(outcome) ?? [];
    return policy === undefined ? 'none none' : `fail ${policy}`;
  };

  test('over every combination of SPF, DKIM and record', async () => {
    expect(decided.length).toBe(3 * 3 * 5);
    for (const { answers, outcome } of decided) {
      const { spfStanding = '', dkimStanding = '', dmarcRecord = '' } = answers;
      const resolver = zoneResolver(records[dmarcRecord] ?? new Map());
      const dkim = [standings[dkimStanding] ?? FAILS];
      const spf = standings[spfStanding];
      const { result, disposition } = await evaluateDmarc({ fromDomain: 'example.com', spf, dkim, resolver });
      expect(says(outcome), JSON.stringify(answers)).toBe(`${result} ${disposition}`);
    }
  });
});
