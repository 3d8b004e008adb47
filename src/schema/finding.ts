import { z } from 'zod';
import { IdSchema } from './id.ts';

/** error: it breaks a rule or a documented limit; warning: it goes against a recommendation, or is risky; info: worth knowing. */
export const SeveritySchema = z.enum(['error', 'warning', 'info']);
export type Severity = z.infer<typeof SeveritySchema>;

/** One thing a checker of the mail half found. Its words stand in `content/findings/`, under the same id. */
export interface Finding {
  readonly id: string;
  readonly severity: Severity;
  /** Where: a line's number, a record's term, a field's name. */
  readonly where?: string;
  /** The facts it rests on. */
  readonly facts: readonly string[];
}

/** What a finding says to a reader. Severity and facts are the checker's; a test compares the two lists. */
export const FindingWordsSchema = z.strictObject({
  /** The checker that finds it: the name of its file. Two checkers may find different things under one id. */
  checker: IdSchema,
  id: IdSchema,
  /** What was found, in a few words. */
  title: z.string().min(1),
  /** What it means; a figure is written `{fact-id}`. */
  says: z.string().min(1),
  /** What to do about it. */
  remedy: z.string().min(1).optional(),
});
export type FindingWords = z.infer<typeof FindingWordsSchema>;
