import type { BounceMarks, ListAction } from '../../../schema/email-outcome.ts';
import type { Finding } from '../../../schema/finding.ts';
import type { KeepWhy } from '../../../schema/summary.ts';
import type { JsonObject } from './json.ts';

/** The envelope an event came in; of several, the outermost. */
export type Envelope =
  | 'event-publishing'
  | 'feedback-notification'
  | 'sns'
  | 'sqs'
  | 'lambda-sns'
  | 'lambda-sqs'
  | 'eventbridge'
  | 'firehose';

/** One recipient an event names; a bounce's bears what the bounce tables say of it. */
export interface EventRecipient {
  readonly address: string;
  /** Row of the bounce tables (`B1`…) for a bounce, of `complaint-action` for a complaint. */
  readonly row?: string;
  readonly class?: string;
  readonly kind?: BounceMarks['kind'];
  readonly remove?: BounceMarks['remove'];
  /** Why it came back, which the text may tell better than SES's type. */
  readonly cause?: string;
  /** Why the address stays although the bounce is permanent. */
  readonly keep?: KeepWhy;
}

/** One SES event as it was read. */
export interface EventEntry {
  readonly kind: Envelope;
  /** In SES's spelling: `Rendering Failure` with the space; '' where it has none. */
  readonly type: string;
  /** The SES object itself, unknown fields and all. */
  readonly event: JsonObject;
  readonly recipients: readonly EventRecipient[];
  readonly listAction: ListAction;
  /** The row of `event-action` that decided `listAction`. */
  readonly actionRow: string;
  readonly findings: readonly Finding[];
  /** The line of the text it began on, from 1. */
  readonly line: number;
}

/** What a text of events holds. `findings` are those of the text; an event's own stand on it. */
export interface EventsRead {
  readonly events: readonly EventEntry[];
  readonly findings: readonly Finding[];
}
