import type { JsonObject } from '../events/json.ts';
import { DELAYS } from './delays.ts';
import { iso } from './iso.ts';
import type { Making } from './making.ts';
import { PLACE } from './message.ts';

const MINUTE_MS = 60_000;

/** What SES says of a delay, with the time it will try no longer (facts evt-delay-fields, bnc-retry-default). */
export function delayDetail({ message, subType, draws }: Making): JsonObject {
  const { status, text } = DELAYS[subType] ?? {};
  return {
    timestamp: iso(message.sent + 20 * MINUTE_MS + draws.below(60 * MINUTE_MS)),
    delayType: subType,
    expirationTime: iso(message.sent + 840 * MINUTE_MS),
    delayedRecipients: message.addresses.map((emailAddress) => ({
      emailAddress,
      ...(status === undefined ? {} : { status }),
      ...(text === undefined ? {} : { diagnosticCode: text.replace('ADDRESS', emailAddress) }),
    })),
    reportingMTA: PLACE.sendingIp,
  };
}
