import { describe, expect, test } from 'vitest';
import { readFacts } from '../../../../src/content/read-facts.ts';
import { readFindings } from '../../../../src/content/read-findings.ts';
import { overlay } from '../../../../src/logic/email/dns/overlay.ts';
import { readPasted } from '../../../../src/logic/email/dns/pasted.ts';
import type { Resolver } from '../../../../src/logic/email/dns/resolver.ts';
import { type DiagnoseInput, diagnose } from '../../../../src/logic/email/domain/diagnose.ts';
import { DOMAIN_FINDINGS } from '../../../../src/logic/email/domain/findings.ts';

const TOKENS = ['t1', 't2', 't3'];
const SES = 'amazonses.com. TXT "v=spf1 ip4:192.0.2.0/24 -all"';
const DKIM = TOKENS.map((token) => `${token}._domainkey CNAME ${token}.dkim.amazonses.com`);
const MX = 'bounce MX 10 feedback-smtp.eu-west-1.amazonses.com';
const SPF = 'bounce TXT "v=spf1 include:amazonses.com ~all"';
const DMARC = '_dmarc TXT "v=DMARC1; p=reject; rua=mailto:d@example.com"';
const HERE = '@ A 192.0.2.1';
const ALL = [SES, HERE, ...DKIM, MX, SPF, DMARC];

/** The list for a zone of example.com, with all of SES's answers given unless told otherwise. */
async function list(lines: readonly string[], more: Partial<DiagnoseInput> = {}) {
  const { zone, proxied } = readPasted(lines.join('\n'), 'example.com');
  const resolver = overlay(zone);
  const input = { domain: 'example.com', region: 'eu-west-1', tokens: TOKENS, mailFrom: 'bounce', proxied, resolver };
  const { items } = await diagnose({ ...input, ...more });
  const at = (id: string) => items.find((item) => item.id === id);
  const ids = (id: string) => at(id)?.findings.map((finding) => finding.id);
  return { items, at, ids, states: Object.fromEntries(items.map(({ id, state }) => [id, state])) };
}

/** `ALL` with the lines that begin so put by others. */
const without = (begin: string, ...others: string[]) => [...ALL.filter((line) => !line.startsWith(begin)), ...others];

test('a domain with all its records is well, line by line', async () => {
  const { states, ids, items } = await list(ALL);
  expect(states).toEqual({
    identity: 'ok',
    'dkim-1': 'ok',
    'dkim-2': 'ok',
    'dkim-3': 'ok',
    'mail-from-mx': 'ok',
    'mail-from-spf': 'ok',
    dmarc: 'ok',
    alignment: 'ok',
  });
  expect(ids('alignment')).toEqual(['aligned-twice']);
  expect(items.filter(({ record }) => record)).toEqual([]);
});

