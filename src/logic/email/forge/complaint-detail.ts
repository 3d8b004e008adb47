import type { JsonObject } from '../events/json.ts';
import { iso } from './iso.ts';
import type { Making } from './making.ts';
import { sesId } from './message.ts';

const HOUR_MS = 3_600_000;

/** What SES says of a complaint; one that SES itself made of a listed address has no report (facts evt-complaint-fields, evt-complaint-feedback-types). */
export function complaintDetail({ message, subType, draws }: Making): JsonObject {
  const isListed = subType.endsWith('SuppressionList');
  const time = message.sent + (isListed ? 200 : HOUR_MS + draws.below(8 * HOUR_MS));
  const report = {
    userAgent: 'ExampleFBL/2.1',
    complaintFeedbackType: subType,
    arrivalDate: iso(message.sent + 900 + draws.below(4000)),
  };
  return {
    feedbackId: sesId(time, draws.hex),
    complaintSubType: isListed ? subType : null,
    complainedRecipients: message.addresses.map((emailAddress) => ({ emailAddress })),
    timestamp: iso(time),
    ...(isListed || subType === 'no-report' ? {} : report),
  };
}
