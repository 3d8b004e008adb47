import { z } from 'zod';
import { InstantSchema, TagsSchema } from './ses-event-parts.ts';

const HeaderSchema = z
  .looseObject({ name: z.string(), value: z.string() })
  .meta({ id: 'SesHeader', description: 'One header of the message.' });

const list = () => z.array(z.string()).optional();

const CommonHeadersSchema = z
  .looseObject({
    from: list(),
    to: list(),
    cc: list(),
    bcc: list(),
    sender: list(),
    replyTo: list(),
    returnPath: z.string().optional(),
    date: z.string().optional().describe('Date, as it was written.'),
    messageId: z.string().optional().describe('Message-ID as you supplied it; SES’s own is `mail.messageId`.'),
    subject: z.string().optional(),
  })
  .meta({ id: 'SesCommonHeaders', description: 'Headers most messages have. Which are there depends on the message.' });

const core = {
  timestamp: InstantSchema.describe('When the message was sent.'),
  messageId: z.string().describe('SES’s id of the message. Join events on it.'),
  source: z.string().describe('The envelope’s MAIL FROM address.'),
  sourceArn: z.string().optional().describe('The ARN of the identity it was sent with.'),
  sendingAccountId: z.string().optional().describe('The AWS account that sent it.'),
  destination: z.array(z.string()).describe('Everyone the message was sent to.'),
};

const headers = {
  headersTruncated: z
    .union([z.boolean(), z.enum(['true', 'false'])])
    .optional()
    .describe(
      'Whether headers were left out because they are too long. The documentation calls it a string; it comes as a boolean.',
    ),
  headers: z.array(HeaderSchema).optional().describe('The message’s own headers.'),
  commonHeaders: CommonHeadersSchema.optional(),
};

/** `mail` in event publishing (facts evt-mail-fields, evt-tags-map). */
export const MailSchema = z
  .looseObject({
    ...core,
    ...headers,
    tags: TagsSchema.optional().describe('SES’s tags, which begin with `ses:`, and your own.'),
  })
  .meta({ id: 'SesMail', description: 'The message an event is about.' });

/** `mail` in an identity's feedback notification (fact evt-mail-fields-feedback). */
export const NotifiedMailSchema = z
  .looseObject({
    ...core,
    sourceIp: z.string().optional().describe('The IP address of whoever called SES.'),
    callerIdentity: z.string().optional().describe('The IAM identity of whoever called SES.'),
    ...headers,
  })
  .meta({
    id: 'SesNotifiedMail',
    description: 'The message a feedback notification is about. It has no tags, and headers only on request.',
  });
