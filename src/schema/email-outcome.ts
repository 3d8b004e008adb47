import { z } from 'zod';
import { IdSchema } from './id.ts';

/** What a row of the bounce tables tells a machine (facts 2.2a and 2.2b). */
export const BounceMarksSchema = z.strictObject({
  /** The finer kind: `hard`, `suppressed-account`, `soft-message` and so on. */
  class: IdSchema,
  /** hard: address or domain refused for good; soft: any other known cause; not-a-bounce: opt-outs and auto-replies. */
  kind: z.enum(['hard', 'soft', 'not-a-bounce', 'undecided']),
  /** Why it came back: `unknown-user`, `mailbox-full`, `sender-authentication` and so on. */
  cause: IdSchema,
  /** Whether the address may be mailed again in a later send. */
  mailLater: z.enum(['yes', 'no', 'conditional']),
  /** Whether the address leaves the mailing list; `already` when a suppression list holds it. */
  remove: z.enum(['yes', 'no', 'already']),
  /** Whether SES counts it in the bounce rate. */
  countsInRate: z.enum(['yes', 'no', 'unknown']),
  /** Who can mend it. */
  whose: z.enum([
    'address',
    'recipient',
    'recipient-system',
    'recipient-policy',
    'sender',
    'message',
    'list',
    'unknown',
  ]),
});
export type BounceMarks = z.infer<typeof BounceMarksSchema>;

/** What an event asks of the mailing list (facts 2.3). */
export const ListActionSchema = z.enum([
  'none',
  'suppress',
  'stop-mailing',
  'record-opt-out',
  'apply-preferences',
  'reset-soft-count',
  'review',
]);
export type ListAction = z.infer<typeof ListActionSchema>;

/** How a rate stands against its lines, or an account against all of them. */
export const StandingSchema = z.enum(['ok', 'watch', 'review', 'pause-risk']);
export type Standing = z.infer<typeof StandingSchema>;

/** When a send that failed may be tried again as it is (facts 2.8, Q10 and Q11). */
export const RetrySchema = z.enum(['after-wait', 'when-window-frees', 'after-fix', 'never']);
export type Retry = z.infer<typeof RetrySchema>;

/** What outcomes of the mail half's tables carry beside their words. */
export const emailOutcome = {
  /** The verdict as it is stamped, in one to three words, and its colour. */
  stamp: z
    .strictObject({ says: z.string().min(1).max(24), tone: z.enum(['go', 'mind', 'stop', 'unknown']) })
    .optional(),
  bounce: BounceMarksSchema.optional(),
  listAction: ListActionSchema.optional(),
  standing: StandingSchema.optional(),
  /** Whether the account may send; `unknown` for a word that is no status. */
  canSend: z.enum(['yes', 'no', 'unknown']).optional(),
  retry: RetrySchema.optional(),
  /** Whether a line of a list is kept. */
  keeps: z.enum(['yes', 'no']).optional(),
  /** Ids of the findings a checker reports with this outcome. */
  findings: z.array(IdSchema).optional(),
};
