import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkGrowth } from '../../../../src/logic/email/quota/growth.ts';
import { warmUp } from '../../../../src/logic/email/quota/plan.ts';
import type { Aim } from '../../../../src/logic/email/quota/warm-up.ts';

const KINDS = ['shared', 'dedicated-standard', 'dedicated-managed'] as const;
const aim: fc.Arbitrary<Aim> = fc.record({
  targetDaily: fc.oneof(fc.integer({ min: 1, max: 2_000_000 }), fc.integer({ min: 1, max: 1e15 })),
  ipType: fc.constantFrom(...KINDS),
  currentDaily: fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 200 }), fc.integer({ min: 0, max: 1e15 })),
});
const ids = ({ findings }: { findings: readonly { id: string }[] }) => findings.map(({ id }) => id);

test('a way up ends at the target, rises every day, and never doubles what went before', () => {
  fc.assert(
    fc.property(aim, (given) => {
      const { illustration, findings } = warmUp(given);
      expect(ids({ findings }).includes('heuristic-illustration')).toBe(illustration.length > 0);
      if (illustration.length === 0) return;
      expect(illustration.at(-1)?.volume).toBe(given.targetDaily);
      expect(illustration.map(({ day }) => day)).toEqual(illustration.map((_, index) => index + 1));
      expect(illustration.length).toBeLessThanOrEqual(200);
      const volumes = [
        ...(given.currentDaily >= 2 ? [given.currentDaily] : []),
        ...illustration.map(({ volume }) => volume),
      ];
      for (const [index, volume] of volumes.entries()) {
        const before = volumes[index - 1];
        if (before === undefined) continue;
        expect(volume).toBeGreaterThan(before);
        expect(volume).toBeLessThan(2 * before);
      }
      expect(checkGrowth(volumes).findings).toEqual([]);
    }),
    { numRuns: 500 },
  );
});

test.for<[string, Aim, { ips: number | null; days: number; finds: string[] }]>([
  [
    'shared IPs need no warming, but the domain does',
    { ipType: 'shared', targetDaily: 50_000, currentDaily: 0 },
    { ips: null, days: 29, finds: ['heuristic-illustration', 'no-ip-warm-up', 'warm-domain'] },
  ],
  [
    'standard IPs are warmed by SES, and counted by our rule of thumb',
    { ipType: 'dedicated-standard', targetDaily: 50_000, currentDaily: 5000 },
    {
      ips: 1,
      days: 11,
      finds: ['heuristic-illustration', 'automatic-warm-up', 'warm-domain', 'heuristic-ip-count', 'keep-warm'],
    },
  ],
  [
    'one message less still needs one IP',
    { ipType: 'dedicated-standard', targetDaily: 49_999, currentDaily: 40_000 },
    {
      ips: 1,
      days: 1,
      finds: ['heuristic-illustration', 'automatic-warm-up', 'warm-domain', 'heuristic-ip-count', 'keep-warm'],
    },
  ],
  [
    'one message more needs a second',
    { ipType: 'dedicated-standard', targetDaily: 50_001, currentDaily: 40_000 },
    {
      ips: 2,
      days: 2,
      finds: ['heuristic-illustration', 'automatic-warm-up', 'warm-domain', 'heuristic-ip-count', 'keep-warm'],
    },
  ],
  [
    'managed IPs have nothing to configure',
    { ipType: 'dedicated-managed', targetDaily: 50_000, currentDaily: 0 },
    { ips: null, days: 0, finds: ['managed-warm-up', 'warm-domain'] },
  ],
  [
    'who sends as much already has nothing to raise',
    { ipType: 'shared', targetDaily: 500, currentDaily: 500 },
    { ips: null, days: 0, finds: ['already-there', 'no-ip-warm-up'] },
  ],
  [
    'a target below a first day is reached on it',
    { ipType: 'shared', targetDaily: 40, currentDaily: 0 },
    { ips: null, days: 1, finds: ['heuristic-illustration', 'no-ip-warm-up', 'warm-domain'] },
  ],
])('%s', ([, given, { ips, days, finds }]) => {
  const answer = warmUp(given);
  expect(answer.ips).toBe(ips);
  expect(answer.illustration).toHaveLength(days);
  expect(ids(answer)).toEqual(finds);
});

test.for<[string, Partial<Record<keyof Aim, unknown>>, string[]]>([
  ['nothing to aim at', { targetDaily: 0 }, ['targetDaily']],
  ['no number', { targetDaily: Number.NaN, currentDaily: '5' }, ['targetDaily', 'currentDaily']],
  ['too large', { targetDaily: 1e308 }, ['targetDaily']],
  ['an IP that SES doesn’t lease', { ipType: 'toString' }, ['ipType']],
])('%s: bad input is named by its field', ([, given, where]) => {
  const { illustration, ips, findings } = warmUp({
    targetDaily: 5000,
    ipType: 'shared',
    currentDaily: 100,
    ...given,
  } as Aim);
  expect({ illustration, ips }).toEqual({ illustration: [], ips: null });
  expect(findings.map((finding) => `${finding.id} ${finding.where}`)).toEqual(
    where.map((field) => `invalid-input ${field}`),
  );
});

test.for<[string, number[], string[], number | null]>([
  ['one below twice', [1000, 1999], [], 1.999],
  ['twice', [1000, 2000], ['growth-doubling 2'], 2],
  ['one above twice', [1000, 2001], ['growth-doubling 2'], 2.001],
  ['each doubling is named by its day', [100, 150, 300, 400, 900], ['growth-doubling 3', 'growth-doubling 5'], 2.25],
  ['a quiet Sunday makes no jump of Monday', [1000, 0, 1100], [], 1.1],
  ['the first day has nothing to be measured by', [0, 0, 5000], [], null],
  ['less than before is no growth', [1000, 10, 15], [], 0.015],
  [
    'what is no number is named, and the rest judged',
    [1000, Number.NaN, -3, 2.5, 2000],
    ['invalid-input 2', 'invalid-input 3', 'invalid-input 4', 'growth-doubling 5'],
    2,
  ],
  ['no days', [], [], null],
])('a plan of one’s own: %s', ([, volumes, finds, largest]) => {
  const judged = checkGrowth(volumes);
  expect(judged.findings.map(({ id, where }) => `${id} ${where}`)).toEqual(finds);
  expect(judged.largest).toBe(largest);
});
