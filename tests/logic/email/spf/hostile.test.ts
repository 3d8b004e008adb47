import { expect, test } from 'vitest';
import type { DnsRecord, Resolver } from '../../../../src/logic/email/dns/resolver.ts';
import { checkHost } from '../../../../src/logic/email/spf/check-host.ts';
import { inspectSpf } from '../../../../src/logic/email/spf/inspect.ts';

const MANY = 10_000_000;
const times = (text: string) => text.repeat(MANY / text.length);

const RECORDS = [
  ['look-ups', times('a ')],
  ['includes', times('include:a.example ')],
  ['unknown terms', times('foo ')],
  ['unknown modifiers', times('x=1 ')],
  ['spaces', times(' ')],
  ['one letter', times('x')],
  ['open macros', times('%{')],
  ['percent signs', times('%')],
  ['digits in a macro', `a:%{d${times('1')}}.example`],
  ['delimiters in a macro', `a:%{d${times('.-')}}.example`],
  ['dots', `a:${times('a.')}com`],
  ['slashes', `a${times('/')}`],
  ['prefix lengths', `a:a.example${times('/1')}`],
  ['colons', `ip6:${times(':')}`],
  ['numbers', `ip4:${times('1.')}`],
  ['a modifier’s name', `${times('m')}=`],
  ['quotation marks', times('"')],
] as const;

test.for(RECORDS)('ten million octets of %s are read to an end', async ([, text]) => {
  const record = `v=spf1 ${text} -all`;
  const inspected = await inspectSpf({ name: 'example.com', txt: [[record]] });
  expect(inspected.findings.map(({ id }) => id)).toEqual(expect.arrayContaining(['string-too-long', 'long-record']));
  const near = await inspectSpf({ name: 'example.com', txt: [[`"${record}`]] });
  expect(near.verdict).toBe('none');
});

const answering = (records: (name: string) => readonly DnsRecord[]): Resolver & { asked: number } => {
  const resolver = Object.assign(
    async (name: string) => {
      resolver.asked += 1;
      return { rcode: 'NOERROR' as const, records: records(name) };
    },
    { asked: 0 },
  );
  return resolver;
};
const tenThousand = (term: (at: number) => string) =>
  `v=spf1 ${Array.from({ length: 10_000 }, (_, at) => term(at)).join(' ')} -all`;

test('ten thousand includes are counted, and asked about only so far', async () => {
  const resolver = answering(() => [['v=spf1 a:h.example -all']]);
  const { lookups, findings } = await inspectSpf({
    name: 'example.com',
    txt: [[tenThousand((at) => `include:${at}.e`)]],
    resolver,
  });
  expect(lookups).toBeGreaterThan(1000);
  expect(resolver.asked).toBeLessThanOrEqual(400);
  expect(findings.map(({ id }) => id)).toEqual(expect.arrayContaining(['lookup-limit', 'not-expanded']));
});

test('a check of them stops at the eleventh', async () => {
  const resolver = answering((name) => [
    [name === 'example.com' ? tenThousand((at) => `include:${at}.e`) : 'v=spf1 -all'],
  ]);
  const { result, lookups } = await checkHost({ ip: '192.0.2.1', sender: 'a@example.com', helo: '', resolver });
  expect([result, lookups, resolver.asked]).toEqual(['permerror', 11, 11]);
});

test('a name that answers every name below it with an include further down ends', async () => {
  const resolver = answering((name) => [[`v=spf1 include:a.${name} include:b.${name} -all`]]);
  const { verdict, findings } = await inspectSpf({
    name: 'example.com',
    txt: [['v=spf1 include:x.example -all']],
    resolver,
  });
  expect(verdict).toBe('permerror');
  expect(findings.map(({ id }) => id)).toContain('lookup-limit');
  expect(resolver.asked).toBeLessThanOrEqual(400);
});

test('records that include each other many times over are drawn once', async () => {
  const names = Array.from({ length: 60 }, (_, at) => `n${at}.example`);
  const resolver = answering((name) => {
    const next = names[names.indexOf(name) + 1];
    return [[next ? `v=spf1 include:${next} include:${next} -all` : 'v=spf1 -all']];
  });
  const { tree, lookups } = await inspectSpf({
    name: 'example.com',
    txt: [['v=spf1 include:n0.example -all']],
    resolver,
  });
  expect(lookups).toBeGreaterThan(2 ** 59);
  expect(JSON.stringify(tree).length).toBeLessThan(100_000);
});

test('a local part of a million dots is cut to a name once', async () => {
  const resolver = answering((name) => (name === 'example.com' ? [['v=spf1 exists:%{l}.example.com -all']] : []));
  const { result } = await checkHost({
    ip: '192.0.2.1',
    sender: `${'a.'.repeat(1_000_000)}a@example.com`,
    helo: '',
    resolver,
  });
  expect(result).toBe('fail');
});
