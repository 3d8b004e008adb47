import { z } from 'zod';
import { IdSchema } from './id.ts';

/** What every code has. */
const named = {
  /** What it means by the registry or the standard, in a few words of ours. */
  name: z.string().min(1),
  /** The facts it rests on. */
  facts: z.array(IdSchema).min(1),
};

/** The codes the site explains; which row of a table each leads to isn't written down but asked of the bounce reader. */
export const StatusCodesSchema = z.strictObject({
  enhanced: z.array(
    z.strictObject({
      /** `5.1.1`, or `x.7.26` for the code of both classes. */
      code: z.string().regex(/^[245x]\.\d{1,3}\.\d{1,3}$/),
      ...named,
      /** What Gmail uses it for, where it says. */
      gmail: z.string().min(1).optional(),
    }),
  ),
  replies: z.array(z.strictObject({ code: z.int().min(400).max(599), ...named })),
});
export type StatusCodes = z.infer<typeof StatusCodesSchema>;
