import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';
import { SIMULATOR } from '../../../../src/logic/email/simulator/steps.ts';

const PlanCaseSchema = z.strictObject({
  id: z.string(),
  to: z.string(),
  expect: z.array(z.string()),
  counts: z.array(z.string()),
  /** Columns AWS says nothing of. */
  open: z.array(z.string()).default([]),
  smtp: z.string().optional(),
  subtype: z.string().optional(),
});

/** Message, type, whom it went to, the kind, whom the event names. */
const LineSchema = z.tuple([z.string(), z.string(), z.string()]).rest(z.string());
export type EventLine = z.infer<typeof LineSchema>;

const TickCaseSchema = z.strictObject({
  because: z.string(),
  steps: z.array(z.string()),
  label: z.string().optional(),
  own: z.string().optional(),
  tags: z.record(z.string(), z.string()).optional(),
  feedback: z.boolean().optional(),
  events: z.array(LineSchema),
  states: z.record(z.string(), z.string()),
  /** Step → `id` or `id@where`; a step that isn’t named finds nothing, or that it wasn’t sent. */
  finds: z.record(z.string(), z.array(z.string())).default({}),
  text: z.array(z.string()).default([]),
});
export type TickCase = z.infer<typeof TickCaseSchema>;

const FileSchema = z.strictObject({ plan: z.array(PlanCaseSchema), tick: z.array(TickCaseSchema) });

/** The cases of `tests/cases/email/simulator.yml`. */
export const cases = FileSchema.parse(parse(readFileSync('tests/cases/email/simulator.yml', 'utf8')));

/** A case’s events as SES writes them. */
export function eventsOf({ events, tags = {}, feedback = false }: Pick<TickCase, 'events' | 'tags' | 'feedback'>) {
  return events.map(([id, type, to, kind = '', named = to], at) => {
    const mail = {
      messageId: id,
      timestamp: '2026-11-20T09:15:02.114Z',
      source: 'news@mail.example.com',
      destination: addresses(to),
      ...(tags[id] ? { tags: { 'simulator-step': [tags[id]] } } : {}),
    };
    const detail = detailOf(type, kind, addresses(named), `${id}-${at}`);
    return { [feedback ? 'notificationType' : 'eventType']: type, mail, ...detail };
  });
}

function addresses(words: string): string[] {
  return words.split(' ').map((word) => (word.includes('@') ? word : `${word}@${SIMULATOR}`));
}

function detailOf(type: string, kind: string, to: readonly string[], feedbackId: string): object {
  const timestamp = '2026-11-20T09:15:06.000Z';
  const those = to.map((emailAddress) => ({ emailAddress }));
  const [bounceType, bounceSubType] = kind.split('/');
  const details: Readonly<Record<string, object>> = {
    Send: { send: {} },
    Delivery: { delivery: { timestamp, recipients: to, smtpResponse: '250 2.0.0 OK' } },
    Bounce: { bounce: { bounceType, bounceSubType, bouncedRecipients: those, timestamp, feedbackId } },
    Complaint: { complaint: { complainedRecipients: those, complaintFeedbackType: kind, timestamp, feedbackId } },
    Reject: { reject: { reason: kind } },
    DeliveryDelay: { deliveryDelay: { delayType: kind, delayedRecipients: those, timestamp } },
    Open: { open: { timestamp, ipAddress: '192.0.2.1', userAgent: 'x' } },
    Click: { click: { timestamp, ipAddress: '192.0.2.1', userAgent: 'x', link: 'https://example.com/' } },
    Subscription: { subscription: { timestamp, contactList: 'all', source: 'UnsubscribeHeader' } },
    'Rendering Failure': { failure: { templateName: 't', errorMessage: 'missing' } },
  };
  return details[type] ?? {};
}
