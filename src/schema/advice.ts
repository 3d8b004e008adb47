import { z } from 'zod';
import { DaySchema } from './day.ts';
import { IdSchema } from './id.ts';
import { VerdictSchema } from './table.ts';

/** What a reader may be able to do, in the order of an order's life. */
export const OptionSchema = z.enum([
  'cancel-items',
  'request-cancellation',
  'cancel-delivery',
  'refuse-delivery',
  'leave-at-pickup',
  'cancel-digital',
  'return',
  'late-return',
  'withdraw',
  'reject-faulty',
  'contact-seller',
  'a-to-z',
  'contact-amazon',
  'card-dispute',
  'gift',
  'resell',
  'donate',
]);
export type Option = z.infer<typeof OptionSchema>;

/** The last day of an option, inclusive. */
export const DeadlineSchema = z.strictObject({
  last: DaySchema,
  /** policy: the shop's; law: statutory; estimate: computed from a rule that isn't certain. */
  kind: z.enum(['policy', 'law', 'estimate']),
  /** Where `last` is a Saturday or Sunday and the law is said to run on: the next working day. `last` stays the safe one. */
  legal: DaySchema.optional(),
  /** The fact the day rests on. */
  fact: IdSchema,
});
export type Deadline = z.infer<typeof DeadlineSchema>;

export const RefundSchema = z.strictObject({
  amount: z.enum(['full', 'part', 'none']),
  /** Share of the price that may be kept back: 0.2 is 20 %. */
  shareWithheld: z.number().min(0).max(1).optional(),
  /** Days the payment type takes at most once the refund is issued; business days where `clock` says so. */
  days: z.number().int().optional(),
  /** The fact behind `days`. */
  clock: IdSchema.optional(),
  fact: IdSchema,
});
export type Refund = z.infer<typeof RefundSchema>;

/** What one table says about one option. */
export const OptionAdviceSchema = z.strictObject({
  option: OptionSchema,
  verdict: VerdictSchema,
  /** Id of the row that decided, or `undecided`. */
  row: z.string(),
  outcome: z.string(),
  /** Place in the ranking of all options, from 1; the page lists them in this order. */
  rank: z.number().int().positive(),
  facts: z.array(IdSchema),
  /** First instant or day the option opens, where it is known. */
  opens: z.string().optional(),
  deadline: DeadlineSchema.optional(),
  refund: RefundSchema.optional(),
  cost: z.string().optional(),
  warnings: z.array(z.string()),
  /** Questions still to be answered before this option is decided, in the order of the form. Absent when it is. */
  needs: z.array(z.string()).optional(),
});
export type OptionAdvice = z.infer<typeof OptionAdviceSchema>;

/** Every option once, open ones first. */
export const AdviceSchema = z.strictObject({
  best: OptionSchema.nullable(),
  options: z.array(OptionAdviceSchema),
  /** What could not be read of the situation, and how to mend it. Absent when all of it could. */
  problems: z.array(z.strictObject({ field: z.string(), says: z.string() })).optional(),
});
export type Advice = z.infer<typeof AdviceSchema>;
