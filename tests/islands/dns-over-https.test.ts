import { encode } from '@leichtgewicht/dns-packet';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dnsOverHttps } from '../../src/islands/dns-over-https.ts';
import { readMessage } from '../../src/islands/dns-wire.ts';
import { type Answering, answerWith, reply } from './doh-server.ts';

const SOA = {
  name: 'example',
  type: 'SOA',
  data: { mname: 'ns.example', rname: 'h.example', serial: 1, refresh: 1, retry: 1, expire: 1, minimum: 1 },
};
const cname = (name: string, data: string) => ({ name, type: 'CNAME', data });
const txt = (name: string, ...data: string[]) => ({ name, type: 'TXT', data });
const NXDOMAIN = { flags: 3 };

test('a question is one GET with id 0 and no more than its name and type', async () => {
  const { endpoint, queries } = await answerWith((q) => reply(q, [txt('example.com', 'v=spf1 ', '-all')]));
  const answer = await dnsOverHttps({ endpoint })('Example.COM.', 'TXT');
  expect(answer).toEqual({ rcode: 'NOERROR', records: [['v=spf1 ', '-all']] });
  // RFC 8484 §4.1.1 prints this for www.example.com, A; ours differs in name and type only.
  expect(queries).toEqual(['AAABAAABAAAAAAAAB2V4YW1wbGUDY29tAAAQAAE']);
});

test.for<[string, Answering, unknown]>([
  [
    'each type is read into the shape the checkers ask for',
    (q) => reply(q, [{ name: 'a.example', type: 'MX', data: { preference: 10, exchange: 'mail.example' } }]),
    { rcode: 'NOERROR', records: [{ preference: 10, exchange: 'mail.example' }] },
  ],
  [
    'a null MX keeps its dot (RFC 7505)',
    (q) => reply(q, [{ name: 'a.example', type: 'MX', data: { preference: 0, exchange: '.' } }]),
    { rcode: 'NOERROR', records: [{ preference: 0, exchange: '.' }] },
  ],
  ['no such name', (q) => reply(q, [], NXDOMAIN), { rcode: 'NXDOMAIN', records: [] }],
  [
    'a name without records of the type',
    (q) => reply(q, [], { authorities: [SOA] as never }),
    { rcode: 'NOERROR', records: [] },
  ],
  [
    'records of other names beside the answer count for nothing',
    (q) => reply(q, [{ name: 'evil.example', type: 'MX', data: { preference: 1, exchange: 'evil.example' } }]),
    { rcode: 'NOERROR', records: [] },
  ],
  ['SERVFAIL', (q) => reply(q, [], { flags: 2 }), { rcode: 'SERVFAIL', problem: 'resolver-servfail', records: [] }],
  ['REFUSED', (q) => reply(q, [], { flags: 5 }), { rcode: 'SERVFAIL', problem: 'resolver-refused', records: [] }],
  [
    'truncated, though HTTP has room',
    (q) => reply(q, [], { flags: 1 << 9 }),
    { rcode: 'SERVFAIL', problem: 'resolver-truncated', records: [] },
  ],
  ['another id', (q) => reply(q, [], { id: 7 }), { rcode: 'SERVFAIL', problem: 'resolver-mismatch', records: [] }],
  [
    'another question',
    (q) => reply({ ...q, name: 'b.example' }),
    { rcode: 'SERVFAIL', problem: 'resolver-mismatch', records: [] },
  ],
  [
    'a question instead of an answer',
    (q) => reply(q, [], { type: 'query' }),
    { rcode: 'SERVFAIL', problem: 'resolver-mismatch', records: [] },
  ],
  ['no DNS message', () => new Uint8Array(5), { rcode: 'SERVFAIL', problem: 'resolver-not-dns', records: [] }],
  [
    'a page instead of a message',
    (_, response) => void response.setHeader('Content-Type', 'text/html').end('<p>hello'),
    { rcode: 'SERVFAIL', problem: 'resolver-not-dns', records: [] },
  ],
  [
    'an HTTP error',
    (_, response) => void response.writeHead(503).end(),
    { rcode: 'SERVFAIL', problem: 'resolver-http', records: [] },
  ],
  [
    'a redirect, which would show the names to somebody else',
    (_, response) => void response.writeHead(302, { Location: '/elsewhere' }).end(),
    { rcode: 'SERVFAIL', problem: 'resolver-unreachable', records: [] },
  ],
  [
    'a connection that breaks',
    (_, response) => void response.destroy(),
    { rcode: 'SERVFAIL', problem: 'resolver-unreachable', records: [] },
  ],
  ['no answer in time', () => undefined, { rcode: 'TIMEOUT', problem: 'resolver-timeout', records: [] }],
])('%s', async ([, answering, expected]) => {
  const { endpoint } = await answerWith(answering);
  expect(await dnsOverHttps({ endpoint, timeoutMs: 1_500 })('a.example', 'MX')).toEqual(expected);
});

