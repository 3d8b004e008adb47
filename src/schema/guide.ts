import { z } from 'zod';
import { DaySchema } from './day.ts';
import { IdSchema, PathSchema } from './id.ts';

/** The front matter of a guide. */
export const GuideSchema = z.strictObject({
  /** The question as a reader would type it, or the task. */
  title: z.string().min(1).max(80),
  /** The answer in one breath; also the description in search results. */
  answer: z.string().min(1).max(320),
  /** The day a person last read the guide against its facts. */
  reviewed: DaySchema,
  /** Words of the published topic list; see `topics.ts`. */
  topics: z.array(IdSchema).min(1),
  /** The table that is printed and embedded as a checker. */
  table: IdSchema,
  /** The checker that asks what the guide can't know, where it isn't the half's first: `/email/bounces/`. */
  tool: PathSchema.optional(),
  /** Slugs of guides worth reading next, at most four. */
  related: z.array(IdSchema).max(4),
  /** Place in the list of guides. */
  order: z.number().int(),
});
export type Guide = z.infer<typeof GuideSchema>;
