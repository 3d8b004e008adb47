import { z } from 'zod';
import { OptionSchema } from './advice.ts';
import { HalfSchema } from './half.ts';
import { IdSchema } from './id.ts';
import { VerdictSchema } from './table.ts';

/** A claim the web gets wrong, and what decides it. */
export const MythSchema = z.strictObject({
  id: IdSchema,
  half: HalfSchema,
  /** The claim as people repeat it, in our words. */
  claim: z.string().min(1),
  /** What holds instead; a figure is written `{fact-id}`. */
  truth: z.string().min(1),
  /** The facts that decide it. */
  facts: z.array(IdSchema).min(1),
  /** A situation in which believing the claim goes wrong, and what the rules say there; run as a test. */
  case: z
    .strictObject({
      situation: z.record(z.string(), z.string()),
      now: z.iso.datetime(),
      option: OptionSchema,
      verdict: VerdictSchema,
      row: z.string(),
    })
    .optional(),
  /** Slug of the guide that says more. */
  guide: IdSchema,
});
export type Myth = z.infer<typeof MythSchema>;
