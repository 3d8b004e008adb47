import fc from 'fast-check';
import { expect, test } from 'vitest';
import { webCrypto } from '../../../../src/islands/web-crypto.ts';
import { canonicalBody, canonicalField } from '../../../../src/logic/email/dkim/canonical.ts';
import { verifyMessage } from '../../../../src/logic/email/dkim/verify.ts';
import { zoneResolver } from '../../../../src/logic/email/dns/zone.ts';
import { readCases } from './cases.ts';
import { BODY, bytesOf, HEAD, verify } from './messages.ts';
import { recordOf, signed } from './signer.ts';

interface Example {
  readonly name: string;
  readonly section: string;
  /** Of each signature its result and cautions. */
  readonly results: string[][];
  readonly records: Record<string, string>;
  readonly message: string;
}

test.for(readCases<Example>('rfc.yml'))('the example of $section passes as printed', async (example) => {
  const resolver = zoneResolver(
    new Map(Object.entries(example.records).map(([name, text]) => [name, { TXT: [[text]] }])),
  );
  const now = new Date('2026-11-21T12:00:00Z');
  const message = bytesOf(example.message);
  const found = await verifyMessage({ message, resolver, crypto: webCrypto, now });
  expect(found.map(({ result, cautions }) => [result, ...cautions])).toEqual(example.results);
});

const RULES = ['simple/simple', 'relaxed/relaxed', 'simple/relaxed', 'relaxed/simple'] as const;
const KEYS = ['rsa', 'ed25519'] as const;
const word = fc.string({
  unit: fc.constantFrom('a', 'B', ' ', '\t', ';', ':', '=', '"', '\xe9', '\r\n x'),
  maxLength: 12,
});
const text = fc.string({ unit: fc.constantFrom('a', ' ', '\t', '\r\n', '\r', '.', '\xff', '-'), maxLength: 60 });

test('what was signed passes, whatever the subject and the body', async () => {
  const given = fc.record({ c: fc.constantFrom(...RULES), key: fc.constantFrom(...KEYS), subject: word, body: text });
  await fc.assert(
    fc.asyncProperty(given, async ({ c, key, subject, body }) => {
      const head = `From: me@example.com\r\nSubject: x${subject}x\r\n`;
      const [found] = await verify(signed({ head, body, key, tags: { c } }), [recordOf(key)]);
      expect(found).toMatchObject({ result: 'pass' });
    }),
    { numRuns: 150 },
  );
});

test('one changed letter in the body or in a signed field fails', async () => {
  const where = fc.record({
    c: fc.constantFrom(...RULES),
    key: fc.constantFrom(...KEYS),
    at: fc.nat(),
    letter: fc.constantFrom('q', '!', '\xfc'),
  });
  await fc.assert(
    fc.asyncProperty(where, async ({ c, key, at, letter }) => {
      const message = signed({ head: HEAD, body: BODY, key, tags: { c } });
      const letters = [...message.matchAll(/[A-Za-z]/g)].map(({ index }) => index);
      const signedFrom = message.indexOf('\r\nFrom:') + 8;
      const mailer = message.indexOf('X-Mailer');
      const may = letters.filter((index) => index > signedFrom && (index < mailer || index > mailer + 15));
      const index = may[at % may.length] ?? 0;
      const [found] = await verify(message.slice(0, index) + letter + message.slice(index + 1), [recordOf(key)]);
      expect(found?.result).toBe('fail');
    }),
    { numRuns: 150 },
  );
});

test('relaxed canonicalisation of what it has made changes nothing', () => {
  fc.assert(
    fc.property(text, (body) => {
      for (const how of ['simple', 'relaxed'] as const) {
        const once = canonicalBody(bytesOf(body), how);
        expect(canonicalBody(once, how)).toEqual(once);
      }
    }),
  );
  fc.assert(
    fc.property(word, (value) => {
      const once = canonicalField(`Subject:${value}`, 'relaxed');
      expect(canonicalField(once, 'relaxed')).toBe(once);
      expect(once.slice('subject:'.length)).not.toMatch(/^ |[\r\n\t]| {2}| $/);
    }),
  );
});

