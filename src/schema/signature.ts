import { z } from 'zod';
import { IdSchema } from './id.ts';

/** Who wrote a refusal, recognised by its own marks in the text. */
export const ProviderSchema = z.enum(['ses', 'gmail', 'yahoo', 'outlook']);
export type Provider = z.infer<typeof ProviderSchema>;

/**
 * Words as a text is searched for them: small letters, straight apostrophes, single spaces, standing by themselves.
 * A `*` at the end leaves the last word open: `greylist*` is also found in “greylisting”.
 */
const WordsSchema = z
  .array(
    z
      .string()
      .min(2)
      .regex(/^[^A-Z’\s](?:[^A-Z’]*[^A-Z’\s])?$/, 'use small letters and straight apostrophes'),
  )
  .min(1);

/** How a server's refusal is recognised. All that is given must hold; the first signature that does, decides. */
export const SignatureSchema = z.strictObject({
  /** The answer it gives to the question `sign` of the table `bounce-text`; several signatures may give the same. */
  sign: IdSchema,
  /** Who wrote it. Left out: anybody. */
  from: ProviderSchema.optional(),
  /** SMTP reply codes, any of these; `4xx` and `5xx` stand for a whole class. */
  replies: z
    .array(z.union([z.int().min(400).max(599), z.enum(['4xx', '5xx'])]))
    .min(1)
    .optional(),
  /** Enhanced status codes, any of these; `x` stands for any number: `5.1.1`, `x.7.26`, `4.4.x`. */
  codes: z
    .array(z.string().regex(/^[45x]\.(?:\d{1,3}|x)\.(?:\d{1,3}|x)$/))
    .min(1)
    .optional(),
  /** No enhanced status code stands in the text. */
  alone: z.literal(true).optional(),
  /** Any of these stands in the text. */
  words: WordsSchema.optional(),
  /** Each of these stands in the text. */
  all: WordsSchema.optional(),
});
export type Signature = z.infer<typeof SignatureSchema>;
