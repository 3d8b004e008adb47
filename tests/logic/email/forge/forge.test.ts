import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { EVENT_TYPES, type EventType } from '../../../../src/logic/email/events/event-types.ts';
import { readEvents } from '../../../../src/logic/email/events/read.ts';
import { summarise } from '../../../../src/logic/email/events/summarise.ts';
import { type ForgeOrder, forge, forgeKinds } from '../../../../src/logic/email/forge/forge.ts';
import { rules } from '../real-email-rules.ts';

const kinds = forgeKinds();
const at = '2026-11-20T09:00:00Z';
const made = (order: ForgeOrder) => forge(order) ?? expect.fail('that kind exists');
const nameOf = ({ type, subType, envelope }: (typeof kinds)[number]) => `${type} ${subType ?? ''} in ${envelope}`;

/** Any kind, with any seed, time, number of recipients and configuration set. */
const orders: fc.Arbitrary<ForgeOrder> = fc
  .record({
    kind: fc.constantFrom(...kinds),
    seed: fc.oneof(fc.integer(), fc.string()),
    at: fc.date({ min: new Date(0), max: new Date('2100-01-01'), noInvalidDate: true }),
    recipients: fc.integer({ min: -5, max: 60 }),
    configurationSet: fc.string({ unit: 'grapheme' }),
  })
  .map(({ kind, at: day, ...rest }) => ({ ...kind, ...rest, at: day.toISOString() }));

test('every type stands in every envelope, and feedback notifications know three of them', () => {
  const typesIn = (envelope: string) =>
    new Set(kinds.filter((kind) => kind.envelope === envelope).map(({ type }) => type));
  const envelopes = new Set(kinds.map(({ envelope }) => envelope));
  expect(envelopes.size).toBe(8);
  for (const envelope of envelopes) expect(typesIn(envelope).size).toBe(envelope === 'feedback-notification' ? 3 : 10);
  expect(new Set(kinds.map(nameOf)).size).toBe(kinds.length);
  expect(kinds.length).toBeGreaterThan(400);
});

describe.for(kinds)('$type $subType in $envelope', (kind) => {
  test('is read as what it was forged as, without an error', () => {
    for (const [seed, recipients] of [
      [1, 1],
      [2, 2],
      ['three', 7],
    ] as const) {
      const { text, event } = made({ ...kind, seed, at, recipients });
      const { events, findings } = readEvents(text);
      expect(findings).toEqual([]);
      const [entry] = events;
      expect(events).toHaveLength(1);
      expect(entry).toMatchObject({ kind: kind.envelope, type: kind.type, event });
      expect(entry?.findings.filter(({ severity }) => severity === 'error')).toEqual([]);
      expect(entry?.recipients.map(({ address }) => address)).toEqual(
        (event['mail'] as { destination: [] }).destination,
      );
      expect(entry?.recipients.length).toBe(
        kind.subType?.endsWith('mixed-status') ? Math.max(recipients, 2) : recipients,
      );
    }
  });
});

test('whatever the order, it is read back whole and the same order gives the same bytes', () => {
  fc.assert(
    fc.property(orders, (order) => {
      const { text, event } = made(order);
      const { events, findings } = readEvents(text);
      expect(findings).toEqual([]);
      expect(events.map(({ kind, type }) => [kind, type])).toEqual([[order.envelope, order.type]]);
      expect(events[0]?.event).toEqual(event);
      expect(events[0]?.findings.filter(({ severity, id }) => severity === 'error' || id === 'clock-order')).toEqual(
        [],
      );
      expect(forge({ ...order })?.text).toBe(text);
    }),
    { numRuns: 400 },
  );
});

/** What three recipients of each form are counted as; the longest name that fits counts. */
const COUNTED: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  Send: { sends: 3 },
  Delivery: { deliveries: 3 },
  DeliveryDelay: {},
  'Bounce Permanent': { hardBounces: 3 },
  'Bounce Permanent/General/mixed-status': { hardBounces: 1, softBounces: 2 },
  'Bounce Permanent/OnAccountSuppressionList': { account: 3 },
  'Bounce Permanent/OnTenantSuppressionList': { tenant: 3 },
  'Bounce Permanent/EmailValidationSuppressed': { validation: 3 },
  'Bounce Permanent/UnsubscribedRecipient': { optedOut: 3 },
  'Bounce Transient': { softBounces: 3 },
  'Bounce Transient/General/auto-reply': { autoReply: 3 },
  'Bounce Undetermined': { undetermined: 3 },
  Complaint: { complaints: 3 },
  'Complaint not-spam': { notSpam: 3 },
  'Complaint auth-failure': { authFailure: 3 },
  'Complaint OnAccountSuppressionList': { suppressedComplaint: 3 },
  'Complaint OnTenantSuppressionList': { suppressedComplaint: 3 },
};

