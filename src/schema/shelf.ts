import { z } from 'zod';
import { IdSchema } from './id.ts';

/** A heading that questions and claims stand under; they are listed in `content/shelves.yml` in the order they are shown. */
export const ShelfSchema = z.strictObject({
  id: IdSchema,
  /** What stands on it, in plain words. */
  title: z.string().min(1).max(60),
  /** Words of the published topic list. A question stands where its first topic is named, a claim where that of its guide is. */
  topics: z.array(IdSchema).min(1),
});
export type Shelf = z.infer<typeof ShelfSchema>;
