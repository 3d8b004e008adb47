import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compareReaders } from '../../../../src/logic/email/dmarc/compare-readers.ts';
import { evaluateDmarc } from '../../../../src/logic/email/dmarc/evaluate.ts';
import { inspectAlignment, inspectDmarc } from '../../../../src/logic/email/dmarc/inspect.ts';
import { treeWalk } from '../../../../src/logic/email/dmarc/tree-walk.ts';
import { type Zone, zoneResolver } from '../../../../src/logic/email/dns/zone.ts';
import { organisationByList } from './suffixes.ts';

const label = fc.constantFrom('a', 'b', 'mail', 'example', 'com', 'uk', 'co');
const domain = fc.array(label, { minLength: 1, maxLength: 12 }).map((labels) => labels.join('.'));
const tag = fc.constantFrom(
  ...['p=none', 'p=quarantine', 'p=reject', 'p=block', 'sp=none', 'sp=reject', 'np=reject', 't=y', 'psd=y', 'psd=n'],
  ...['psd=u', 'adkim=s', 'aspf=s', 'adkim=x', 'pct=20', 'rf=afrf', 'rua=mailto:d@example.com', 'rua=d@example.com'],
  ...['rua=https://example.com', 'ruf=mailto:f@example.net!10m', 'fo=1', 'x=y', 'stray', 'p:none', 'P=none', ''],
);
const separator = fc.constantFrom('; ', ';', ' ; ', ', ', ' ', ';;');
const version = fc.constantFrom('v=DMARC1', 'v=dmarc1', 'V=DMARC1', 'v = DMARC1', 'v=DMARC2', '"v=DMARC1');
const record = fc
  .tuple(version, fc.array(fc.tuple(separator, tag), { maxLength: 6 }))
  .map(([first, rest]) => first + rest.map((pair) => pair.join('')).join(''));
const good = fc.array(tag, { maxLength: 5 }).map((tags) => ['v=DMARC1', 'p=reject', ...tags].join('; '));
const failure = fc.constantFrom<'SERVFAIL' | 'TIMEOUT'>('SERVFAIL', 'TIMEOUT');
const node = fc.oneof(
  {
    arbitrary: fc
      .array(fc.oneof(good, record), { minLength: 1, maxLength: 2 })
      .map((texts) => ({ TXT: texts.map((text) => [text]) })),
    weight: 5,
  },
  { arbitrary: failure.map((fails) => ({ fails })), weight: 1 },
);
/** A few names of one family, so that they meet. */
const near = fc.constantFrom(
  'com',
  'example.com',
  'mail.example.com',
  'a.mail.example.com',
  'b.example.com',
  'other.com',
);
const zoneOf = (name: fc.Arbitrary<string>): fc.Arbitrary<Zone> =>
  fc
    .array(fc.tuple(name, node), { maxLength: 8 })
    .map((nodes) => new Map(nodes.map(([at, each]) => [`_dmarc.${at}`, each])));
const zone = zoneOf(fc.oneof(domain, near));
const identifier = fc.record({ result: fc.constantFrom('pass', 'fail', 'none'), domain: near });
const message = fc.record({
  fromDomain: near,
  spf: fc.option(identifier, { nil: undefined }),
  dkim: fc.array(identifier, { maxLength: 3 }),
});

test('a walk asks each name once, ever shorter, and eight at most', async () => {
  await fc.assert(
    fc.asyncProperty(domain, zone, async (from, nodes) => {
      const stops = await treeWalk(from, zoneResolver(nodes));
      const lengths = stops.map((stop) => stop.domain.split('.').length);
      expect(stops.length).toBeLessThanOrEqual(8);
      expect(lengths).toEqual([...new Set(lengths)].toSorted((one, other) => other - one));
      expect(stops.every((stop) => from === stop.domain || from.endsWith(`.${stop.domain}`))).toBe(true);
    }),
  );
});

test('a message passes exactly when an aligned identifier passes, for either reader', async () => {
  let passed = 0;
  await fc.assert(
    fc.asyncProperty(message, zone, async (input, nodes) => {
      const readings = await compareReaders({
        ...input,
        resolver: zoneResolver(nodes),
        organisationalDomain: organisationByList,
      });
      for (const { result, aligned, disposition, identifiers = [] } of [readings.now, readings.old]) {
        const proven = identifiers.filter((one) => one.result === 'pass' && one.isAligned === true);
        expect(result === 'pass').toBe(proven.length > 0);
        expect(aligned.spf || aligned.dkim).toBe(result === 'pass');
        if (result !== 'fail') expect(disposition).toBe('none');
        if (result === 'pass') passed += 1;
      }
    }),
    { numRuns: 400 },
  );
  expect(passed).toBeGreaterThan(0);
});

