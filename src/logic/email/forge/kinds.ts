import type { Envelope } from '../events/entry.ts';
import { EVENT_TYPES, type EventType, FEEDBACK_TYPES } from '../events/event-types.ts';
import { BOUNCES } from './bounces.ts';
import { DELAYS } from './delays.ts';

/** One kind of event in one envelope. */
export interface ForgeKind {
  readonly type: EventType;
  /** Which of the type's forms: `Permanent/NoEmail`, `abuse`, `MailboxFull`. Absent where the type has one form only. */
  readonly subType?: string;
  readonly envelope: Envelope;
}

/** The forms of each type, the usual one first; none where there is only one (facts evt-complaint-feedback-types, evt-automated-flag). */
export const SUB_TYPES: Readonly<Record<EventType, readonly string[]>> = {
  Send: [],
  Delivery: [],
  Bounce: Object.keys(BOUNCES),
  Complaint: [
    'abuse',
    'fraud',
    'virus',
    'other',
    'not-spam',
    'auth-failure',
    'no-report',
    'OnAccountSuppressionList',
    'OnTenantSuppressionList',
  ],
  Reject: [],
  Open: ['Unlikely', 'Likely', 'unmarked'],
  Click: ['Unlikely', 'Likely', 'unmarked', 'untagged'],
  'Rendering Failure': [],
  DeliveryDelay: Object.keys(DELAYS),
  Subscription: ['topic-left', 'all-left', 'topic-joined', 'all-rejoined'],
};

/** Every envelope, as `readEvents` names it, from the bare event outwards. */
export const ENVELOPES = [
  'event-publishing',
  'feedback-notification',
  'sns',
  'sqs',
  'lambda-sns',
  'lambda-sqs',
  'eventbridge',
  'firehose',
] as const satisfies readonly Envelope[];

/** Every kind there is: type × form × envelope. Feedback notifications know three types only (fact evt-two-systems). */
export function forgeKinds(): ForgeKind[] {
  return ENVELOPES.flatMap((envelope) =>
    (Object.keys(EVENT_TYPES) as EventType[])
      .filter((type) => envelope !== 'feedback-notification' || FEEDBACK_TYPES.includes(type))
      .flatMap((type) => formsOf(type).map((form) => ({ type, ...form, envelope }))),
  );
}

function formsOf(type: EventType): { subType?: string }[] {
  const forms = SUB_TYPES[type];
  return forms.length === 0 ? [{}] : forms.map((subType) => ({ subType }));
}
