import fc from 'fast-check';
import { expect, test } from 'vitest';
import { plan } from '../../../../src/logic/email/quota/plan.ts';
import type { Settings } from '../../../../src/logic/email/quota/problems.ts';
import { rules } from '../real-email-rules.ts';

const count = (max: number) => fc.integer({ min: 0, max });
const settings: fc.Arbitrary<Settings> = fc.record({
  mode: fc.constantFrom('production', 'sandbox'),
  max24HourSend: fc.oneof(fc.constant(-1), fc.integer({ min: 1, max: 500_000 })),
  maxSendRate: fc.integer({ min: 1, max: 9000 }).map((tenths) => tenths / 10),
  sentLast24h: count(600_000),
  recipients: count(3_000_000),
  recipientsPerMessage: fc.integer({ min: 1, max: 120 }),
  simulatorRecipients: count(5000),
  suppressedRecipients: count(5000),
  sentAgoSeconds: count(86_400),
});
const ends = (given: Settings) => plan(given, rules).endsAfter ?? Number.NaN;

test.for<[string, (given: Settings, by: number) => Partial<Settings>]>([
  ['a higher maximum', (given, by) => ({ max24HourSend: given.max24HourSend === -1 ? -1 : given.max24HourSend + by })],
  ['less sent before', (given, by) => ({ sentLast24h: Math.max(0, given.sentLast24h - by) })],
  ['mail sent longer ago', (given, by) => ({ sentAgoSeconds: Math.min(86_400, (given.sentAgoSeconds ?? 0) + by) })],
  ['a higher rate', (given, by) => ({ maxSendRate: given.maxSendRate + by / 10 })],
  ['fewer recipients', (given, by) => ({ recipients: Math.max(0, given.recipients - by) })],
  ['fewer tests', () => ({ simulatorRecipients: 0 })],
  ['leaving the sandbox', () => ({ mode: 'production' })],
])('%s never makes the send end later, nor takes a day more', ([, ease]) => {
  fc.assert(
    fc.property(settings, fc.integer({ min: 1, max: 100_000 }), (given, by) => {
      const eased = { ...given, ...ease(given, by) };
      expect(ends(eased)).toBeLessThanOrEqual(ends(given));
      expect(plan(eased, rules).days ?? Number.NaN).toBeLessThanOrEqual(plan(given, rules).days ?? Number.NaN);
    }),
  );
});

test('how recipients are put into messages changes the number of messages and nothing else', () => {
  fc.assert(
    fc.property(settings, fc.integer({ min: 1, max: 120 }), (given, recipientsPerMessage) => {
      const { messages: _, findings: __, ...one } = plan(given, rules);
      const { messages, findings: ___, ...other } = plan({ ...given, recipientsPerMessage }, rules);
      expect(other).toEqual(one);
      expect((messages ?? 0) * Math.min(50, recipientsPerMessage)).toBeGreaterThanOrEqual(one.rateUnits ?? Number.NaN);
    }),
  );
});

test('a plan hangs together: what fits is one day, over a quota is a finding, the last corner is the whole send', () => {
  fc.assert(
    fc.property(settings, (given) => {
      const { units, rateUnits, fits, days, seconds, endsAfter, schedule, findings, room, maximum } = plan(
        given,
        rules,
      );
      expect(fits).toBe((days ?? 2) <= 1);
      expect(findings.some(({ id }) => id === 'over-daily-quota')).toBe(!fits);
      expect(findings.some(({ id }) => id === 'at-quota')).toBe(units === room && units !== 0);
      // Where nothing is waited for, the last goes one recipient's share of the rate before the end of the time it takes.
      if (fits && units === rateUnits) expect((seconds ?? 0) - (endsAfter ?? 0)).toBeLessThanOrEqual(11);
      expect(endsAfter).toBeLessThanOrEqual(Math.max(0, (days ?? 0) - 1) * 86_400 + (seconds ?? 0));
      expect(schedule.at(-1)).toMatchObject({ sent: rateUnits, room: maximum });
    }),
  );
});

test('a schedule only rises, never goes back in time, and never has room beyond the maximum', () => {
  fc.assert(
    fc.property(settings, (given) => {
      const { schedule, maximum } = plan(given, rules);
      expect(schedule.length).toBeLessThanOrEqual(160);
      for (const [index, { at, sent, room }] of schedule.entries()) {
        const before = schedule[index - 1] ?? { at: 0, sent: 0 };
        expect(at).toBeGreaterThanOrEqual(before.at);
        expect(sent).toBeGreaterThanOrEqual(before.sent);
        if (maximum !== null) expect(room).toBeLessThanOrEqual(maximum);
        expect(room ?? 0).toBeGreaterThanOrEqual(0);
      }
    }),
  );
});

