import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Plan, plan } from '../../../../src/logic/email/quota/plan.ts';
import type { Settings } from '../../../../src/logic/email/quota/problems.ts';
import { rules } from '../real-email-rules.ts';
import { play, type Scene, stateAt, WINDOW } from './simulation.ts';

/** Small enough to play through, and so slow and narrow that rate and window get in each other's way. */
const scene: fc.Arbitrary<Scene> = fc.record({
  rate: fc.oneof(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 40_000 })),
  maximum: fc.option(fc.integer({ min: 1, max: 300 }), { nil: undefined, freq: 8 }),
  earlier: fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 320 })),
  agoSeconds: fc.oneof(fc.constant(0), fc.constant(WINDOW), fc.integer({ min: 0, max: WINDOW })),
  trial: fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 40 })),
  units: fc.integer({ min: 0, max: 900 }),
});

function settingsOf({ rate, maximum, earlier, agoSeconds, trial, units }: Scene): Settings {
  return {
    mode: 'production',
    max24HourSend: maximum ?? -1,
    maxSendRate: rate / 1000,
    sentLast24h: earlier,
    sentAgoSeconds: agoSeconds,
    recipients: units,
    recipientsPerMessage: 1,
    simulatorRecipients: trial,
  };
}

function check(given: Scene): Plan {
  const planned = plan(settingsOf(given), rules);
  const played = play(given);
  const last = Math.max(0, ...played.trials.slice(-1), ...played.sends.slice(-1));
  expect(planned.endsAfter).toBe(Math.ceil(last / given.rate));
  const windows =
    Math.floor(
      (play({ ...given, trial: 0, agoSeconds: 0, isInstant: true }).sends.at(-1) ?? 0) / (WINDOW * given.rate),
    ) + 1;
  expect(planned.days).toBe(given.units + given.trial === 0 ? 0 : windows);
  expect(planned.fits).toBe(windows === 1);
  for (const [index, corner] of planned.schedule.entries()) {
    const tick = Math.round(corner.at * given.rate);
    expect(corner.at).toBe(tick / given.rate);
    // Corners come in twos: before what happens at the instant, and after.
    const { sent, room } = stateAt(tick, index % 2 === 1, given, played);
    expect(corner).toEqual({ at: corner.at, sent, room });
  }
  return planned;
}

test('on 1,500 random settings the plan is what a send played through recipient by recipient comes to', {
  timeout: 60_000,
}, () => {
  const seen = { fits: 0, never: 0, later: 0, slow: 0 };
  fc.assert(
    fc.property(scene, (given) => {
      const { fits, seconds, endsAfter } = check(given);
      if (fits) seen.fits++;
      else seen.later++;
      if ((seconds ?? 0) > WINDOW && endsAfter !== null) seen.slow++;
    }),
    { numRuns: 1500 },
  );
  expect(Math.min(seen.fits, seen.later, seen.slow)).toBeGreaterThan(50);
});

test('between two corners sent and room run straight, as long as every round is drawn', { timeout: 60_000 }, () => {
  const drawn = scene.filter(({ units, maximum = units }) => units <= maximum * 14);
  fc.assert(
    fc.property(drawn, (given) => {
      const { schedule } = plan(settingsOf(given), rules);
      const played = play(given);
      for (let index = 1; index + 1 < schedule.length; index += 2) {
        const [from, to] = [schedule[index], schedule[index + 1]];
        if (!from || !to) throw new Error('corners come in twos');
        const middle = Math.floor(((from.at + to.at) / 2) * given.rate);
        const share = to.at === from.at ? 0 : (middle / given.rate - from.at) / (to.at - from.at);
        if (middle / given.rate < from.at) continue;
        const { sent, room } = stateAt(middle, true, given, played);
        expect(Math.abs(sent - (from.sent + share * (to.sent - from.sent)))).toBeLessThanOrEqual(1);
        if (room === null || from.room === null || to.room === null) continue;
        // One may leave just before another goes.
        expect(Math.abs(room - (from.room + share * (to.room - from.room)))).toBeLessThanOrEqual(2);
      }
    }),
    { numRuns: 300 },
  );
});

test.for([
  {
    because: 'a usual campaign',
    given: { rate: 14_000, maximum: 5000, earlier: 1200, agoSeconds: 3600, trial: 5, units: 12_000 },
  },
  { because: 'the sandbox', given: { rate: 1000, maximum: 200, earlier: 40, agoSeconds: 0, trial: 0, units: 450 } },
  {
    because: 'a rate so slow that the window never fills',
    given: { rate: 10, maximum: 900, earlier: 0, agoSeconds: 0, trial: 0, units: 2000 },
  },
  {
    because: 'a round exactly as long as the window',
    given: { rate: 10, maximum: 864, earlier: 100, agoSeconds: 7, trial: 3, units: 2000 },
  },
  {
    because: 'more sent than the maximum allows now',
    given: { rate: 500, maximum: 50, earlier: 80, agoSeconds: 9, trial: 0, units: 170 },
  },
])('$because', ({ given }) => {
  check(given);
});
