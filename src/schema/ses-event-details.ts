import { z } from 'zod';
import { DelayedRecipientSchema, InstantSchema, TagsSchema } from './ses-event-parts.ts';

/** Detail of a Delivery (fact evt-delivery-fields). */
export const DeliverySchema = z
  .looseObject({
    timestamp: InstantSchema.describe('When the receiving server took the message.'),
    processingTimeMillis: z.number().describe('Milliseconds from SES taking the message to handing it on.'),
    recipients: z.array(z.string()).describe('Who it was delivered to.'),
    smtpResponse: z.string().optional().describe('What the receiving server answered.'),
    remoteMtaIp: z.string().optional().describe('The receiving server.'),
    reportingMTA: z.string().optional().describe('The SES host that sent it.'),
  })
  .meta({ id: 'SesDelivery', description: 'The receiving server took the message, which isn’t yet the inbox.' });

/** Detail of a Reject (fact evt-reject-bad-content). */
export const RejectSchema = z
  .looseObject({ reason: z.literal('Bad content').describe('The one reason documented: SES found a virus.') })
  .meta({ id: 'SesReject', description: 'SES took the message and then wouldn’t send it.' });

const agent = {
  ipAddress: z.string().describe('The IP address of whoever, or whatever, did it.'),
  timestamp: InstantSchema.describe('When it was done.'),
  userAgent: z.string().describe('The program it was done with.'),
};

const isBotEvent = z
  .enum(['Likely', 'Unlikely'])
  .optional()
  .describe('Whether a machine did it, a text and no boolean. Events from before SES added it have none.');

/** Detail of an Open (facts evt-open-fields, evt-automated-flag). */
export const OpenSchema = z
  .looseObject({ ...agent, isBotEvent })
  .meta({ id: 'SesOpen', description: 'The message’s tracking image was loaded.' });

/** Detail of a Click (facts evt-click-fields, evt-automated-flag). */
export const ClickSchema = z
  .looseObject({
    ...agent,
    link: z.string().describe('The link that was followed.'),
    linkTags: TagsSchema.nullable()
      .optional()
      .describe('Tags of the link, from its `ses:tags` attribute; null without.'),
    isBotEvent,
  })
  .meta({ id: 'SesClick', description: 'A tracked link was followed.' });

/** Detail of a Rendering Failure (fact evt-failure-fields). */
export const FailureSchema = z
  .looseObject({
    templateName: z.string().describe('The template.'),
    errorMessage: z.string().describe('What it asked for and your data didn’t have.'),
  })
  .meta({ id: 'SesRenderingFailure', description: 'The template couldn’t be filled, so nothing was sent.' });

const DelayTypeSchema = z
  .enum([
    'InternalFailure',
    'General',
    'MailboxFull',
    'SpamDetected',
    'RecipientServerError',
    'IPFailure',
    'TransientCommunicationFailure',
    'BYOIPHostNameLookupUnavailable',
    'Undetermined',
    'SendingDeferral',
    'TransientCommunicationGeneral',
  ])
  .meta({
    id: 'SesDelayType',
    description: 'Why SES is still trying. The last is an older name of TransientCommunicationFailure.',
  });

/** Detail of a DeliveryDelay (facts evt-delay-fields, evt-delay-types, evt-delay-type-older). */
export const DeliveryDelaySchema = z
  .looseObject({
    timestamp: InstantSchema.describe('When the delay was noticed.'),
    delayType: DelayTypeSchema,
    expirationTime: InstantSchema.optional().describe('When SES will stop trying.'),
    delayedRecipients: z.array(DelayedRecipientSchema).describe('Who is waiting for it.'),
    reportingMTA: z.string().optional().describe('Who reports it: here an IP address, in a bounce a host name.'),
  })
  .meta({ id: 'SesDeliveryDelay', description: 'SES couldn’t deliver yet and keeps trying.' });

const TopicSchema = z
  .looseObject({
    topicName: z.string(),
    subscriptionStatus: z.enum(['OptIn', 'OptOut']).describe('In or out.'),
  })
  .meta({ id: 'SesTopicStatus', description: 'The choice for one topic.' });

const TopicPreferencesSchema = z
  .looseObject({
    unsubscribeAll: z.boolean().describe('Whether the contact left the whole list.'),
    topicSubscriptionStatus: z.array(TopicSchema).optional().describe('What the contact chose.'),
    topicDefaultSubscriptionStatus: z.array(TopicSchema).optional().describe('What holds for topics without a choice.'),
  })
  .meta({ id: 'SesTopicPreferences', description: 'What a contact wants.' });

/** Detail of a Subscription (facts evt-subscription-fields, evt-subscription-source). */
export const SubscriptionSchema = z
  .looseObject({
    contactList: z.string().describe('The contact list.'),
    timestamp: InstantSchema.describe('When the contact chose.'),
    source: z.string().describe('How, in free text: AWS’s own pages disagree on what stands here.'),
    newTopicPreferences: TopicPreferencesSchema,
    oldTopicPreferences: TopicPreferencesSchema.optional(),
  })
  .meta({ id: 'SesSubscription', description: 'A contact changed which topics they want.' });
