import { z } from 'zod';
import { DaySchema } from './day.ts';
import { IdSchema } from './id.ts';

/** One authority a fact rests on, written once in `content/sources.yml`. */
export const SourceSchema = z.strictObject({
  id: IdSchema,
  /** The page's own title, or what it is when it has none. */
  title: z.string().min(1),
  /** Who publishes it: "Amazon.com help", "Citizens Advice". */
  publisher: z.string().min(1),
  /** The original's address. Absent when all we saw was a copy or a site no reader should be sent to. */
  url: z.httpUrl().startsWith('https://').optional(),
  /** official = Amazon's own text (AWS too); provider = a mailbox provider's; standard = an RFC or a registry; law = statute or judgment; regulator = an authority or a body it recognises; secondary = everyone else. */
  kind: z.enum(['official', 'provider', 'standard', 'law', 'regulator', 'secondary']),
  /** Whether the original was read, or a copy of it. */
  read: z.enum(['original', 'copy']),
  /** The day the text itself bears, as far as it is known: a day, a year, or "undated". */
  dated: z.string().min(1),
  /** The day we last read it. */
  checked: DaySchema,
});
export type Source = z.infer<typeof SourceSchema>;
