import { z } from 'zod';
import { SesEventSchema, SesNotificationSchema } from './ses-event.ts';
import { InstantSchema } from './ses-event-parts.ts';

const notification = {
  Type: z.literal('Notification').describe('Confirmations of a subscription have another type, and no event.'),
  MessageId: z.string().describe('SNS’s id of the message; not SES’s.'),
  TopicArn: z.string().describe('The topic.'),
  Subject: z.string().nullable().optional().describe('A subject, where the publisher gave one.'),
  Message: z.string().describe('The SES event as text: parse it once more.'),
  Timestamp: InstantSchema.describe('When SNS got it.'),
  SignatureVersion: z.string().describe('Which hash the signature is made with.'),
  Signature: z.string().describe('SNS’s signature. Verify it before you trust the message.'),
};

/** SNS's envelope over HTTP and in a queue (fact evt-sns-envelope). */
const SnsEnvelopeSchema = z
  .looseObject({ ...notification, SigningCertURL: z.string(), UnsubscribeURL: z.string() })
  .meta({ id: 'SnsEnvelope', description: 'SNS’s envelope, as an HTTP endpoint or a queue gets it.' });

const SqsAnswerSchema = z
  .looseObject({
    Messages: z.array(
      z.looseObject({
        MessageId: z.string().describe('SQS’s id of the message.'),
        ReceiptHandle: z.string().describe('What to delete it by.'),
        MD5OfBody: z.string().optional().describe('The MD5 of the body.'),
        Body: z.string().describe('An SnsEnvelope as text, or the SES event itself with raw message delivery.'),
      }),
    ),
  })
  .meta({ id: 'SqsMessages', description: 'What SQS’s ReceiveMessage answers.' });

const LambdaSnsSchema = z
  .looseObject({
    Records: z.array(
      z.looseObject({
        EventSource: z.literal('aws:sns'),
        EventVersion: z.string(),
        EventSubscriptionArn: z.string(),
        Sns: z
          .looseObject({
            ...notification,
            SigningCertUrl: z.string(),
            UnsubscribeUrl: z.string(),
            MessageAttributes: z.record(z.string(), z.unknown()).optional(),
          })
          .describe('SNS’s envelope. Lambda writes Url where HTTP has URL.'),
      }),
    ),
  })
  .meta({ id: 'LambdaSnsEvent', description: 'What a Lambda function subscribed to the topic gets.' });

const LambdaSqsSchema = z
  .looseObject({
    Records: z.array(
      z.looseObject({
        messageId: z.string().describe('SQS’s id of the message.'),
        receiptHandle: z.string(),
        body: z.string().describe('An SnsEnvelope as text, or the SES event itself with raw message delivery.'),
        attributes: z.record(z.string(), z.string()),
        messageAttributes: z.record(z.string(), z.unknown()).optional(),
        md5OfBody: z.string().optional(),
        eventSource: z.literal('aws:sqs'),
        eventSourceARN: z.string(),
        awsRegion: z.string(),
      }),
    ),
  })
  .meta({ id: 'LambdaSqsEvent', description: 'What a Lambda function that polls a queue gets.' });

const DetailTypeSchema = z
  .enum([
    'Email Bounced',
    'Email Complaint Received',
    'Email Delivered',
    'Email Sent',
    'Email Rejected',
    'Email Opened',
    'Email Clicked',
    'Email Rendering Failed',
    'Email Delivery Delayed',
    'Email Subscribed',
  ])
  .meta({ id: 'SesDetailType', description: 'EventBridge’s names of the types of event.' });

/** EventBridge's envelope (fact evt-eventbridge). */
const EventBridgeSchema = z
  .looseObject({
    version: z.string(),
    id: z.string().describe('EventBridge’s id of the event.'),
    'detail-type': DetailTypeSchema,
    source: z.literal('aws.ses'),
    account: z.string(),
    time: InstantSchema,
    region: z.string(),
    resources: z.array(z.string()),
    detail: SesEventSchema,
  })
  .meta({ id: 'EventBridgeSesEvent', description: 'What an EventBridge rule hands on.' });

const FirehoseSchema = z
  .looseObject({
    invocationId: z.string(),
    deliveryStreamArn: z.string(),
    region: z.string(),
    records: z.array(
      z.looseObject({
        recordId: z.string(),
        approximateArrivalTimestamp: z.number(),
        data: z.string().describe('Lines of SES events in Base64.'),
      }),
    ),
  })
  .meta({ id: 'FirehoseRecords', description: 'What Firehose hands a Lambda function that transforms records.' });

/** Any of the shapes an SES event arrives in. */
export const SesArrivalSchema = z
  .union([
    SesEventSchema,
    SesNotificationSchema,
    SnsEnvelopeSchema,
    SqsAnswerSchema,
    LambdaSnsSchema,
    LambdaSqsSchema,
    EventBridgeSchema,
    FirehoseSchema,
  ])
  .meta({
    title: 'SesArrival',
    description:
      'Any shape an Amazon SES event arrives in. Written from AWS’s documentation by Return to Sender; not published by AWS. Members that aren’t named here may be there.',
  });
