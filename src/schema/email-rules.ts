import { z } from 'zod';
import { FactSchema } from './fact.ts';
import { FindingWordsSchema } from './finding.ts';
import { SignatureSchema } from './signature.ts';
import { SourceSchema } from './source.ts';
import { InputSchema, TableSchema } from './table.ts';

/** Everything the mail half knows, as published in `/data/email.json`; its checkers run on exactly this. */
export const EmailRulesSchema = z.strictObject({
  /** Hash of all the rest but `generated`. */
  version: z.string(),
  /** The instant the file was built. */
  generated: z.iso.datetime(),
  inputs: z.record(z.string(), InputSchema),
  tables: z.array(TableSchema),
  /** How a receiving server's words are recognised, in the order they are tried. */
  signatures: z.array(SignatureSchema),
  /** What each finding of a checker says. */
  findings: z.array(FindingWordsSchema),
  facts: z.array(FactSchema),
  sources: z.array(SourceSchema),
});
export type EmailRules = z.infer<typeof EmailRulesSchema>;