describe('one thing wrong is said at its line, with the record to publish', () => {
  test.for<[string, readonly string[], string, string, unknown[]]>([
    ['a CNAME is missing', without('t2'), 'dkim-2', 'dkim-cname-missing', ['t2.dkim.amazonses.com']],
    [
      'a CNAME points elsewhere',
      without('t2', 't2._domainkey CNAME t2.dkim.amazonses.example.'),
      'dkim-2',
      'cname-target',
      ['t2.dkim.amazonses.com'],
    ],
    [
      'two CNAMEs are swapped',
      without('t2', 't2._domainkey CNAME t3.dkim.amazonses.com'),
      'dkim-2',
      'token-mismatch',
      ['t2.dkim.amazonses.com'],
    ],
    [
      'the console doubled the domain',
      without('t2', 't2._domainkey.example.com.example.com. CNAME t2.dkim.amazonses.com'),
      'dkim-2',
      'cname-name',
      ['t2.dkim.amazonses.com'],
    ],
    [
      'a TXT stands in a CNAME’s place',
      without('t2', 't2._domainkey TXT "t2.dkim.amazonses.com"'),
      'dkim-2',
      'txt-instead-of-cname',
      ['t2.dkim.amazonses.com'],
    ],
    [
      'a CNAME is proxied',
      without('t2', 'CNAME t2._domainkey t2.dkim.amazonses.com Proxied Auto'),
      'dkim-2',
      'proxied',
      ['t2.dkim.amazonses.com'],
    ],
    [
      'the MX is missing',
      without('bounce MX'),
      'mail-from-mx',
      'mf-mx-count',
      [{ preference: 10, exchange: 'feedback-smtp.eu-west-1.amazonses.com' }],
    ],
    [
      'the MX is another Region’s',
      without('bounce MX', 'bounce MX 10 feedback-smtp.us-east-1.amazonses.com'),
      'mail-from-mx',
      'mf-region-mismatch',
      [{ preference: 10, exchange: 'feedback-smtp.eu-west-1.amazonses.com' }],
    ],
    [
      'SPF is missing, and other texts stay',
      without('bounce TXT', 'bounce TXT "site=1"'),
      'mail-from-spf',
      'no-spf',
      [['v=spf1 include:amazonses.com ~all'], ['site=1']],
    ],
    [
      'SPF doesn’t let SES in, and the rest of it stays',
      without('bounce TXT', 'bounce TXT "v=spf1 ip4:192.0.2.7 -all"'),
      'mail-from-spf',
      'ses-include-missing',
      [['v=spf1 ip4:192.0.2.7 include:amazonses.com -all']],
    ],
    ['DMARC is missing', without('_dmarc'), 'dmarc', 'no-dmarc', [['v=DMARC1; p=none; rua=mailto:dmarc@example.com']]],
  ])('%s', async ([, lines, id, finding, values]) => {
    const { at, ids, states } = await list(lines);
    expect(states[id]).toBe('bad');
    expect(ids(id)).toContain(finding);
    expect(at(id)?.record?.values).toEqual(values);
    const others = Object.entries(states).filter(([other]) => other !== id && other !== 'alignment');
    expect(others.filter(([, state]) => state !== 'ok')).toEqual([]);
  });
});

test('publishing every record the list asks for makes it well', async () => {
  const { items } = await list([SES, HERE]);
  const lines = items.flatMap(({ record }) =>
    (record?.values ?? []).map((value) => {
      const text =
        typeof value === 'string'
          ? `${value}.`
          : 'exchange' in value
            ? `${value.preference} ${value.exchange}.`
            : `"${value.join('" "')}"`;
      return `${record?.name}. ${record?.type} ${text}`;
    }),
  );
  expect(lines.length).toBe(6);
  const { states } = await list([SES, HERE, ...lines]);
  expect(Object.values(states).every((state) => state === 'ok')).toBe(true);
});

test('SES may be let in by a record that SPF includes', async () => {
  const lines = without(
    'bounce TXT',
    'bounce TXT "v=spf1 include:_spf.example.com ~all"',
    '_spf TXT "v=spf1 include:amazonses.com -all"',
  );
  expect((await list(lines)).states['mail-from-spf']).toBe('ok');
});

describe('alignment', () => {
  test.for<[string, readonly string[], Partial<DiagnoseInput>, string, string]>([
    ['by DKIM alone is enough', without('bounce'), { mailFrom: '' }, 'aligned-by-dkim', 'ok'],
    ['by SPF alone is fragile', without('t'), {}, 'aligned-by-spf', 'warn'],
    ['by nothing', without('t'), { mailFrom: '' }, 'not-aligned', 'bad'],
    [
      'a strict aspf leaves DKIM',
      without('_dmarc', '_dmarc TXT "v=DMARC1; p=none; aspf=s; rua=mailto:d@example.com"'),
      {},
      'aligned-by-dkim',
      'ok',
    ],
    ['without tokens nothing is known of DKIM', ALL, { tokens: [] }, 'alignment-unknown', 'unknown'],
    ['with two tokens of three neither', ALL, { tokens: ['t1', 't2'] }, 'alignment-unknown', 'unknown'],
    ['without a record it would be so', without('_dmarc'), {}, 'aligned-twice', 'ok'],
  ])('%s', async ([, lines, more, finding, state]) => {
    const { ids, states } = await list(lines, more);
    expect([ids('alignment'), states['alignment']]).toEqual([[finding], state]);
  });
});

