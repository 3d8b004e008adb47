import fc from 'fast-check';
import { expect, test } from 'vitest';
import { advise } from '../../../src/logic/orders/advise.ts';
import { AdviceSchema } from '../../../src/schema/advice.ts';
import type { Situation } from '../../../src/schema/situation.ts';
import { situations } from './random-situation.ts';
import { rules } from './real-rules.ts';

const now = '2026-11-21T12:00:00Z';
const shelves = ['available', 'not-guaranteed', 'undecided', 'unavailable'];

test('advice has the published shape, names every option once, and puts the open ones first', () => {
  const options = rules.tables.filter(({ gives }) => !gives).map(({ id }) => id);
  fc.assert(
    fc.property(situations, (situation) => {
      const advice = advise(rules, situation, now);
      expect(AdviceSchema.safeParse(advice).error).toBeUndefined();
      expect(advice.options.map(({ option }) => option).sort()).toEqual([...options].sort());
      const places = advice.options.map(({ verdict }) => shelves.indexOf(verdict));
      expect(places).toEqual(places.toSorted((a, b) => a - b));
      expect(advice.options.map(({ rank }) => rank).toSorted((a, b) => a - b)).toEqual(options.map((_, at) => at + 1));
      const open = advice.options.filter(({ verdict }) => shelves.indexOf(verdict) < 2);
      const [first] = open.toSorted((a, b) => a.rank - b.rank);
      expect(advice.best).toBe(first?.option ?? null);
    }),
    { numRuns: 400, seed: 3 },
  );
});

test('what is decided stays decided, whatever the reader answers next', () => {
  fc.assert(
    fc.property(situations, situations, (situation, more) => {
      const later = advise(rules, { ...more, ...situation } as Situation, now).options;
      for (const { option, row } of advise(rules, situation, now).options) {
        const then = later.find((entry) => entry.option === option);
        if (row !== 'undecided' && then?.row !== 'undecided') expect(then?.row, option).toBe(row);
      }
    }),
    { numRuns: 400, seed: 5 },
  );
});

test('no situation, however malformed, makes it throw; what can’t be read is named', () => {
  const junk = fc.oneof(
    fc.anything(),
    fc.constantFrom('constructor', '__proto__', '2026-02-30', '2026-13-01T00:00:00Z', ''),
  );
  const fields = [...Object.keys(rules.inputs), 'orderedAt', 'deliveredOn', 'returnBy', 'constructor', '__proto__'];
  const malformed = fc.oneof(fc.dictionary(fc.constantFrom(...fields), junk), junk);
  fc.assert(
    fc.property(malformed, fc.oneof(fc.constant(now), fc.string()), (situation, moment) => {
      const advice = advise(rules, situation as Situation, moment);
      expect(advice.options.length).toBeGreaterThan(0);
    }),
    { numRuns: 1500, seed: 9 },
  );
});

test.for([
  [{ market: 'us', stage: 'delivered', returnBy: '2026-02-30' }, 'returnBy', 'expected a day such as 2026-11-21'],
  [{ market: 'us', stage: 'delivred' }, 'stage', 'expected one of not-shipped'],
  [{ stage: 'delivered' }, 'market', 'missing: one of us, uk, eu, in'],
  [{ market: 'us', stage: 'late', colour: 'red' }, 'colour', 'not a field of a situation'],
] as const)('%o names %s', ([situation, field, says]) => {
  const { problems = [] } = advise(rules, situation as unknown as Situation, now);
  expect(problems).toEqual([{ field, says: expect.stringContaining(says) }]);
});

test.for([
  ['2026-12-20T12:00:00Z', 'open', 'the day before'],
  ['2026-12-21T23:59:00Z', 'open', 'the day itself, to its last minute'],
  ['2026-12-22T00:00:00Z', 'late', 'the day after'],
  ['2027-01-20T12:00:00Z', 'late', 'the last day of the fee'],
  ['2027-01-21T12:00:00Z', 'past', 'the day after that, across the year'],
] as const)('with return-by 21 December, %s is %s: %s', ([moment, state]) => {
  const situation: Situation = {
    market: 'us',
    stage: 'delivered',
    ships: 'amazon',
    item: 'standard',
    condition: 'unopened',
    reason: 'changed-mind',
    role: 'buyer',
    deliveredOn: '2026-11-01',
    returnBy: '2026-12-21',
  };
  const dated = advise(rules, situation, moment).options;
  const { returnBy: _date, deliveredOn: _day, ...rest } = situation;
  const coarse = advise(rules, { ...rest, window: state }, moment).options;
  const rows = (options: typeof dated) =>
    options.filter(({ option }) => option === 'return' || option === 'late-return').map(({ row }) => row);
  expect(rows(dated)).toEqual(rows(coarse));
});

test.for([
  ['2024-02-29', '2024-03-30', 'from a leap day'],
  ['2026-03-08', '2026-04-07', 'across the clock change in spring'],
  ['2026-10-25', '2026-11-24', 'across the clock change in autumn'],
  ['2026-12-05', '2027-01-04', 'across the year’s end'],
] as const)('delivered on %s goes back until %s: %s', ([deliveredOn, last]) => {
  const situation: Situation = {
    market: 'us',
    stage: 'delivered',
    ships: 'amazon',
    item: 'standard',
    condition: 'unopened',
    reason: 'changed-mind',
    role: 'buyer',
    deliveredOn,
  };
  const found = advise(rules, situation, `${deliveredOn}T12:00:00Z`).options.find(({ option }) => option === 'return');
  expect(found?.deadline).toEqual({ last, kind: 'policy', fact: 'std-30d-us' });
});