const usual: Settings = {
  mode: 'production',
  max24HourSend: 1000,
  maxSendRate: 10,
  sentLast24h: 0,
  recipients: 100,
  recipientsPerMessage: 1,
};
const hostile = fc.oneof(
  fc.constantFrom(0, -0, -1, 0.5, 1e15, 1e15 + 2, 1e308, 5e-324, 0.001, Number.NaN, Number.POSITIVE_INFINITY, -1e308),
  fc.double(),
  fc.anything(),
);
const numbersIn = (value: unknown): number[] =>
  typeof value === 'number'
    ? [value]
    : value && typeof value === 'object'
      ? Object.values(value).flatMap(numbersIn)
      : [];

test('whatever is given, the answer comes, and every number in it is a finite one', () => {
  const fields = ['mode', 'api', 'ipType', 'max24HourSend', 'maxSendRate', 'sentLast24h', 'recipients', 'messageBytes'];
  const more = [
    'recipientsPerMessage',
    'simulatorRecipients',
    'suppressedRecipients',
    'sentAgoSeconds',
    'attachmentBytes',
  ];
  const broken = fc.dictionary(fc.constantFrom(...fields, ...more), hostile, { minKeys: 1 });
  fc.assert(
    fc.property(broken, (given) => {
      const planned = plan({ ...usual, ...given } as Settings, rules);
      expect(numbersIn(planned).filter((number) => !Number.isFinite(number))).toEqual([]);
      expect(planned.schedule.length).toBeLessThanOrEqual(160);
    }),
    { numRuns: 2000 },
  );
});

test.for<[string, Partial<Record<keyof Settings, unknown>>, string[]]>([
  ['no number', { recipients: Number.NaN }, ['recipients']],
  ['endless', { max24HourSend: Number.POSITIVE_INFINITY }, ['max24HourSend']],
  ['below nothing', { sentLast24h: -1 }, ['sentLast24h']],
  ['a minus that isn’t the one for unlimited', { max24HourSend: -2 }, ['max24HourSend']],
  ['too large to be a count', { recipients: 1e308 }, ['recipients']],
  ['a word', { maxSendRate: '14' }, ['maxSendRate']],
  ['no rate at all', { maxSendRate: 0 }, ['maxSendRate']],
  ['half a recipient', { recipients: 0.5 }, ['recipients']],
  ['messages to nobody', { recipientsPerMessage: 0 }, ['recipientsPerMessage']],
  ['longer ago than the window', { sentAgoSeconds: 86_401 }, ['sentAgoSeconds']],
  ['a mode SES doesn’t have', { mode: 'test' }, ['mode']],
  ['nothing said', { mode: undefined, recipients: undefined }, ['recipients', 'mode']],
  ['several at once', { recipients: null, simulatorRecipients: -1 }, ['recipients', 'simulatorRecipients']],
])('%s: bad input is named by its field, and nothing is planned', ([, given, where]) => {
  const planned = plan({ ...usual, ...given } as Settings, rules);
  expect(planned.findings.map(({ id, where: field }) => `${id} ${field}`)).toEqual(
    where.map((field) => `invalid-input ${field}`),
  );
  expect(planned).toMatchObject({ units: null, fits: null, seconds: null, days: null, endsAfter: null, schedule: [] });
});

test.for<[string, Partial<Record<keyof Settings, unknown>>, string]>([
  ['a size', { messageBytes: Number.NaN }, 'messageBytes'],
  ['attachments larger than their message', { messageBytes: 10, attachmentBytes: 11 }, 'attachmentBytes'],
  ['an API', { api: 'v3' }, 'api'],
  ['an IP', { ipType: 'rented' }, 'ipType'],
])('%s that can’t be read is named, and the rest is planned all the same', ([, given, where]) => {
  const { units, findings } = plan({ ...usual, ...given } as Settings, rules);
  expect({ units, findings }).toMatchObject({ units: 100, findings: [{ id: 'invalid-input', where }] });
});

test.for([
  ['quota-sandbox-day', 300],
  ['quota-sandbox-rate', 2],
  ['quota-rolling', 12],
  ['quota-50-recipients', 60],
  ['quota-size-40', 1],
  ['quota-size-throttle', 1],
  ['quota-base64-137', 10_000],
] as const)('the figure of %s is taken from the facts: with another, the plan is another', ([id, value]) => {
  const facts = rules.facts.map((fact) => (fact.id === id ? { ...fact, value } : fact));
  const given: Settings = { ...usual, mode: 'sandbox', recipients: 400, recipientsPerMessage: 55, messageBytes: 2e6 };
  expect(plan(given, { facts })).not.toEqual(plan(given, rules));
  expect(() => plan(given, { facts: facts.filter((fact) => fact.id !== id) })).toThrow(`“${id}”`);
});
