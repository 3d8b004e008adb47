import type { EventType } from '../events/event-types.ts';
import type { JsonObject } from '../events/json.ts';
import { bounceDetail } from './bounce-detail.ts';
import { complaintDetail } from './complaint-detail.ts';
import { delayDetail } from './delay-detail.ts';
import { clickDetail, openDetail } from './engagement-detail.ts';
import { iso } from './iso.ts';
import type { Making } from './making.ts';
import { subscriptionDetail } from './subscription-detail.ts';

/** How the detail of each type is made. */
export const DETAILS: Readonly<Record<EventType, (making: Making) => JsonObject>> = {
  Send: () => ({}),
  Delivery: deliveryDetail,
  Bounce: bounceDetail,
  Complaint: complaintDetail,
  Reject: () => ({ reason: 'Bad content' }),
  Open: openDetail,
  Click: clickDetail,
  'Rendering Failure': () => ({
    templateName: 'StatementTemplate',
    errorMessage: "Attribute 'firstName' is not present in the rendering data.",
  }),
  DeliveryDelay: delayDetail,
  Subscription: subscriptionDetail,
};

/** What SES says of a delivery (fact evt-delivery-fields). */
function deliveryDetail({ draws, message }: Making): JsonObject {
  const took = 400 + draws.below(3600);
  return {
    timestamp: iso(message.sent + took),
    processingTimeMillis: took,
    recipients: message.addresses,
    smtpResponse: `250 2.0.0 Ok: queued as ${draws.hex(10).toUpperCase()}`,
    remoteMtaIp: `198.51.100.${1 + draws.below(254)}`,
    reportingMTA: 'a4-17.smtp-out.eu-west-1.amazonses.com',
  };
}
