import { z } from 'zod';
import { BouncedRecipientSchema, ComplainedRecipientsSchema, InstantSchema } from './ses-event-parts.ts';

/** Subtypes grow in number (fact bnc-list-is-closed-no): the known ones by name, and any other text. */
const BounceSubTypeSchema = z
  .union([
    z.enum([
      'Undetermined',
      'General',
      'NoEmail',
      'Suppressed',
      'OnAccountSuppressionList',
      'OnTenantSuppressionList',
      'EmailValidationSuppressed',
      'UnsubscribedRecipient',
      'MailboxFull',
      'MessageTooLarge',
      'ContentRejected',
      'AttachmentRejected',
      'CustomTimeoutExceeded',
    ]),
    z.string(),
  ])
  .meta({
    id: 'SesBounceSubType',
    description:
      'The subtypes known so far. SES adds some from time to time: treat one you don’t know by its bounceType.',
  });

/** Detail of a Bounce (facts evt-bounce-fields, 2.2a). */
export const BounceSchema = z
  .looseObject({
    feedbackId: z.string().describe('The bounce’s own id. The same id twice is the same bounce twice.'),
    bounceType: z
      .enum(['Undetermined', 'Permanent', 'Transient'])
      .describe('Permanent is a hard bounce, Transient a soft one.'),
    bounceSubType: BounceSubTypeSchema,
    bouncedRecipients: z.array(BouncedRecipientSchema).describe('One bounce may name several recipients.'),
    timestamp: InstantSchema.describe('When the bounce was issued, by the receiver’s clock.'),
    remoteMtaIp: z.string().optional().describe('The receiving server, where SES reached one.'),
    reportingMTA: z.string().optional().describe('Who reports it, where a delivery status notification was attached.'),
  })
  .meta({ id: 'SesBounce', description: 'A hard bounce, or a soft one SES has given up on.' });

/** Detail of a Complaint (facts evt-complaint-fields, evt-complaint-feedback-types, evt-complaint-subtype-tenant). */
export const ComplaintSchema = z
  .looseObject({
    feedbackId: z.string().describe('The complaint’s own id.'),
    complaintSubType: z
      .enum(['OnAccountSuppressionList', 'OnTenantSuppressionList'])
      .nullable()
      .optional()
      .describe(
        'Which suppression list had stopped the message; null for an ordinary complaint. The tenant’s is known from others than AWS.',
      ),
    complainedRecipients: ComplainedRecipientsSchema,
    timestamp: InstantSchema.describe('When the complaint was sent.'),
    userAgent: z.string().optional().describe('What sent the report, where one is attached.'),
    complaintFeedbackType: z
      .enum(['abuse', 'auth-failure', 'fraud', 'not-spam', 'other', 'virus'])
      .optional()
      .describe('What the report says. `not-spam` is good news.'),
    arrivalDate: InstantSchema.optional().describe('When the message had arrived, by the report.'),
  })
  .meta({ id: 'SesComplaint', description: 'Somebody marked the message as unwanted, or the opposite.' });
