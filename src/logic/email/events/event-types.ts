/** SES's event types, in SES's spelling (fact evt-types), each with the key of its detail (evt-payload-key) and the answer to `sesEvent`. */
export const EVENT_TYPES = {
  Send: { detail: 'send', answer: 'send' },
  Delivery: { detail: 'delivery', answer: 'delivery' },
  Bounce: { detail: 'bounce', answer: 'bounce' },
  Complaint: { detail: 'complaint', answer: 'complaint' },
  Reject: { detail: 'reject', answer: 'reject' },
  Open: { detail: 'open', answer: 'open' },
  Click: { detail: 'click', answer: 'click' },
  'Rendering Failure': { detail: 'failure', answer: 'rendering-failure' },
  DeliveryDelay: { detail: 'deliveryDelay', answer: 'delivery-delay' },
  Subscription: { detail: 'subscription', answer: 'subscription' },
} as const;

export type EventType = keyof typeof EVENT_TYPES;

/** The types that identity feedback notifications have (fact evt-two-systems). */
export const FEEDBACK_TYPES: readonly string[] = ['Bounce', 'Complaint', 'Delivery'] satisfies EventType[];

/** The type as one SES documents, or undefined for any other word. */
export function knownType(type: string): EventType | undefined {
  return Object.hasOwn(EVENT_TYPES, type) ? (type as EventType) : undefined;
}
