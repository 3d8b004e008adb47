import { z } from 'zod';
import { IdSchema } from './id.ts';

/** How a server's refusal is recognised. All that is given must hold; the first signature that does, decides. */
export const SignatureSchema = z.strictObject({
  /** The answer it gives to the question `sign` of the table `bounce-text`; several signatures may give the same. */
  sign: IdSchema,
  /** Who wrote it: recognised by its own marks in the text. Left out: anybody. */
  from: z.enum(['ses', 'gmail', 'yahoo', 'outlook']).optional(),
  /** SMTP reply codes, any of these. */
  replies: z.array(z.int().min(200).max(599)).min(1).optional(),
  /** Enhanced status codes, any of these; `x` stands for any digit: `5.1.1`, `x.7.26`, `4.4.x`. */
  codes: z
    .array(z.string().regex(/^[245x]\.(?:\d{1,3}|x)\.(?:\d{1,3}|x)$/))
    .min(1)
    .optional(),
  /** Words in small letters, any of which stands in the text. */
  words: z.array(z.string().min(2)).min(1).optional(),
});
export type Signature = z.infer<typeof SignatureSchema>;
