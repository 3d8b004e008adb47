import { sesEvent } from '../../../tools/ses-events.ts';

/** One event of each type, by type; all made up. */
export function samples(): Map<string, Record<string, unknown>> {
  const found = new Map<string, Record<string, unknown>>();
  for (let i = 0; i < 5000; i += 1) {
    const event = sesEvent(7, i) as Record<string, unknown>;
    const type = String(event['eventType']);
    if (!found.has(type)) found.set(type, event);
  }
  return found;
}

/** The event as an identity notification has it: another key for the type, no tags. */
export function asNotification(event: Record<string, unknown>): Record<string, unknown> {
  const { eventType, mail, ...rest } = event;
  const { tags: _, ...untagged } = mail as Record<string, unknown>;
  return { notificationType: eventType, ...rest, mail: untagged };
}

const sns = (message: unknown) => ({
  Type: 'Notification',
  TopicArn: 'arn:aws:sns:eu-west-1:123456789012:ses',
  Message: JSON.stringify(message),
});

/** Every envelope an event can come in: the kind it is named by, and how it is wrapped into text. */
export const ENVELOPES: readonly (readonly [
  kind: string,
  name: string,
  wrap: (event: Record<string, unknown>) => string,
])[] = [
  ['event-publishing', 'bare', (event) => JSON.stringify(event)],
  ['event-publishing', 'pretty-printed', (event) => JSON.stringify(event, null, 2)],
  ['event-publishing', 'with a byte order mark and blank lines', (event) => `\uFEFF\n\n${JSON.stringify(event)}\r\n\n`],
  ['event-publishing', 'in a list', (event) => JSON.stringify([event])],
  ['event-publishing', 'as the text of Message alone', (event) => JSON.stringify(JSON.stringify(event))],
  ['feedback-notification', 'as an identity notification', (event) => JSON.stringify(asNotification(event))],
  ['sns', 'in SNS', (event) => JSON.stringify(sns(event))],
  ['sns', 'in SNS, the message unpacked', (event) => JSON.stringify({ Type: 'Notification', Message: event })],
  ['sqs', 'in SQS, raw', (event) => JSON.stringify({ MessageId: 'm', Body: JSON.stringify(event) })],
  [
    'sqs',
    'in SQS from SNS, as the CLI gives it',
    (event) => JSON.stringify({ Messages: [{ Body: JSON.stringify(sns(event)) }] }),
  ],
  [
    'lambda-sns',
    'in a Lambda from SNS',
    (event) => JSON.stringify({ Records: [{ EventSource: 'aws:sns', Sns: sns(event) }] }),
  ],
  [
    'lambda-sqs',
    'in a Lambda from SQS and SNS',
    (event) => JSON.stringify({ Records: [{ body: JSON.stringify(sns(event)) }] }),
  ],
  [
    'eventbridge',
    'in EventBridge',
    (event) => JSON.stringify({ source: 'aws.ses', 'detail-type': 'x', detail: event }),
  ],
  [
    'lambda-sqs',
    'in EventBridge in SQS in a Lambda',
    (event) => JSON.stringify({ Records: [{ body: JSON.stringify({ source: 'aws.ses', detail: event }) }] }),
  ],
  [
    'firehose',
    'in a Firehose record',
    (event) => JSON.stringify({ records: [{ recordId: '1', data: btoa(JSON.stringify(event)) }] }),
  ],
  ['event-publishing', 'in a log, behind a time', (event) => `2026-11-20T09:15:04Z INFO ${JSON.stringify(event)}`],
  [
    'event-publishing',
    'as CloudWatch Logs gives log events',
    (event) => JSON.stringify({ events: [{ timestamp: 1, message: JSON.stringify(event) }], searchedLogStreams: [] }),
  ],
  [
    'eventbridge',
    'in EventBridge in a log subscription, behind a time',
    (event) =>
      JSON.stringify({ logEvents: [{ message: `now\t${JSON.stringify({ source: 'aws.ses', detail: event })}\n` }] }),
  ],
  [
    'event-publishing',
    'in a Kinesis record',
    (event) => JSON.stringify({ Records: [{ kinesis: { data: btoa(JSON.stringify(event)) } }] }),
  ],
];
