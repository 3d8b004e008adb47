import type { Finding } from '../../../schema/finding.ts';
import type { Envelope } from './entry.ts';
import { type EventFinding, found } from './findings.ts';
import { asObject, type JsonObject } from './json.ts';
import { parsed } from './parse-json.ts';

/** Envelopes in envelopes that are opened; SES needs four at most (SQS, SNS, EventBridge, the event). */
const MAX_ENVELOPES = 12;

/** The words of the plain-text message SES publishes when a topic is attached (fact evt-sns-test-message). */
const VALIDATION_MESSAGE = 'Successfully validated SNS topic';

/** What was inside an envelope: an event, a text that may hold several (a Firehose record, a line of a log), or something that is neither. */
export type Opened =
  | { readonly event: JsonObject; readonly kind: Envelope; readonly findings: readonly Finding[] }
  | { readonly text: string; readonly kind?: Envelope }
  | { readonly fault: EventFinding };

interface Wrapping {
  readonly outermost?: Envelope;
  readonly depth: number;
  readonly findings: readonly Finding[];
}

/** Opens all envelopes around a JSON value (facts 2.3, U1–U10); each event bears the name of the outermost. */
export function unwrap(value: unknown, outermost?: Envelope): Opened[] {
  return open(value, { depth: 0, findings: [], ...(outermost ? { outermost } : {}) });
}

/** Whether a text that is no JSON is SES's own message that the topic works. */
export function isValidationMessage(text: string): boolean {
  return text.includes(VALIDATION_MESSAGE);
}

function open(value: unknown, wrapping: Wrapping): Opened[] {
  const inner = { ...wrapping, depth: wrapping.depth + 1 };
  if (wrapping.depth > MAX_ENVELOPES) return fault('not-ses-event');
  if (Array.isArray(value)) return value.flatMap((each) => open(each, inner));
  const object = asObject(value);
  return object ? openObject(object, inner) : fault('not-ses-event');
}

function openObject(object: JsonObject, inner: Wrapping): Opened[] {
  const { Records: records, records: deliveries, Messages: messages, Body: body, source, detail } = object;
  if (Array.isArray(records)) return records.flatMap((each) => openRecord(each, inner));
  if (Array.isArray(deliveries)) return deliveries.flatMap((each) => openDelivery(each, inner));
  const logged = object['events'] ?? object['logEvents'];
  if (Array.isArray(logged)) return logged.flatMap((each) => openLogged(each, inner));
  if (Array.isArray(messages)) return messages.flatMap((each) => open(each, named(inner, 'sqs')));
  if (typeof body === 'string') return openText(body, named(inner, 'sqs'));
  if (isSns(object)) return openSns(object, inner);
  if (source === 'aws.ses' && asObject(detail)) return open(detail, named(inner, 'eventbridge'));
  return openEvent(object, inner);
}

/** A Lambda record: of SNS, of SQS, or of Kinesis, whose data is text in Base64. */
function openRecord(record: unknown, wrapping: Wrapping): Opened[] {
  const { Sns: sns, body, kinesis } = asObject(record) ?? {};
  if (asObject(kinesis)) return openData(asObject(kinesis)?.['data'], wrapping.outermost);
  if (asObject(sns)) return open(sns, named(wrapping, 'lambda-sns'));
  if (typeof body === 'string') return openText(body, named(wrapping, 'lambda-sqs'));
  return asObject(body) ? open(body, named(wrapping, 'lambda-sqs')) : fault('not-ses-event');
}

/** A record as Firehose hands it to a Lambda: its data is text in Base64. */
function openDelivery(record: unknown, { outermost = 'firehose' }: Wrapping): Opened[] {
  return openData(asObject(record)?.['data'], outermost);
}

function openData(data: unknown, kind: Envelope | undefined): Opened[] {
  const text = typeof data === 'string' ? fromBase64(data) : undefined;
  return text === undefined ? fault('not-ses-event') : asRead(text, kind);
}

/** A log event as CloudWatch Logs gives it; its message may have a time in front of the event. A log is no envelope of SES's, so it lends no name. */
function openLogged(record: unknown, wrapping: Wrapping): Opened[] {
  const message = asObject(record)?.['message'];
  return typeof message === 'string' ? asRead(message, wrapping.outermost) : open(message, wrapping);
}

function asRead(text: string, kind: Envelope | undefined): Opened[] {
  return [kind ? { text, kind } : { text }];
}

function isSns({ Type: type, Message: message, eventType }: JsonObject): boolean {
  return isConfirmation(type) || (message !== undefined && eventType === undefined);
}

function isConfirmation(type: unknown): boolean {
  return type === 'SubscriptionConfirmation' || type === 'UnsubscribeConfirmation';
}

function openSns({ Type: type, Message: message }: JsonObject, wrapping: Wrapping): Opened[] {
  if (isConfirmation(type)) return fault('sns-subscription-confirmation');
  if (typeof message === 'string') return openText(message, named(wrapping, 'sns'));
  const findings = [...wrapping.findings, found('sns-message-object', 'Message')];
  return asObject(message) ? open(message, { ...named(wrapping, 'sns'), findings }) : fault('not-ses-event');
}

/** The text inside an envelope, which has to be JSON once more (fact evt-sns-double-parse). */
function openText(text: string, wrapping: Wrapping): Opened[] {
  const value = parsed(text);
  if (value !== undefined) return open(value, wrapping);
  return fault(isValidationMessage(text) ? 'sns-validation-message' : 'sns-message-not-json');
}

function openEvent(event: JsonObject, { outermost, findings }: Wrapping): Opened[] {
  const { eventType, notificationType } = event;
  if (typeof eventType === 'string') return [{ event, kind: outermost ?? 'event-publishing', findings }];
  if (notificationType === 'Received') return fault('inbound-receipt-notification');
  if (typeof notificationType !== 'string') return fault('not-ses-event');
  return [{ event, kind: outermost ?? 'feedback-notification', findings }];
}

function fault(id: EventFinding): Opened[] {
  return [{ fault: id }];
}

function named(wrapping: Wrapping, kind: Envelope): Wrapping {
  return { ...wrapping, outermost: wrapping.outermost ?? kind };
}

function fromBase64(data: string): string | undefined {
  try {
    return new TextDecoder().decode(Uint8Array.from(atob(data), (letter) => letter.charCodeAt(0)));
  } catch {
    return undefined;
  }
}