describe('CNAMEs', () => {
  test('are followed within an answer, whatever their order', async () => {
    const { endpoint, seen } = await answerWith((q) =>
      reply(q, [txt('c.example', 'here'), cname('b.example', 'C.example'), cname('a.example', 'b.example')]),
    );
    const answer = await dnsOverHttps({ endpoint })('a.example', 'TXT');
    expect(answer).toEqual({ rcode: 'NOERROR', records: [['here']], aliases: ['b.example', 'c.example'] });
    expect(seen.length).toBe(1);
  });

  test('are followed by another question where the answer ends with one', async () => {
    const { endpoint, seen } = await answerWith((q) =>
      q.name === 'a.example' ? reply(q, [cname('a.example', 'b.example')]) : reply(q, [txt('b.example', 'here')]),
    );
    const answer = await dnsOverHttps({ endpoint })('a.example', 'TXT');
    expect(answer).toEqual({ rcode: 'NOERROR', records: [['here']], aliases: ['b.example'] });
    expect(seen.map(({ name }) => name)).toEqual(['a.example', 'b.example']);
  });

  test('that end in a name without such records ask no more', async () => {
    const { endpoint, seen } = await answerWith((q) =>
      reply(q, [cname('a.example', 'b.example')], { authorities: [SOA] as never }),
    );
    expect(await dnsOverHttps({ endpoint })('a.example', 'TXT')).toEqual({
      rcode: 'NOERROR',
      records: [],
      aliases: ['b.example'],
    });
    expect(seen.length).toBe(1);
  });

  test('that end in no name are NXDOMAIN (RFC 6604 §3)', async () => {
    const { endpoint } = await answerWith((q) => reply(q, [cname('a.example', 'b.example')], NXDOMAIN));
    expect((await dnsOverHttps({ endpoint })('a.example', 'TXT')).rcode).toBe('NXDOMAIN');
  });

  test.for<[string, Answering]>([
    ['within one answer', (q) => reply(q, [cname('a.example', 'b.example'), cname('b.example', 'a.example')])],
    ['from answer to answer', (q) => reply(q, [cname(q.name, q.name === 'a.example' ? 'b.example' : 'a.example')])],
    ['ever on', (q) => reply(q, [cname(q.name, `x.${q.name}`)])],
  ])('that lead in a circle %s end', async ([, answering]) => {
    const { endpoint, seen } = await answerWith(answering);
    expect(await dnsOverHttps({ endpoint })('a.example', 'TXT')).toMatchObject({ problem: 'alias-loop' });
    expect(seen.length).toBeLessThanOrEqual(10);
  });

  test('asked for by type are given, not followed', async () => {
    const { endpoint } = await answerWith((q) => reply(q, [cname('a.example', 'b.example')]));
    expect(await dnsOverHttps({ endpoint })('a.example', 'CNAME')).toEqual({
      rcode: 'NOERROR',
      records: ['b.example'],
    });
  });
});

test('at most four questions are open at once, and each is asked once', async () => {
  const { endpoint, seen, most } = await answerWith((q, response) => {
    setTimeout(() => {
      response.setHeader('Content-Type', 'application/dns-message');
      response.end(encode(reply(q)));
    }, 20);
    return undefined;
  });
  const resolver = dnsOverHttps({ endpoint });
  await Promise.all(Array.from({ length: 24 }, (_, at) => resolver(`n${at % 12}.example`, 'A')));
  expect(seen.length).toBe(12);
  expect(most()).toBe(4);
});

test('what can’t be a name is not asked', async () => {
  const { endpoint, seen } = await answerWith((q) => reply(q));
  const resolver = dnsOverHttps({ endpoint });
  for (const name of [`${'a'.repeat(64)}.example`, 'a..example', `${'a.'.repeat(130)}example`])
    expect(await resolver(name, 'A')).toEqual({ rcode: 'NXDOMAIN', records: [] });
  expect(seen).toEqual([]);
});

test('cancelling ends what is open and sends nothing more', async () => {
  const { endpoint, seen } = await answerWith(() => undefined);
  const stop = new AbortController();
  const resolver = dnsOverHttps({ endpoint, signal: stop.signal, onAsk: () => setTimeout(() => stop.abort(), 50) });
  const answers = await Promise.all(['a', 'b', 'c', 'd', 'e', 'f'].map((name) => resolver(`${name}.example`, 'A')));
  expect(new Set(answers.map(({ problem }) => problem))).toEqual(new Set(['resolver-cancelled']));
  expect(seen.length).toBeLessThanOrEqual(4);
});

test('whatever octets come, reading ends with an answer or a problem', () => {
  const real = encode(
    reply({ name: 'a.example', type: 'TXT' }, [cname('a.example', 'b.example'), txt('b.example', 'x')]),
  );
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), fc.nat(real.length), fc.boolean(), (noise, at, isCut) => {
      const bytes = isCut ? new Uint8Array([...real.slice(0, at), ...noise]) : noise;
      const { rcode, records, problem } = readMessage(bytes, 'a.example', 'TXT');
      expect(rcode === 'NOERROR' || rcode === 'NXDOMAIN' || (problem !== undefined && records.length === 0)).toBe(true);
    }),
  );
});