test.for(kinds.filter(({ envelope }) => envelope === 'sqs'))('$type $subType is counted as what it says', (kind) => {
  const { type, subType = '' } = kind;
  const { events } = readEvents(made({ ...kind, seed: 5, at, recipients: 3 }).text);
  const { byType, excluded, ...summary } = summarise(events, rules);
  const { sends, deliveries, hardBounces, softBounces, complaints } = summary;
  const counts = Object.entries({ sends, deliveries, hardBounces, softBounces, complaints, ...excluded });
  const [, expected = {}] = Object.entries(COUNTED).findLast(([name]) => `${type} ${subType}`.startsWith(name)) ?? [];
  expect(Object.fromEntries(counts.filter(([, count]) => count !== 0))).toEqual(expected);
  expect(byType).toEqual({ [type]: 1 });
});

test('events of one seed are about one message, and of two seeds about two', () => {
  const mailOf = (type: EventType, seed: number) =>
    made({ type, envelope: 'event-publishing', seed, at, recipients: 2 }).event['mail'] as Record<string, unknown>;
  const ids = (seed: number) =>
    new Set((Object.keys(EVENT_TYPES) as EventType[]).map((type) => mailOf(type, seed)['messageId']));
  expect(ids(1).size).toBe(1);
  expect(ids(1)).not.toEqual(ids(2));
  expect(mailOf('Open', 1)['destination']).toEqual(mailOf('Bounce', 1)['destination']);
});

test('all names, addresses and numbers are ones kept for examples', () => {
  const { text } = made({ type: 'Bounce', envelope: 'event-publishing', seed: 1, at });
  expect(text).toContain('123456789012');
  for (const kind of kinds.filter(({ envelope }) => envelope === 'event-publishing'))
    for (let seed = 0; seed < 8; seed += 1) {
      const text = JSON.stringify(made({ ...kind, seed, at, recipients: 2 }).value);
      const domains = text.match(/(?<=@)[\w.-]+/g) ?? [];
      expect(domains.filter((domain) => !/(?:^|\.)example(?:\.com)?$/.test(domain))).toEqual([]);
      const ips = text.match(/\b\d{1,3}(?:\.\d{1,3}){3}\b/g)?.filter((ip) => !/^128\.0|^10_/.test(ip)) ?? [];
      expect(ips.filter((ip) => !/^(?:192\.0\.2|198\.51\.100|203\.0\.113)\./.test(ip))).toEqual([]);
    }
});

test.for([
  ['a type nobody sends', { type: 'Bounced' }],
  ['a name every object has', { type: '__proto__' }],
  ['a form of another type', { type: 'Open', subType: 'abuse' }],
  ['an envelope nobody uses', { envelope: 'toString' }],
  ['an open as a feedback notification', { type: 'Open', envelope: 'feedback-notification' }],
  ['no instant', { at: 'yesterday' }],
  ['an instant before there was time', { at: '1969-12-31T00:00:00Z' }],
  ['the last instant there is', { at: '+275760-09-13T00:00:00Z' }],
] as const)('%s can’t be forged', ([, order]) => {
  const whole = { type: 'Bounce', envelope: 'event-publishing', seed: 1, at, ...order } as ForgeOrder;
  expect(forge(whole)).toBeUndefined();
});

test('a file’s name says what is in it, whatever the seed', () => {
  const order = { type: 'Rendering Failure', envelope: 'lambda-sqs', at } as const;
  expect(forge({ ...order, seed: 7 })?.name).toBe('rendering-failure-lambda-sqs-7.json');
  expect(forge({ ...order, seed: '../../x\u0000"' })?.name).toBe('rendering-failure-lambda-sqs-x.json');
});
