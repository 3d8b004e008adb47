import { expect, test } from 'vitest';
import { zoneResolver } from '../../../../src/logic/email/dns/zone.ts';
import { checkHost } from '../../../../src/logic/email/spf/check-host.ts';
import { readCases, readVectors, type Vector, zoneOf } from './vectors.ts';

const vectors = readVectors();

test('the vectors are as many as the sections of the RFC need, each named once', () => {
  expect(vectors.length).toBeGreaterThanOrEqual(250);
  expect(new Set(vectors.map(({ name }) => name)).size).toBe(vectors.length);
});

test.for(vectors)('RFC 7208 §$section: $name', async (vector) => {
  const { result, explanation, lookups } = await check(vector);
  expect([vector.expect].flat(), vector.why).toContain(result);
  if (vector.explanation !== undefined) expect(explanation ?? null, vector.why).toBe(vector.explanation);
  expect(lookups).toBeLessThanOrEqual(11);
});

function check({ record, zone, ip, sender, helo, receiver, now }: Vector) {
  const published = record === undefined ? {} : { 'example.com': [...(zone?.['example.com'] ?? []), `TXT ${record}`] };
  return checkHost({
    ip: ip ?? '192.0.2.1',
    sender: sender ?? 'user@example.com',
    helo: helo ?? 'mail.example.org',
    resolver: zoneResolver(zoneOf({ ...zone, ...published })),
    ...(receiver === undefined ? {} : { receiver }),
    ...(now === undefined ? {} : { now }),
  });
}

interface Demand {
  section: string;
  level: 'MUST' | 'SHOULD';
  says: string;
  vectors?: string[];
  /** Why there is no vector; allowed for a SHOULD, and for a MUST that isn't the checker's. */
  without?: string;
}
const demands = readCases('musts.yml') as Demand[];

test('the table of demands is not empty', () => {
  expect(demands.length).toBeGreaterThan(40);
});

test.for(demands)('RFC 7208 §$section demands: $says', ({ vectors: names = [], without }) => {
  expect(names.length > 0 || without).toBeTruthy();
  const known = new Set(vectors.map(({ name }) => name));
  expect(names.filter((name) => !known.has(name))).toEqual([]);
});
