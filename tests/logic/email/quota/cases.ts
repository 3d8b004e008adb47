import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';
import type { Settings } from '../../../../src/logic/email/quota/problems.ts';

const RowSchema = z.string().regex(/^Q\d+$/);
const FindsSchema = z.array(z.string()).default([]);

const PlanCaseSchema = z.strictObject({
  /** The row of the fact table it stands for. */
  row: RowSchema,
  because: z.string(),
  given: z.record(z.string(), z.union([z.number(), z.string()])),
  plan: z.record(z.string(), z.union([z.number(), z.boolean(), z.null()])).default({}),
  finds: FindsSchema,
});

const ErrorCaseSchema = z.strictObject({
  row: RowSchema,
  because: z.string(),
  text: z.string(),
  id: z.string(),
  retry: z.enum(['after-wait', 'when-window-frees', 'after-fix', 'never']),
  finds: FindsSchema,
});

/** What a case leaves out. */
const USUAL: Settings = {
  mode: 'production',
  max24HourSend: 1000,
  maxSendRate: 10,
  sentLast24h: 0,
  recipients: 0,
  recipientsPerMessage: 1,
};

/** Every case of `tests/cases/email/quota.yml`, its settings whole. */
export const planCases = read('quota', PlanCaseSchema).map(({ given, ...wanted }) => ({
  ...wanted,
  settings: { ...USUAL, ...given } as Settings,
}));

/** Every case of `tests/cases/email/quota-errors.yml`. */
export const errorCases = read('quota-errors', ErrorCaseSchema);

function read<T>(file: string, schema: z.ZodType<T>): T[] {
  return z.array(schema).parse(parse(readFileSync(`tests/cases/email/${file}.yml`, 'utf8')));
}
