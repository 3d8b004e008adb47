import { z } from 'zod';
import { BounceSchema, ComplaintSchema } from './ses-event-bounce.ts';
import {
  ClickSchema,
  DeliveryDelaySchema,
  DeliverySchema,
  FailureSchema,
  OpenSchema,
  RejectSchema,
  SubscriptionSchema,
} from './ses-event-details.ts';
import { MailSchema, NotifiedMailSchema } from './ses-event-mail.ts';

/** One type of event: its name, the key of its detail, and the id and words its shape is published under. */
function eventOf<Type extends string, Key extends string, Detail extends z.ZodType>(
  type: Type,
  shape: Record<Key, Detail>,
  description: string,
) {
  return z
    .looseObject({ eventType: z.literal(type), ...shape, mail: MailSchema })
    .meta({ id: `Ses${type.replace(' ', '')}Event`, description });
}

const SendSchema = z.looseObject({}).describe('Always empty.');

/** What event publishing sends: ten types (facts evt-types, evt-payload-key). Unknown members pass (fact evt-unknown-fields). */
export const SesEventSchema = z
  .discriminatedUnion('eventType', [
    eventOf('Send', { send: SendSchema }, 'SES took the message and will try to deliver it.'),
    eventOf('Delivery', { delivery: DeliverySchema }, 'The receiving server took the message.'),
    eventOf('Bounce', { bounce: BounceSchema }, 'The message didn’t arrive.'),
    eventOf('Complaint', { complaint: ComplaintSchema }, 'A recipient complained.'),
    eventOf('Reject', { reject: RejectSchema }, 'SES found bad content after taking the message.'),
    eventOf('Open', { open: OpenSchema }, 'The message was opened, by somebody or something.'),
    eventOf('Click', { click: ClickSchema }, 'A link was followed, by somebody or something.'),
    eventOf(
      'Rendering Failure',
      { failure: FailureSchema },
      'A template couldn’t be filled. Mind the space in eventType, and the key `failure`.',
    ),
    eventOf('DeliveryDelay', { deliveryDelay: DeliveryDelaySchema }, 'Delivery is held up.'),
    eventOf('Subscription', { subscription: SubscriptionSchema }, 'A contact changed their topics.'),
  ])
  .meta({
    id: 'SesEvent',
    description: 'An event of a configuration set’s event publishing. Tell the types apart by eventType.',
  });

function notificationOf<Type extends string, Key extends string, Detail extends z.ZodType>(
  type: Type,
  shape: Record<Key, Detail>,
) {
  return z.looseObject({ notificationType: z.literal(type), ...shape, mail: NotifiedMailSchema }).meta({
    id: `Ses${type}Notification`,
    description: `A ${type} as an identity’s feedback notification tells it.`,
  });
}

/** What an identity's feedback topics get: three types (fact evt-two-systems). */
export const SesNotificationSchema = z
  .discriminatedUnion('notificationType', [
    notificationOf('Bounce', { bounce: BounceSchema }),
    notificationOf('Complaint', { complaint: ComplaintSchema }),
    notificationOf('Delivery', { delivery: DeliverySchema }),
  ])
  .meta({
    id: 'SesNotification',
    description:
      'A feedback notification of an identity. It has notificationType where event publishing has eventType.',
  });
