import { z } from 'zod';
import { PathSchema } from './id.ts';

/** Words that readers use for a page whose own text says it otherwise; the search leads from them to the page. */
export const AliasSchema = z.strictObject({
  /** The page's address on this site: `/orders/refuse-delivery/`. */
  page: PathSchema,
  /** What people type, in small letters: synonyms, slips, labels of Amazon's buttons, other languages. */
  words: z
    .array(z.string().regex(/^[^\sA-Z]+(?: [^\sA-Z]+)*$/, 'write small letters and single spaces'))
    .min(6)
    .max(20),
});
export type Alias = z.infer<typeof AliasSchema>;
