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
  'Bounce',
  'Complaint',
] as const;

/** The keys of their details, in the same order; then the other members that count; then those that make it an envelope, or name its type twice. */
export const MEMBERS = new ByteWords([
  ...['send', 'delivery', 'open', 'click', 'reject', 'failure', 'deliveryDelay', 'bounce', 'complaint'],
  ...['eventType', 'mail'],
  ...['notificationType', 'Type', 'Records', 'records', 'Messages', 'Message', 'Body', 'source', 'detail'],
  ...['events', 'logEvents'],
]);

/** Numbers of some of `MEMBERS`. */
export const MEMBER = { delivery: 1, delay: 6, bounce: 7, complaint: 8, type: 9, mail: 10 } as const;
