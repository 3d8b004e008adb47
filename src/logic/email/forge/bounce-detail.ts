import type { JsonObject } from '../events/json.ts';
import { BOUNCES, type BounceForm, type Refusal } from './bounces.ts';
import { iso } from './iso.ts';
import type { Making } from './making.ts';
import { sesId } from './message.ts';

const MINUTE_MS = 60_000;

/** From the message to the bounce, at least, and how much the seed may add, in milliseconds. SES was seen to give up after 840 minutes (fact bnc-retry-default). */
const AFTER: Readonly<Record<BounceForm['comes'], readonly [least: number, more: number]>> = {
  'from-ses': [120, 900],
  'from-server': [900, 4000],
  'given-up': [840 * MINUTE_MS, 5000],
  'own-limit': [60 * MINUTE_MS, 5000],
  'as-reply': [2 * MINUTE_MS, 20 * MINUTE_MS],
};

/** What SES says of a bounce (facts evt-bounce-fields, evt-bounce-recipients). */
export function bounceDetail({ message, subType, draws }: Making): JsonObject {
  const [bounceType, bounceSubType, trap] = subType.split('/');
  const { refusals, comes } = BOUNCES[subType] ?? { refusals: [{}] as const, comes: 'from-ses' as const };
  const [least, more] = AFTER[comes];
  const time = message.sent + least + draws.below(more);
  const refusal = draws.pick(refusals);
  const isFromServer = comes === 'from-server' || comes === 'given-up';
  return {
    feedbackId: sesId(time, draws.hex),
    bounceType,
    bounceSubType,
    bouncedRecipients: message.addresses.map((address, i) =>
      trap === 'mixed-status' && i > 0 ? stillTried(address) : bounced(address, refusal),
    ),
    timestamp: iso(time),
    ...(isFromServer ? { remoteMtaIp: `198.51.100.${1 + draws.below(254)}` } : {}),
    reportingMTA: isFromServer ? 'dns; a4-17.smtp-out.eu-west-1.amazonses.com' : 'dns; amazonses.com',
  };
}

/** A recipient with its DSN. An event without one has the address alone. */
function bounced(emailAddress: string, { status, text }: Refusal): JsonObject {
  return {
    emailAddress,
    ...(status === undefined ? {} : { action: 'failed', status }),
    ...(text === undefined ? {} : { diagnosticCode: text.replace('ADDRESS', emailAddress) }),
  };
}

/** A recipient that is only delayed, under a Permanent bounce (fact evt-bounce-per-recipient-status). */
function stillTried(emailAddress: string): JsonObject {
  return { emailAddress, action: 'delayed', status: '4.4.1' };
}
