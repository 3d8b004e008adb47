import { EVENT_TYPES, type EventType } from '../events/event-types.ts';
import { asText, type JsonObject } from '../events/json.ts';
import { type Draws, drawsOf } from './draws.ts';
import { iso } from './iso.ts';
import { md5 } from './md5.ts';
import { PLACE } from './message.ts';
import type { ForgeOrder } from './order.ts';

const { region, account } = PLACE;
const TOPIC = `arn:aws:sns:${region}:${account}:ses-events`;
const QUEUE = `arn:aws:sqs:${region}:${account}:ses-events`;
const SNS_HOST = `https://sns.${region}.amazonaws.com`;

/** EventBridge's names of the types (fact evt-eventbridge). */
const DETAIL_TYPES: Readonly<Record<EventType, string>> = {
  Send: 'Email Sent',
  Delivery: 'Email Delivered',
  Bounce: 'Email Bounced',
  Complaint: 'Email Complaint Received',
  Reject: 'Email Rejected',
  Open: 'Email Opened',
  Click: 'Email Clicked',
  'Rendering Failure': 'Email Rendering Failed',
  DeliveryDelay: 'Email Delivery Delayed',
  Subscription: 'Email Subscribed',
};

/** What an envelope is made from. */
interface Parcel {
  readonly event: JsonObject;
  readonly order: ForgeOrder;
  /** When it is handed on, a little after what it tells. */
  readonly time: number;
  readonly draws: Draws;
}

/** The event in the envelope its order names; undefined for one that doesn't exist. */
export function wrapped(event: JsonObject, order: ForgeOrder): JsonObject | undefined {
  const draws = drawsOf(order.seed, `envelope ${order.type}`);
  const time = happened(event, order.type) + 200 + draws.below(1500);
  return Object.hasOwn(WRAPPERS, order.envelope) ? WRAPPERS[order.envelope]({ event, order, time, draws }) : undefined;
}

function happened(event: JsonObject, type: EventType): number {
  const timeOf = (key: string) => Date.parse(asText((event[key] as JsonObject | undefined)?.['timestamp']));
  return timeOf(EVENT_TYPES[type].detail) || timeOf('mail');
}

const WRAPPERS: Readonly<Record<ForgeOrder['envelope'], (parcel: Parcel) => JsonObject>> = {
  'event-publishing': ({ event }) => event,
  'feedback-notification': ({ event }) => event,
  sns: (parcel) => snsNotification(parcel, 'URL'),
  sqs: sqsAnswer,
  'lambda-sns': (parcel) => ({
    Records: [
      {
        EventSource: 'aws:sns',
        EventVersion: '1.0',
        EventSubscriptionArn: subscriptionOf(parcel),
        Sns: { ...snsNotification(parcel, 'Url'), Subject: null, MessageAttributes: {} },
      },
    ],
  }),
  'lambda-sqs': lambdaOfSqs,
  eventbridge: bridged,
  firehose: fired,
};

/** SNS's envelope; its signature is none (fact evt-sns-envelope). Lambda writes `Url` where HTTP has `URL`. */
function snsNotification(parcel: Parcel, url: 'URL' | 'Url'): JsonObject {
  const { event, time } = parcel;
  return {
    Type: 'Notification',
    MessageId: drawsOf(parcel.order.seed, `sns ${parcel.order.type}`).uuid(),
    TopicArn: TOPIC,
    Message: JSON.stringify(event),
    Timestamp: iso(time),
    SignatureVersion: '1',
    Signature: 'FORGED+NOT+SIGNED+BY+SNS==',
    [`SigningCert${url}`]: `${SNS_HOST}/SimpleNotificationService-example.pem`,
    [`Unsubscribe${url}`]: `${SNS_HOST}/?Action=Unsubscribe&SubscriptionArn=${subscriptionOf(parcel)}`,
  };
}

function subscriptionOf({ order }: Parcel): string {
  return `${TOPIC}:${drawsOf(order.seed, 'subscription').uuid()}`;
}

/** What `aws sqs receive-message` answers; the body is SNS's envelope again (fact evt-sns-double-parse). */
function sqsAnswer(parcel: Parcel): JsonObject {
  const { MessageId, ReceiptHandle, body } = queued(parcel);
  return { Messages: [{ MessageId, ReceiptHandle, MD5OfBody: md5(body), Body: body }] };
}

function lambdaOfSqs(parcel: Parcel): JsonObject {
  const { MessageId: messageId, ReceiptHandle: receiptHandle, body } = queued(parcel);
  const record = {
    messageId,
    receiptHandle,
    body,
    attributes: {
      ApproximateReceiveCount: '1',
      SentTimestamp: String(parcel.time + 60),
      SenderId: 'AIDAEXAMPLEEXAMPLE000',
      ApproximateFirstReceiveTimestamp: String(parcel.time + 90),
    },
    messageAttributes: {},
    md5OfBody: md5(body),
    eventSource: 'aws:sqs',
    eventSourceARN: QUEUE,
    awsRegion: region,
  };
  return { Records: [record] };
}

function queued(parcel: Parcel) {
  const body = JSON.stringify(snsNotification(parcel, 'URL'));
  return { MessageId: parcel.draws.uuid(), ReceiptHandle: `AQEB${parcel.draws.hex(32)}`, body };
}

function bridged({ event, order, time, draws }: Parcel): JsonObject {
  return {
    version: '0',
    id: draws.uuid(),
    'detail-type': DETAIL_TYPES[order.type],
    source: 'aws.ses',
    account,
    time: iso(time).replace(/\.\d+Z$/, 'Z'),
    region,
    resources: [`arn:aws:ses:${region}:${account}:configuration-set/${order.configurationSet || 'marketing'}`],
    detail: event,
  };
}

/** What Firehose hands a Lambda: lines of JSON in Base64 (fact evt-firehose). */
function fired({ event, time, draws }: Parcel): JsonObject {
  const bytes = new TextEncoder().encode(`${JSON.stringify(event)}\n`);
  const data = btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
  return {
    invocationId: draws.uuid(),
    deliveryStreamArn: `arn:aws:firehose:${region}:${account}:deliverystream/ses-events`,
    region,
    records: [{ recordId: draws.hex(32), approximateArrivalTimestamp: time + 40, data }],
  };
}
