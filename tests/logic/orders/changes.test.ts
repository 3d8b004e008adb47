import fc from 'fast-check';
import { expect, test } from 'vitest';
import { advise } from '../../../src/logic/orders/advise.ts';
import { changesFor } from '../../../src/logic/orders/changes.ts';
import type { Situation } from '../../../src/schema/situation.ts';
import { situations } from './random-situation.ts';
import { rules } from './real-rules.ts';

const now = '2026-11-21T12:00:00Z';
const openingsOf = (situation: Situation, wanted: string, moment = now) =>
  changesFor(rules, situation, moment).filter(({ option }) => option === wanted);

test('an option that opens by one answer names that answer alone', () => {
  const situation: Situation = {
    market: 'us',
    stage: 'late',
    ships: 'seller',
    contacted: 'no',
    claim: 'open',
    chargeback: 'no',
  };
  expect(openingsOf(situation, 'a-to-z')).toEqual([
    { option: 'a-to-z', answers: { contacted: 'over-48h' }, row: 'never-arrived', verdict: 'available' },
  ]);
});

test('two answers are named where one won’t do', () => {
  const situation: Situation = {
    market: 'us',
    stage: 'late',
    ships: 'seller',
    contacted: 'no',
    claim: 'before',
    chargeback: 'no',
  };
  const [first] = openingsOf(situation, 'a-to-z');
  expect(first?.answers).toEqual({ stage: 'missing', contacted: 'over-48h' });
});

test('what waits for the parcel opens when it comes', () => {
  const situation: Situation = {
    market: 'us',
    stage: 'in-transit',
    ships: 'amazon',
    role: 'buyer',
    reason: 'faulty',
    item: 'standard',
    window: 'open',
    condition: 'unopened',
  };
  expect(openingsOf(situation, 'return')).toEqual([
    { option: 'return', answers: { stage: 'delivered' }, row: 'faulty-from-amazon', verdict: 'available' },
  ]);
});

test.for<[Situation, string, string]>([
  [{ market: 'us', stage: 'delivered', ships: 'amazon' }, 'cancel-items', 'a parcel isn’t unshipped'],
  [
    { market: 'us', stage: 'not-shipped', ships: 'seller', cancelControl: 'none', orderAge: 'longer' },
    'cancel-items',
    'the first half hour doesn’t come back',
  ],
  [
    { market: 'eu', stage: 'delivered', item: 'standard', role: 'buyer', withdrawal: 'past' },
    'withdraw',
    'a period doesn’t begin again',
  ],
  [
    { market: 'us', stage: 'late', ships: 'seller', contacted: 'over-48h', claim: 'open', chargeback: 'yes' },
    'a-to-z',
    'a dispute isn’t undone',
  ],
  [{ market: 'us', stage: 'delivered', ships: 'amazon', reason: 'faulty' }, 'a-to-z', 'who ships it is as it is'],
])('%o never opens %s: %s', ([situation, option]) => {
  expect(openingsOf(situation, option)).toEqual([]);
});

test('dates count before the answers that stand in for them', () => {
  const situation: Situation = {
    market: 'us',
    stage: 'late',
    ships: 'seller',
    chargeback: 'no',
    latestDelivery: '2026-11-10',
    contactedSellerAt: '2026-11-20T12:00:00Z',
  };
  expect(openingsOf(situation, 'a-to-z')[0]?.answers).toEqual({ contacted: 'over-48h' });
});

test('every opening holds: with the changed answers, advise gives that open row', () => {
  let found = 0;
  fc.assert(
    fc.property(situations, (situation) => {
      const closed = advise(rules, situation, now).options.filter(({ verdict }) => verdict === 'unavailable');
      for (const { option, answers, row, verdict } of changesFor(rules, situation, now)) {
        found += 1;
        expect(closed.map((entry) => entry.option)).toContain(option);
        expect(Object.keys(answers).length).toBeLessThanOrEqual(2);
        const then = advise(rules, { ...situation, ...answers } as Situation, now).options;
        expect(then.find((entry) => entry.option === option)).toMatchObject({ row, verdict });
        // Where too little is answered, the option may open, and its row says so.
        expect(['available', 'not-guaranteed', 'undecided']).toContain(verdict);
        expect(verdict === 'undecided').toBe(row === 'undecided');
      }
    }),
    { numRuns: 150, seed: 17 },
  );
  expect(found).toBeGreaterThan(200);
});

test.for([undefined, null, 7, 'late', {}, { market: 7, stage: {} }])('%o gives no change and doesn’t throw', (bad) => {
  expect(changesFor(rules, bad as unknown as Situation, 'never')).toEqual([]);
});
