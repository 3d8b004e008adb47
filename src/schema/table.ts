import { z } from 'zod';
import { emailOutcome } from './email-outcome.ts';
import { HalfSchema } from './half.ts';
import { IdSchema, RowIdSchema } from './id.ts';

/** Input name → the values it may have here. All named inputs must match. */
export const ConditionSchema = z.record(z.string(), z.array(IdSchema).min(1));
export type Condition = z.infer<typeof ConditionSchema>;

/** One condition, or several of which any one will do. */
const WhenSchema = z.union([ConditionSchema, z.array(ConditionSchema).min(1)]);

export const VerdictSchema = z.enum(['available', 'not-guaranteed', 'unavailable', 'undecided']);
export type Verdict = z.infer<typeof VerdictSchema>;

/** The date rules an outcome can name; each is one function in `src/logic/orders/deadlines.ts`. */
export const DeadlineRuleSchema = z.enum([
  'half-hour',
  'return-by',
  'late-fee-end',
  'withdrawal-end',
  'pickup-locker',
  'pickup-counter',
  'claim-end',
  'digital-end',
  'reject-end',
]);
export type DeadlineRule = z.infer<typeof DeadlineRuleSchema>;

/** The date rules that say when an option opens; see `src/logic/orders/openings.ts`. */
export const OpeningRuleSchema = z.enum(['seller-48h', 'claim-start']);
export type OpeningRule = z.infer<typeof OpeningRuleSchema>;

/** What the reader gets. A figure in any of these words is written `{fact-id}`. */
export const OutcomeSchema = z.strictObject({
  /** How open the option is. Left out by tables that only feed other tables. */
  verdict: VerdictSchema.optional(),
  /** The verdict in a few words: "Refuse it at the door". */
  title: z.string().min(1),
  /** The answer in one breath, and why. */
  says: z.string().min(1),
  /** What to do, one action a line. */
  steps: z.array(z.string().min(1)).optional(),
  /** Until when, in words; the exact day comes from `deadline` when the reader gives dates. */
  until: z.string().min(1).optional(),
  /** The date rule that gives the exact last day. */
  deadline: DeadlineRuleSchema.optional(),
  /** Where the option opens later: from when, in words. */
  opens: z.string().min(1).optional(),
  /** The date rule that gives the exact first moment. */
  opening: OpeningRuleSchema.optional(),
  /** What it costs, in words. */
  cost: z.string().min(1).optional(),
  /** What comes back: how much, in words, and the fact that carries it. */
  refund: z
    .strictObject({
      amount: z.enum(['full', 'part', 'none']),
      says: z.string().min(1),
      /** How long the money takes once it is sent: by the way you paid (`payment`), or a fact in days. Absent: no fact says. */
      clock: z.union([z.literal('payment'), IdSchema]).optional(),
      /** A percent fact: the share that is kept back. */
      withheld: IdSchema.optional(),
      /** The fact that says when or how much. */
      fact: IdSchema,
    })
    .optional(),
  /** What to mind, one thing a line. */
  warnings: z.array(z.string().min(1)).optional(),
  /** A fact in days: the window this outcome stands for (window tables only). */
  window: IdSchema.optional(),
  ...emailOutcome,
});
export type Outcome = z.infer<typeof OutcomeSchema>;

export const RowSchema = z.strictObject({
  /** Named for its distinguishing condition, or by the number the mail half publishes; unique in its table. */
  id: RowIdSchema,
  when: WhenSchema,
  /** The outcome's id. */
  then: IdSchema,
  /** The facts this row rests on. */
  facts: z.array(IdSchema),
});
export type Row = z.infer<typeof RowSchema>;

/** One decision table: unordered rows, of which exactly one matches each combination of its inputs. */
export const TableSchema = z.strictObject({
  /** File name without `.yml`; for an option's table also the option's id. */
  id: IdSchema,
  /** The folder it lies in. */
  half: HalfSchema,
  title: z.string().min(1),
  /** The question the table answers. */
  asks: z.string().min(1),
  /** The input this table provides to other tables; absent for an option's table. */
  gives: z.string().min(1).optional(),
  /** Names of inputs, from `inputs.yml` or given by another table. */
  inputs: z.array(z.string().min(1)).min(1),
  rows: z.array(RowSchema).min(1),
  /** Combinations that can't happen, each with its reason. */
  impossible: z.array(z.strictObject({ when: WhenSchema, reason: z.string().min(1) })).optional(),
  outcomes: z.record(IdSchema, OutcomeSchema),
  /** What to say while the answers leave more than one row open. */
  undecided: z.string().min(1),
});
export type Table = z.infer<typeof TableSchema>;

/** A question with a closed list of answers, defined once in `content/tables/inputs.yml`. */
export const InputSchema = z.strictObject({
  /** The question as the form asks it. */
  ask: z.string().min(1),
  /** Help under the question, in Amazon's own words where that helps. */
  hint: z.string().min(1).optional(),
  /** fixed: it is as it is; choosable: the reader can change it; future: time may change it. */
  changes: z.enum(['fixed', 'choosable', 'future']),
  /** The question waits until these are answered. */
  after: z.array(z.string()).optional(),
  /** Answer id → label and hint. */
  options: z.record(IdSchema, z.strictObject({ label: z.string().min(1), hint: z.string().min(1).optional() })),
});
export type Input = z.infer<typeof InputSchema>;
export type Inputs = Readonly<Record<string, Input>>;
