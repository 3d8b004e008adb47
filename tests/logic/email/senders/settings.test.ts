import fc from 'fast-check';
import { expect, test } from 'vitest';
import { SENDERS, settingsFor } from '../../../../src/logic/email/senders/settings.ts';

const alone = { recipientsPerMessage: 1, processes: 1 };

test('there are settings for nine senders', () => {
  expect(SENDERS).toHaveLength(9);
});

test.for(SENDERS)(
  '%s never lets more through than the account’s rate, whatever the rate, the recipients and the processes',
  (sender) => {
    const rate = fc.oneof(fc.constantFrom(1, 2, 5, 10, 14, 100, 500), fc.double({ min: 0.01, max: 5000, noNaN: true }));
    let made = 0;
    fc.assert(
      fc.property(
        rate,
        fc.integer({ min: 1, max: 60 }),
        fc.integer({ min: 1, max: 20 }),
        (maxSendRate, each, processes) => {
          const setting = settingsFor(sender, { maxSendRate, recipientsPerMessage: each, processes });
          if (!setting) return;
          made += 1;
          expect(setting.perSecond).toBeGreaterThan(0);
          expect(setting.perSecond).toBeLessThanOrEqual(maxSendRate);
          expect(Object.values(setting.values).join()).not.toMatch(/NaN|Infinity|undefined|e[-+]/);
        },
      ),
      { numRuns: 300, seed: 6 },
    );
    expect(made).toBeGreaterThan(50);
  },
);

test.for([
  ['nodemailer', { maxConnections: '3', rateLimit: '11', rateDelta: '1000' }, 'rateDelta is milliseconds'],
  ['bullmq', { concurrency: '3', max: '11', duration: '1000' }, 'duration is milliseconds'],
  ['aws-sdk-js', { pause: '85' }, 'milliseconds from one message to the next'],
  ['boto3', { pause: '0.085' }, 'seconds from one message to the next'],
  ['celery', { rate: '"11/s"' }, 'a second, not a minute'],
  ['laravel', { count: '11', seconds: '1' }, 'a second'],
  ['sidekiq', { count: '11' }, 'a second'],
  ['listmonk', { concurrency: '5', messageRate: '2' }, 'each worker sends so many: five times two'],
  ['postfix', { delay: '1', recipients: '11' }, 'one delivery a second, of so many recipients'],
] as const)('at 14 a second %s gets %o: %s', ([sender, values]) => {
  expect(settingsFor(sender, { maxSendRate: 14, ...alone })?.values).toEqual(values);
});

test.for([
  ['nodemailer', { maxConnections: '1', rateLimit: '1', rateDelta: '1177' }],
  ['bullmq', { concurrency: '1', max: '1', duration: '1177' }],
  ['aws-sdk-js', { pause: '1177' }],
  ['boto3', { pause: '1.177' }],
  ['celery', { rate: '0.85' }],
  ['laravel', { count: '1', seconds: '2' }],
  ['sidekiq', { count: '1' }],
  ['listmonk', { concurrency: '1', messageRate: '1' }],
  ['postfix', { delay: '3', recipients: '2' }],
] as const)('in the sandbox, at 1 a second, %s gets %o', ([sender, values]) => {
  expect(settingsFor(sender, { maxSendRate: 1, ...alone })?.values).toEqual(values);
});

test('a message to ten people uses the rate ten times', () => {
  const setting = settingsFor('sidekiq', { maxSendRate: 100, recipientsPerMessage: 10, processes: 1 });
  expect(setting).toEqual({ values: { count: '8' }, perSecond: 80 });
});

test('a limit that each worker keeps by itself is shared out, one they share isn’t', () => {
  const need = { maxSendRate: 100, recipientsPerMessage: 1, processes: 5 };
  expect(settingsFor('celery', need)?.values).toEqual({ rate: '"17/s"' });
  expect(settingsFor('laravel', need)?.values).toEqual({ count: '85', seconds: '1' });
});

test('a sender that only knows whole messages a second has no setting below one', () => {
  expect(settingsFor('sidekiq', { maxSendRate: 0.5, ...alone })).toBeUndefined();
  expect(settingsFor('listmonk', { maxSendRate: 14, recipientsPerMessage: 1, processes: 20 })).toBeUndefined();
});

test.for([0, -1, Number.NaN, Number.POSITIVE_INFINITY])('a rate of %s has no settings', (maxSendRate) => {
  for (const sender of SENDERS) expect(settingsFor(sender, { maxSendRate, ...alone })).toBeUndefined();
});
