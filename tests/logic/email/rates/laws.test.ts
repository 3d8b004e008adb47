import fc from 'fast-check';
import { expect, test } from 'vitest';
import { assess } from '../../../../src/logic/email/rates/assess.ts';
import { placeOn, sayShare } from '../../../../src/logic/email/rates/gauge.ts';
import { compare, decimal } from '../../../../src/logic/email/rates/ratio.ts';
import { rules } from '../real-email-rules.ts';

const WORSE = ['ok', 'watch', 'review', 'pause-risk'];
const rank = (overall: string) => WORSE.indexOf(overall);

/** Counts that fit together, likely to lie near a line. */
const sending = fc
  .record({
    sent: fc.integer({ min: 1, max: 2_000_000 }),
    bounced: fc.double({ min: 0, max: 0.12, noNaN: true }),
    complained: fc.double({ min: 0, max: 0.006, noNaN: true }),
  })
  .map(({ sent, bounced, complained }) => ({
    sent,
    hardBounces: Math.round(sent * bounced),
    complaints: Math.round(sent * complained),
  }));

test('one bounce or one complaint more never stands better', () => {
  fc.assert(
    fc.property(sending, (counts) => {
      const now = rank(assess(counts, rules).overall);
      const { sent, hardBounces, complaints } = counts;
      if (hardBounces < sent)
        expect(rank(assess({ ...counts, hardBounces: hardBounces + 1 }, rules).overall)).toBeGreaterThanOrEqual(now);
      if (complaints < sent)
        expect(rank(assess({ ...counts, complaints: complaints + 1 }, rules).overall)).toBeGreaterThanOrEqual(now);
    }),
  );
});

test('the room is exact: one fewer stays below the line of a review, all of it reaches the line', () => {
  fc.assert(
    fc.property(sending, (counts) => {
      const { bounces, complaints } = assess(counts, rules).headroom;
      const row = (table: string, more: Partial<typeof counts>) =>
        assess({ ...counts, ...more }, rules).rows[table] ?? '';
      const bounced = (more: number) => row('bounce-rate', { hardBounces: counts.hardBounces + more });
      const complained = (more: number) => row('complaint-rate', { complaints: counts.complaints + more });
      expect(['R1', 'R2']).toContain(bounced(bounces ?? -1));
      expect(['R5', 'R6']).toContain(complained(complaints ?? -1));
      if (bounces) expect(['R3', 'R4']).toContain(bounced(bounces - 1));
      if (complaints) expect(complained(complaints - 1)).toBe('R7');
    }),
  );
});

test('ten times the same mail stands the same', () => {
  fc.assert(
    fc.property(sending, fc.integer({ min: 2, max: 1000 }), ({ sent, hardBounces, complaints }, times) => {
      const more = { sent: sent * times, hardBounces: hardBounces * times, complaints: complaints * times };
      expect(assess(more, rules).rows).toEqual(assess({ sent, hardBounces, complaints }, rules).rows);
    }),
  );
});

test('dividing by less mail never makes complaints stand better', () => {
  fc.assert(
    fc.property(sending, fc.double({ min: 0, max: 1, noNaN: true }), (counts, share) => {
      const fblSent = Math.max(1, counts.complaints, Math.round(counts.sent * share));
      const all = rank(assess(counts, rules).overall);
      expect(rank(assess({ ...counts, fblSent }, rules).overall)).toBeGreaterThanOrEqual(all);
    }),
  );
});

test('whatever is given, no number that comes back is NaN', () => {
  fc.assert(
    fc.property(
      fc.anything(),
      fc.anything(),
      fc.anything(),
      fc.anything(),
      (sent, hardBounces, complaints, fblSent) => {
        const given = { sent, hardBounces, complaints, fblSent } as Parameters<typeof assess>[0];
        const { bounceRate, complaintRate, headroom } = assess(given, rules);
        expect([bounceRate, complaintRate, headroom.bounces, headroom.complaints].filter(Number.isNaN)).toEqual([]);
      },
    ),
  );
});

test('a decimal is the one it is written by', () => {
  fc.assert(
    fc.property(fc.double({ min: 0, noNaN: true, noDefaultInfinity: true }), (value) => {
      const { part, whole } = decimal(value);
      expect(Number(`${part}e-${String(whole).length - 1}`)).toBe(value);
    }),
  );
  expect(decimal(0.003)).toEqual({ part: 3n, whole: 1000n });
  expect(compare(decimal(0.1 + 0.2), decimal(0.3))).toBeGreaterThan(0n);
});

test('a needle never passes a line before its rate does, and a figure never reads as a line it is below', () => {
  const lines = [2, 5, 10];
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 3_000_000 }), fc.double({ min: 0, max: 1, noNaN: true }), (sent, share) => {
      const ratio = { part: BigInt(Math.floor(sent * share)), whole: BigInt(sent) };
      const passed = lines.filter((line) => compare(ratio, { part: BigInt(line), whole: 100n }) >= 0n).length;
      const place = placeOn(ratio, lines);
      expect(place).toBeGreaterThanOrEqual(passed * 250);
      expect(place).toBeLessThanOrEqual((passed + 1) * 250);
      const read = Number.parseFloat(sayShare(ratio, 2).replace('<', ''));
      expect(lines.filter((line) => read >= line).length).toBe(passed);
    }),
  );
});
