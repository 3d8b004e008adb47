import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { DnsRecord, Resolver } from '../../../../src/logic/email/dns/resolver.ts';
import { zoneResolver } from '../../../../src/logic/email/dns/zone.ts';
import { checkHost } from '../../../../src/logic/email/spf/check-host.ts';
import { inspectSpf } from '../../../../src/logic/email/spf/inspect.ts';
import { randomZone } from './random-zone.ts';
import { type WrittenZone, zoneOf } from './vectors.ts';

const RESULTS = ['none', 'neutral', 'pass', 'fail', 'softfail', 'temperror', 'permerror'];
const address = fc.constantFrom('192.0.2.1', '203.0.113.9', '2001:db8::1', '2001:db8:ffff::9');

test('a check ends with a result, at most eleven look-ups and three void ones, in any zone', async () => {
  await fc.assert(
    fc.asyncProperty(randomZone, address, async (zone, ip) => {
      const { result, lookups } = await check(zone, ip);
      expect(RESULTS).toContain(result);
      expect(lookups).toBeLessThanOrEqual(11);
    }),
    { numRuns: 1500 },
  );
});

test('whatever stands in a record, the check and the inspection end without throwing', async () => {
  const text = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.string({ unit: fc.constantFrom(...'%{}dir0123456789:/=.-+ axm') }),
  );
  await fc.assert(
    fc.asyncProperty(text, text, fc.string(), fc.string(), async (record, answer, sender, helo) => {
      const answers: DnsRecord[] = [[`v=spf1 ${record}`], answer, { preference: 1, exchange: answer }];
      const resolver: Resolver = async () => ({ rcode: 'NOERROR', records: answers });
      expect(RESULTS).toContain((await checkHost({ ip: '192.0.2.1', sender, helo, resolver })).result);
      const inspected = await inspectSpf({ name: helo, txt: [[`v=spf1 ${record}`], [answer]], resolver });
      expect(inspected.verdict).not.toBe('none');
    }),
    { numRuns: 1500 },
  );
});

test('what fails for some sender is a permerror of the inspection, which counts every term', async () => {
  let met = 0;
  await fc.assert(
    fc.asyncProperty(randomZone, address, async (zone, ip) => {
      const { result, lookups } = await check(zone, ip);
      const inspected = await inspect(zone);
      if (result === 'permerror') {
        met += 1;
        // Void look-ups of IPv6 clients alone are told and no permerror of the record.
        expect(inspected.verdict === 'permerror' || inspected.voids.ipv6 > 2).toBe(true);
      }
      expect(result === 'none').toBe(inspected.verdict === 'none' || zone['example.com']?.length === 0);
      if (result !== 'permerror') expect(lookups).toBeLessThanOrEqual(inspected.lookups);
    }),
    { numRuns: 3000 },
  );
  expect(met).toBeGreaterThan(100);
});

test('what the record’s own text breaks is a permerror for every sender', async () => {
  const own = ['syntax', 'macro', 'duplicate-modifier', 'multiple-records'];
  let met = 0;
  await fc.assert(
    fc.asyncProperty(randomZone, address, async (zone, ip) => {
      const { findings } = await inspect(zone);
      if (!findings.some(({ id }) => own.includes(id))) return;
      met += 1;
      expect((await check(zone, ip)).result).toBe('permerror');
    }),
    { numRuns: 2000 },
  );
  expect(met).toBeGreaterThan(50);
});

/** Records of sound terms, some of them said twice or too late. */
const sound = fc
  .array(
    fc.constantFrom(
      'ip4:192.0.2.1',
      '-ip4:203.0.113.0/24',
      '?a:b.example',
      '~all',
      '-all',
      'redirect=c.example',
      'moo=cow',
    ),
    {
      minLength: 2,
      maxLength: 7,
    },
  )
  .map((terms) => ['v=spf1', ...terms].join(' '));

test('a corrected record says the same to every sender where only what does nothing was taken out', async () => {
  const idle = ['duplicate-term', 'after-all-ignored', 'redirect-ignored', 'neutral-default'];
  let met = 0;
  await fc.assert(
    // For IPv6 a term said twice may be a void look-up more than is allowed.
    fc.asyncProperty(randomZone, sound, fc.constantFrom('192.0.2.1', '203.0.113.9'), async (around, record, ip) => {
      const zone = { ...around, 'example.com': [`TXT ${record}`] };
      const { corrected, findings } = await inspect(zone);
      if (corrected === undefined || findings.some(({ id, severity }) => severity !== 'info' && !idle.includes(id)))
        return;
      met += 1;
      const mended = { ...around, 'example.com': [`TXT ${corrected}`] };
      expect((await check(mended, ip)).result).toBe((await check(zone, ip)).result);
    }),
    { numRuns: 1500 },
  );
  expect(met).toBeGreaterThan(100);
});

function check(zone: WrittenZone, ip: string) {
  return checkHost({
    ip,
    sender: 'user@example.com',
    helo: 'mail.example.org',
    resolver: zoneResolver(zoneOf(answering(zone))),
  });
}

function inspect(zone: WrittenZone) {
  const node = zoneOf(answering(zone)).get('example.com');
  const txt = (node?.TXT ?? []) as string[][];
  return inspectSpf({ name: 'example.com', txt, resolver: zoneResolver(zoneOf(answering(zone))) });
}

/** The inspected name itself answers; what the others do is left to chance. */
function answering(zone: WrittenZone): WrittenZone {
  const own = (zone['example.com'] ?? []).filter((line) => line !== 'TIMEOUT' && line !== 'SERVFAIL');
  return { ...zone, 'example.com': own };
}
