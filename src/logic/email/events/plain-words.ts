import { ByteWords } from './byte-words.ts';

/** The types that may be read straight from bytes. */
export const PLAIN_TYPES = [
  'Send',
  'Delivery',
  'Open',
  'Click',
  'Reject',
  'Rendering Failure',
  'DeliveryDelay',
] as const;
export const TYPE_WORDS = new ByteWords(PLAIN_TYPES);

/** The keys of their details, in the same order; then the other members that count; then those that make it an envelope, or name its type twice. */
export const MEMBERS = new ByteWords([
  ...['send', 'delivery', 'open', 'click', 'reject', 'failure', 'deliveryDelay'],
  ...['eventType', 'mail'],
  ...['notificationType', 'Type', 'Records', 'records', 'Messages', 'Message', 'Body', 'source', 'detail'],
]);

/** Places in `MEMBERS`. */
export const [DELIVERY, DELAY, TYPE, MAIL] = [1, 6, 7, 8];

export const MAIL_MEMBERS = new ByteWords(['timestamp', 'messageId', 'destination', 'tags']);
export const RECIPIENTS = new ByteWords(['recipients']);
export const DELAYED = new ByteWords(['delayedRecipients']);
export const ADDRESS = new ByteWords(['emailAddress']);
export const SET_TAG = new ByteWords(['ses:configuration-set']);
export const SES_PREFIX = new TextEncoder().encode('ses:');