test('an identifier that passes for the very domain of From passes whenever a usable record is its own', async () => {
  const two = fc.tuple(label, label, label).map((labels) => labels.join('.'));
  await fc.assert(
    fc.asyncProperty(two, zone, async (fromDomain, nodes) => {
      const own = new Map([...nodes, [`_dmarc.${fromDomain}`, { TXT: [['v=DMARC1; p=reject']] }]]);
      const dkim = [{ result: 'pass', domain: fromDomain.toUpperCase() }];
      expect((await evaluateDmarc({ fromDomain, dkim, resolver: zoneResolver(own) })).result).toBe('pass');
    }),
  );
});

test('strict alignment never passes what relaxed refuses', async () => {
  await fc.assert(
    fc.asyncProperty(message, zone, async (input, nodes) => {
      const read = (modes: string) => {
        const own = new Map([...nodes, [`_dmarc.${input.fromDomain}`, { TXT: [[`v=DMARC1; p=reject${modes}`]] }]]);
        return evaluateDmarc({ ...input, resolver: zoneResolver(own) });
      };
      const strict = await read('; adkim=s; aspf=s');
      if (strict.result === 'pass') expect((await read('')).result).toBe('pass');
    }),
  );
});

test('a corrected record has no error left, needs no correction, and keeps the policy', () => {
  let corrected = 0;
  fc.assert(
    fc.property(record, (text) => {
      const name = '_dmarc.example.com';
      const before = inspectDmarc({ name, txt: [[text]] });
      if (before.corrected === undefined) return;
      const after = inspectDmarc({ name, txt: [[before.corrected]] });
      corrected += 1;
      expect(before.findings.length, text).toBeGreaterThan(0);
      expect(
        after.findings.filter(({ severity }) => severity === 'error'),
        before.corrected,
      ).toEqual([]);
      expect(after.corrected).toBeUndefined();
      const isPlain = before.findings.every(({ severity }) => severity !== 'error') && !/p:none/.test(text);
      if (isPlain) expect(after.policy, text).toBe(before.policy);
    }),
    { numRuns: 1000 },
  );
  expect(corrected).toBeGreaterThan(20);
});

test('no text whatever throws or hangs', async () => {
  const text = fc.oneof(fc.string({ unit: 'binary', maxLength: 300 }), record);
  await fc.assert(
    fc.asyncProperty(text, fc.array(fc.array(text, { maxLength: 3 }), { maxLength: 3 }), async (name, txt) => {
      const { verdict, policy } = inspectDmarc({ name, txt });
      expect(policy === undefined).toBe(!verdict.startsWith('ok'));
      const one = { result: name, domain: name };
      inspectAlignment({ fromDomain: name, spf: one, dkim: [one], dmarc: name });
      const nodes = new Map([['_dmarc.example.com', { TXT: txt }]]);
      await evaluateDmarc({ fromDomain: name, spf: one, dkim: [one], resolver: zoneResolver(nodes) });
    }),
  );
});

test.for([
  ['spaces', ' '.repeat(100_000)],
  ['tags', 'v=DMARC1;'.repeat(20_000)],
  ['separators', `v=DMARC1${' ,'.repeat(50_000)}`],
  ['a tag inside a tag', `v=DMARC1; p=${'p '.repeat(50_000)}`],
  ['almost tags', `v=DMARC1; rua=${'p         '.repeat(10_000)}`],
  ['addresses', `v=DMARC1; p=none; rua=${'mailto:a@example.com!1,'.repeat(10_000)}`],
  ['an address without an end', `v=DMARC1; p=none; rua=mailto:${'a@'.repeat(50_000)}`],
  ['question marks', `v=DMARC1; p=none; rua=mailto:a@b${'?'.repeat(100_000)}!`],
  ['quotation marks', '"'.repeat(100_000)],
  ['stray parts', 'x;'.repeat(50_000)],
  ['addresses cut off', `v=DMARC1; rua=mailto:a@example.com${';b@example.com'.repeat(10_000)}`],
  ['unknown tags', Array.from({ length: 10_000 }, (_, at) => `x${at}=1`).join(';')],
])('a record of nothing but %s is read to its end, with few findings', ([, text = '']) => {
  for (const each of [text, `v=DMARC1; ${text}`]) {
    const { findings } = inspectDmarc({ name: '_dmarc.example.com', txt: [[each]] });
    expect(findings.length).toBeLessThan(60);
    expect(findings.every(({ where = '' }) => where.length <= 121)).toBe(true);
  }
});

test('a domain too long for a name before it is passed over without a question', async () => {
  const fromDomain = `${'a23456789.'.repeat(24)}example.com`;
  const asked: string[] = [];
  const { result } = await evaluateDmarc({
    fromDomain,
    dkim: [],
    resolver: async (name) => {
      asked.push(name);
      return { rcode: 'NXDOMAIN', records: [] };
    },
  });
  expect({ result, octets: Math.max(...asked.map((name) => name.length)) <= 253 }).toEqual({
    result: 'none',
    octets: true,
  });
});