test('a Region with a zone of its own gets its own targets, and what SES returned wins', async () => {
  const own = await list(without('t1'), { region: 'af-south-1' });
  expect(own.at('dkim-1')?.record?.values).toEqual(['t1.dkim.af-south-1.amazonses.com']);
  const told = await list(without('t1'), { region: 'af-south-1', signingHostedZone: 'dkim.amazonses.com' });
  expect(told.at('dkim-1')?.record?.values).toEqual(['t1.dkim.amazonses.com']);
  expect(told.states['dkim-2']).toBe('ok');
});

test('a key of one’s own is read at its selector', async () => {
  const { ids, states } = await list(ALL, { tokens: [], selector: 'own' });
  expect([ids('byodkim'), states['dkim']]).toEqual([['missing'], undefined]);
  const ed25519 = 'own._domainkey TXT "v=DKIM1; k=ed25519; p=11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo="';
  expect((await list([...ALL, ed25519], { tokens: [], selector: 'own' })).ids('byodkim')).toContain(
    'ses-unsupported-key',
  );
});

test('a subdomain is spoken for by the record above it', async () => {
  const { ids, states, at } = await list([...ALL, 'news A 192.0.2.2'], {
    domain: 'news.example.com',
    tokens: [],
    mailFrom: '',
  });
  expect([ids('dmarc')?.[0], states['dmarc'], at('dmarc')?.record]).toEqual(['dmarc-from-parent', 'ok', undefined]);
});

test.for<[string, Partial<DiagnoseInput>, string]>([
  ['no domain', { domain: 'localhost' }, 'domain-invalid'],
  ['an address literal', { domain: '[192.0.2.1]' }, 'domain-invalid'],
  ['no Region', { region: 'Ireland' }, 'region-invalid'],
  ['a mailbox provider’s domain', { domain: 'someone@gmail.com' }, 'domain-of-a-provider'],
])('%s is said, and nothing is asked', async ([, more, finding]) => {
  const asked: string[] = [];
  const resolver: Resolver = async (name) => {
    asked.push(name);
    return { rcode: 'NXDOMAIN', records: [] };
  };
  const { ids } = await list([], { ...more, resolver });
  expect([ids('identity'), asked]).toEqual([[finding], []]);
});

test('an address or an international name is taken as its domain', async () => {
  const names = await Promise.all(
    ['someone@example.com', 'EXAMPLE.com.', 'bücher.example'].map((domain) =>
      diagnose({ domain, region: 'eu-west-1', resolver: overlay(new Map()) }),
    ),
  );
  expect(names.map(({ domain }) => domain)).toEqual(['example.com', 'example.com', 'xn--bcher-kva.example']);
});

test('a name that isn’t there is missing', async () => {
  const { ids } = await list([]);
  expect(ids('identity')).toEqual(['domain-missing']);
});

test('where the DNS says nothing, the list says so and judges nothing', async () => {
  const resolver: Resolver = async () => ({ rcode: 'TIMEOUT', records: [] });
  const { states, ids, items } = await list([], { resolver });
  expect(new Set(Object.values(states))).toEqual(new Set(['unknown']));
  expect(ids('dmarc')).toEqual(['resolver-timeout']);
  expect(items.some(({ record }) => record)).toBe(false);
});

test('every finding has words and facts', () => {
  const known = new Set(readFacts('email').map(({ id }) => id));
  const words = readFindings('domain').map(({ id }) => id);
  expect(words.toSorted()).toEqual(Object.keys(DOMAIN_FINDINGS).sort());
  const facts = Object.values(DOMAIN_FINDINGS).flatMap(([, ...ids]) => ids as string[]);
  expect(facts.filter((id) => !known.has(id))).toEqual([]);
});
