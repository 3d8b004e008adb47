import { z } from 'zod';
import { FactSchema } from './fact.ts';
import { SourceSchema } from './source.ts';
import { InputSchema, TableSchema } from './table.ts';

/** Everything the orders half knows, as published in `/data/orders.json`; `advise` runs on exactly this. */
export const RulesSchema = z.strictObject({
  /** Hash of all the rest but `generated`. */
  version: z.string(),
  /** The instant the file was built. */
  generated: z.iso.datetime(),
  inputs: z.record(z.string(), InputSchema),
  tables: z.array(TableSchema),
  /** Every outcome that is open, best first, as `option/outcome`; `undecided` marks the place of options that wait for an answer. */
  ranking: z.array(z.string()),
  facts: z.array(FactSchema),
  sources: z.array(SourceSchema),
});
export type Rules = z.infer<typeof RulesSchema>;
