import { expect, test } from 'vitest';
import { quotaSheet } from '../../../../src/content/quota-words.ts';
import { plan } from '../../../../src/logic/email/quota/plan.ts';
import type { Settings } from '../../../../src/logic/email/quota/problems.ts';
import { verdictOf } from '../../../../src/logic/email/senders/verdict.ts';

const { rules } = quotaSheet();
const settings: Settings = {
  mode: 'production',
  max24HourSend: 50_000,
  maxSendRate: 14,
  sentLast24h: 0,
  recipients: 20_000,
  recipientsPerMessage: 1,
};

test.for([
  [{}, 'fits', 'there is room, and the rate does it in less than a day'],
  [{ recipients: 50_000 }, 'fits', 'the maximum itself is allowed'],
  [{ recipients: 50_001 }, 'later', 'one more than the maximum waits for room'],
  [
    { max24HourSend: -1, maxSendRate: 1, recipients: 86_402 },
    'slow',
    'without a daily limit only the rate takes more than a day',
  ],
  [{ max24HourSend: -1, maxSendRate: 1, recipients: 86_401 }, 'fits', 'the last one leaves as the day ends'],
  [{ max24HourSend: 0 }, 'none', 'a maximum of nothing lets nothing out'],
  [{ messageBytes: 40 * 1_048_576 }, 'too-large', 'encoded it’s over the limit'],
  [{ messageBytes: 8 * 1_048_576, api: 'v1' }, 'too-large', 'the older API takes less'],
  [{ mode: 'sandbox', recipients: 5, verifiedRecipients: 'no' }, 'unverified', 'the sandbox refuses strangers'],
  [{ mode: 'sandbox', recipients: 500 }, 'later', 'the sandbox’s limits hold'],
] as const)('%o: %s, as %s', ([change, verdict]) => {
  expect(verdictOf(plan({ ...settings, ...change }, rules))).toBe(verdict);
});