test('of several signatures each has its own result', async () => {
  const inner = signed({ head: HEAD, body: BODY });
  const cut = inner.indexOf('\r\n\r\n') + 2;
  const outer = signed({ head: inner.slice(0, cut), body: BODY, key: 'ed25519', tags: { h: 'from:dkim-signature' } });
  const found = await verify(outer.replace('To: ', 'To: x'), [recordOf('rsa'), recordOf('ed25519')]);
  expect(found.map(({ result, reason }) => [result, reason])).toEqual([
    ['pass', undefined],
    ['fail', 'header-changed'],
  ]);
});

test('two signatures may cover different lengths of the same body', async () => {
  const inner = signed({ head: HEAD, body: BODY, tags: { l: '4' } });
  const field = inner.slice(0, inner.indexOf('\r\n') + 2);
  const outer = signed({ head: HEAD, body: BODY });
  const found = await verify(field + outer, [recordOf('rsa')]);
  expect(found.map(({ result, body }) => [result, body?.covered])).toEqual([
    ['pass', 4],
    ['pass', 37],
  ]);
});

test('what a page shows is there: what was hashed, what was signed, and by which fields', async () => {
  const [found] = await verify(signed({ head: HEAD, body: BODY }), [recordOf('rsa')]);
  expect(Buffer.from(found?.body?.bytes ?? []).toString('latin1')).toBe('Good news\r\n\r\n from the post office.\r\n');
  expect(found?.header?.text).toMatch(/^from:me@example\.com\r\nto:someone@example\.net\r\nsubject:News/);
  expect(found?.header?.fields.map(({ name, field }) => [name, field?.line])).toEqual([
    ['from', 2],
    ['to', 3],
    ['subject', 4],
  ]);
  expect(found?.keyName).toBe('sel._domainkey.example.com');
});

test('a message without a signature has no results', async () => {
  expect(await verify(`${HEAD}\r\n${BODY}`, [])).toEqual([]);
});

test('of very many signatures the first twenty are checked, and the rest are said to be too many', async () => {
  const one = signed({ head: HEAD, body: BODY });
  const field = one.slice(0, one.indexOf('\r\n') + 2);
  const found = await verify(field.repeat(500) + one, [recordOf('rsa')]);
  expect(found.filter(({ result }) => result === 'pass')).toHaveLength(20);
  expect(found.filter(({ reason }) => reason === 'too-many')).toHaveLength(481);
});

const MEGABYTES = 25_000_000;
test.for([
  ['blanks in the body', (unit: number) => signed({ head: HEAD, body: 'x' }) + ' '.repeat(unit)],
  ['line ends in the body', (unit: number) => `${signed({ head: HEAD, body: 'x' })}${'\r\n'.repeat(unit / 2)}x`],
  ['CRs in the body', (unit: number) => signed({ head: HEAD, body: 'x' }) + '\r'.repeat(unit)],
  ['LFs only', (unit: number) => signed({ head: HEAD, body: 'x' }).replaceAll('\r', '') + '\n'.repeat(unit)],
  ['one long field', (unit: number) => signed({ head: HEAD, body: 'x' }).replace('News', () => ' '.repeat(unit))],
  ['very many fields', (unit: number) => 'a:\r\n'.repeat(unit / 4) + signed({ head: HEAD, body: 'x' })],
  ['semicolons in the signature', (unit: number) => `DKIM-Signature: ${';'.repeat(unit)}\r\n${HEAD}\r\n${BODY}`],
  [
    'names in h',
    (unit: number) =>
      `DKIM-Signature: v=1; a=rsa-sha256; d=example.com; s=sel; bh=AAAA; b=AAAA; h=from${':a'.repeat(unit / 2)}\r\n${HEAD}\r\n${BODY}`,
  ],
] as const)('twenty-five megabytes of %s come to an end', async ([, message]) => {
  const found = await verify(message(MEGABYTES), [recordOf('rsa')]);
  expect(found.length).toBeLessThanOrEqual(1);
});

test('any bytes are read without an error thrown', async () => {
  const piece = fc.constantFrom(
    'DKIM-Signature: ',
    'v=1; ',
    'a=rsa-sha256; ',
    'b=AAAA; ',
    'bh=AAAA; ',
    'd=example.com; ',
    's=sel; ',
    'h=from; ',
    '\r\n',
    ' ',
    'From: x',
    ':',
    'l=1; ',
  );
  const message = fc.array(fc.oneof(piece, fc.string()), { maxLength: 30 }).map((pieces) => pieces.join(''));
  await fc.assert(fc.asyncProperty(message, async (each) => void (await verify(each, [recordOf('rsa')]))));
});
