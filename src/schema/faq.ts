import { z } from 'zod';
import { DaySchema } from './day.ts';
import { IdSchema, PathSchema } from './id.ts';

/** The front matter of a question, one a file; the file's name is its address. */
export const FaqSchema = z.strictObject({
  /** As a reader would ask it, with a question mark. */
  question: z.string().min(1).max(120).endsWith('?'),
  /** The direct answer in one or two sentences; a figure is written `{fact-id}`. */
  answer: z.string().min(1).max(320),
  /** Words of the published topic list. */
  topics: z.array(IdSchema).min(1),
  /** Slug of the guide that says more. */
  guide: IdSchema,
  /** Facts the answer rests on without printing them, best first; their sources are listed. */
  facts: z.array(IdSchema).min(1).optional(),
  /** Answers to start the order checker with: `market=us&stage=in-transit`. */
  check: z
    .string()
    .regex(/^[a-zA-Z0-9=&-]*$/)
    .optional(),
  /** The checker to go on with, where it isn't the half's first: `/email/bounces/`. */
  tool: PathSchema.optional(),
  /** The day a person last read it against its facts. */
  reviewed: DaySchema,
  /** Place in the list of questions. */
  order: z.number().int(),
});
export type Faq = z.infer<typeof FaqSchema>;
