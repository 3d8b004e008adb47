import { z } from 'zod';
import { IdSchema, RowIdSchema } from './id.ts';

const StepWordsSchema = z.strictObject({
  /** `T1` to `T9`. */
  id: RowIdSchema,
  title: z.string().min(1),
  /** What the step shows, and what the reader’s code should do. */
  says: z.string().min(1),
  /** What AWS leaves unsaid, or how a cell is meant. */
  open: z.string().min(1).optional(),
});

const ToolSchema = z.strictObject({
  id: IdSchema,
  /** Its name. */
  label: z.string().min(1),
  /** What has to be there before the commands run. */
  needs: z.string().min(1),
});

const BeyondSchema = z.strictObject({
  id: IdSchema,
  title: z.string().min(1),
  /** How to test it without the simulator. */
  says: z.string().min(1),
  link: z.string().startsWith('/').optional(),
  label: z.string().min(1).optional(),
});

/** The words of `content/simulator.yml`. */
export const SimulatorWordsSchema = z.strictObject({
  steps: z.array(StepWordsSchema).min(1),
  tools: z.array(ToolSchema).min(1),
  beyond: z.array(BeyondSchema).min(1),
});
export type SimulatorWords = z.infer<typeof SimulatorWordsSchema>;
