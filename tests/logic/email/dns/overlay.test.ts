import { expect, test } from 'vitest';
import { overlay } from '../../../../src/logic/email/dns/overlay.ts';
import { readPasted } from '../../../../src/logic/email/dns/pasted.ts';
import type { RecordType, Resolver } from '../../../../src/logic/email/dns/resolver.ts';
import { tidy, zoneResolver } from '../../../../src/logic/email/dns/zone.ts';

const zoneOf = (text: string) => readPasted(text, 'example.com').zone;
const PUBLISHED = zoneOf(
  '@ TXT "v=spf1 -all"\n@ MX 10 mail\n_dmarc TXT "v=DMARC1; p=none"\nwww CNAME web\nweb A 192.0.2.1\nweb TXT "live"',
);

/** The live DNS, which names the CNAMEs it followed, as a look-up does. */
const live: Resolver = async (name, type) => {
  const alias = PUBLISHED.get(tidy(name))?.CNAME?.[0];
  const answer = await zoneResolver(PUBLISHED)(name, type);
  return type !== 'CNAME' && typeof alias === 'string' ? { ...answer, aliases: [alias] } : answer;
};

test.for<[string, string, string, RecordType, unknown]>([
  ['a pasted record wins over the live one', '@ TXT "v=spf1 ~all"', 'example.com', 'TXT', [['v=spf1 ~all']]],
  [
    'another type of the same name stays live',
    '@ TXT "x"',
    'example.com',
    'MX',
    [{ preference: 10, exchange: 'mail.example.com' }],
  ],
  ['another name stays live', '@ TXT "x"', '_dmarc.example.com', 'TXT', [['v=DMARC1; p=none']]],
  ['a pasted CNAME wins for every type', '@ CNAME web', 'example.com', 'A', ['192.0.2.1']],
  ['a pasted CNAME leads into pasted records', 'x CNAME y\ny TXT "here"', 'x.example.com', 'TXT', [['here']]],
  ['a live CNAME leads into pasted records', 'web TXT "tried"', 'www.example.com', 'TXT', [['tried']]],
  ['a live CNAME leads on where nothing is pasted', 'other TXT "x"', 'www.example.com', 'A', ['192.0.2.1']],
  ['a pasted CNAME is given when asked for', 'www CNAME other', 'www.example.com', 'CNAME', ['other.example.com']],
])('%s', async ([, pasted, name, type, records]) => {
  expect((await overlay(zoneOf(pasted), live)(name, type)).records).toEqual(records);
});

test('a name that only holds something pasted exists', async () => {
  const resolver = overlay(zoneOf('a.b TXT "x"\nnew TXT "x"'), live);
  expect((await resolver('new.example.com', 'MX')).rcode).toBe('NOERROR');
  expect((await overlay(zoneOf('a.b.example.com TXT "x"'), live)('b.example.com', 'MX')).rcode).toBe('NOERROR');
  expect((await resolver('other.example.com', 'MX')).rcode).toBe('NXDOMAIN');
});

test('without a live resolver only what was pasted exists', async () => {
  const resolver = overlay(zoneOf('@ TXT "x"'));
  expect(await resolver('example.com', 'TXT')).toEqual({ rcode: 'NOERROR', records: [['x']] });
  expect((await resolver('_dmarc.example.com', 'TXT')).rcode).toBe('NXDOMAIN');
});

test('a circle of pasted and live CNAMEs ends', async () => {
  const resolver = overlay(zoneOf('web CNAME www'), live);
  expect(await resolver('www.example.com', 'A')).toEqual({ rcode: 'SERVFAIL', records: [], problem: 'alias-loop' });
});
