import fc from 'fast-check';
import { expect, test } from 'vitest';
import { MEANINGS } from '../../../../src/logic/email/rates/account-status.ts';
import { accountStatus } from '../../../../src/logic/email/rates/assess.ts';
import { declare } from '../../../../src/logic/email/rates/declare.ts';
import { sayShare } from '../../../../src/logic/email/rates/gauge.ts';
import { readCount, readPercent } from '../../../../src/logic/email/rates/read-typed.ts';
import { conditions } from '../../../../src/logic/tables/flatten.ts';
import { rules } from '../real-email-rules.ts';

test.for<[string, number | undefined, string]>([
  ['', undefined, 'nothing typed is no count, not a count of nothing'],
  ['  ', undefined, 'spaces are nothing'],
  ['0', 0, 'nothing, said'],
  ['12500', 12500, 'plain digits'],
  [' 12500 ', 12500, 'copied with its spaces'],
  ['12,500', 12500, 'thousands by commas'],
  ['1,234,567', 1234567, 'and again'],
  ['12 500', 12500, 'thousands by spaces'],
  ['12\u00a0500', 12500, 'by spaces that don’t break'],
  ['12\u202f500', 12500, 'by the narrow ones of French'],
  ['12’500', 12500, 'by the marks of Switzerland'],
  ['12.5', 12.5, 'a point is a decimal point: half a message is asked back'],
  ['12.500', Number.NaN, 'a point before three digits may set off thousands: it is asked back'],
  ['10.000', Number.NaN, 'never ten messages out of ten thousand'],
  ['1,25', Number.NaN, 'a comma that sets off no thousands'],
  ['-3', -3, 'below nothing, and said so'],
  ['−3', -3, 'with the true minus'],
  ['1e5', Number.NaN, 'no exponents'],
  ['0x10', Number.NaN, 'no other bases'],
  ['Infinity', Number.NaN, 'no words'],
  ['many', Number.NaN, 'no words'],
  ['９', Number.NaN, 'digits of other scripts'],
  ['9'.repeat(41), Number.NaN, 'longer than any count'],
])('“%s” counts as %s: %s', ([typed, count]) => {
  expect(readCount(typed)).toBe(count);
});

test.for<[string, number | undefined, string]>([
  ['', undefined, 'nothing typed'],
  ['0.3', 0.003, 'as Postmaster Tools shows it'],
  ['0.30%', 0.003, 'with its sign'],
  ['0,3 %', 0.003, 'with a decimal comma'],
  ['.1', 0.001, 'without the nought'],
  ['0.007', 0.00007, 'where a division by 100 gives a hair more'],
  ['100', 1, 'all of it'],
  ['0', 0, 'none of it'],
  ['-0.1', -0.001, 'below nothing, and said so'],
  ['<0.1', Number.NaN, 'a bound is no figure'],
  ['%', Number.NaN, 'a sign alone'],
])('“%s” per cent is %s: %s', ([typed, share]) => {
  expect(readPercent(typed)).toBe(share);
});

test.for<[[bigint, bigint], number, string]>([
  [[499n, 10_000n], 2, '4.99%'],
  [[49_999n, 1_000_000n], 2, '4.99%'],
  [[500n, 10_000n], 2, '5%'],
  [[501n, 10_000n], 2, '5.01%'],
  [[9n, 10_400n], 3, '0.086%'],
  [[0n, 7n], 3, '0%'],
  [[1n, 1_000_000n], 2, '<0.01%'],
  [[7n, 7n], 2, '100%'],
])('%s with %i places reads %s', ([[part, whole], places, said]) => {
  expect(sayShare({ part, whole }, places)).toBe(said);
});

test.for<[Parameters<typeof declare>[0], string, object, string]>([
  [{}, 'open', {}, 'an empty form waits'],
  [{ sent: '100', hardBounces: '1' }, 'open', {}, 'a count still to be typed isn’t wrong'],
  [{ sent: '100', hardBounces: '1', complaints: '0' }, 'complete', {}, 'three counts are enough'],
  [
    { sent: '0', hardBounces: '1', complaints: '1' },
    'wrong',
    { sent: 'nothing' },
    'the whole is at fault, not its parts',
  ],
  [{ sent: '10', hardBounces: '11' }, 'wrong', { hardBounces: 'above-whole' }, 'wrong already, though not complete'],
  [{ sent: 'x' }, 'wrong', { sent: 'not-a-number' }, 'what can’t be read'],
  [{ complaints: '1.5' }, 'wrong', { complaints: 'not-whole' }, 'half a complaint'],
  [{ gmailSpamRate: '101' }, 'open', { gmailSpamRate: 'above-whole' }, 'a provider’s rate leaves the counts alone'],
])('%o is %s with %o: %s', ([typed, state, problems]) => {
  expect(declare(typed)).toMatchObject({ state, problems });
  expect(declare(typed).problems).toEqual(problems);
});

test('a gauge can turn as soon as its own two numbers are there', () => {
  const { shares } = declare({ hardBounces: '1', sent: '8', fblSent: '4' });
  expect(shares).toEqual({ bounce: { part: 1n, whole: 8n }, complaint: undefined, gmail: undefined, yahoo: undefined });
});

test('no text that is typed makes the form throw', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), fc.string(), (sent, hardBounces, gmailSpamRate) => {
      expect(() => declare({ sent, hardBounces, gmailSpamRate })).not.toThrow();
    }),
  );
});

const status = rules.tables.find(({ id }) => id === 'account-status');
const words = rules.inputs['accountWord']?.options ?? {};

test('every word of SES means in the code what it means in the table', () => {
  const rows = (status?.rows ?? []).flatMap(({ id, when, then }) =>
    conditions(when).flatMap(({ accountWord = [] }) => accountWord.map((word) => ({ word, id, then }))),
  );
  expect(rows.length).toBe(Object.keys(words).length);
  for (const { word, id, then } of rows) {
    const { canSend } = status?.outcomes[then] ?? {};
    const wanted = { status: id, canSend: canSend === 'unknown' ? null : canSend === 'yes' };
    expect(accountStatus(words[word]?.label ?? ''), word).toMatchObject(wanted);
  }
  const listed = Object.values(words).map(({ label }) => label.toLowerCase());
  expect(Object.keys(MEANINGS).filter((word) => !listed.includes(word))).toEqual([]);
});

test.for<[string, string, boolean | null]>([
  ['HEALTHY', 'healthy', true],
  ['Healthy', 'healthy', true],
  ['PROBATION', 'under-review', true],
  ['SHUTDOWN', 'sending-paused', false],
  ['  under   review ', 'under-review', true],
  ['Under\u00a0review', 'under-review', true],
  ['Pending end of review decision', 'pending-end-of-review', true],
  ['Pending sending pause', 'pending-sending-pause', true],
  ['Sending paused', 'sending-paused', false],
  ['Sending pause', 'sending-paused', false],
  ['Almost healed', 'almost-healed', true],
  ['Under reviews', 'unknown-status', null],
  ['UNDER_REVIEW', 'unknown-status', null],
  ['constructor', 'unknown-status', null],
  ['', 'unknown-status', null],
  [`healthy${' '.repeat(100_000)}x`, 'unknown-status', null],
])('“%s” is %s', ([word, wanted, canSend]) => {
  const found = wanted === 'unknown-status' ? ['unknown-status'] : [];
  const { findings, ...rest } = accountStatus(word);
  expect(rest).toEqual({ status: wanted, canSend });
  expect(findings.map(({ id }) => id)).toEqual(found);
});
