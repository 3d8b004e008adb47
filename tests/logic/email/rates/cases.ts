import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';
import type { Sending } from '../../../../src/logic/email/rates/problems.ts';
import { StandingSchema } from '../../../../src/schema/email-outcome.ts';

/** One sender's counts with the answer the fact table gives. */
const CaseSchema = z.strictObject({
  because: z.string(),
  /** Sent, hard bounces, complaints, and mail to domains that report. */
  counts: z.tuple([z.number(), z.number(), z.number()]).rest(z.number()),
  gmail: z.number().optional(),
  yahoo: z.number().optional(),
  tenant: z.enum(['standard', 'strict', 'none']).optional(),
  overall: StandingSchema.optional(),
  rows: z.string().optional(),
  room: z.tuple([z.number(), z.number()]).optional(),
  /** All findings but `estimate-only`, in any order; not asked where left out. */
  finds: z.array(z.string()).optional(),
  /** The fields no rate can be worked out for. */
  wrong: z.array(z.string()).optional(),
});

/** Every case of `tests/cases/email/rates.yml`, its counts as the checker takes them. */
export const cases = z
  .array(CaseSchema)
  .parse(parse(readFileSync('tests/cases/email/rates.yml', 'utf8')))
  .map(({ counts, gmail, yahoo, tenant, ...wanted }) => ({
    ...wanted,
    sending: sendingOf(counts, { gmail, yahoo, tenant }),
  }));

function sendingOf(
  [sent, hardBounces, complaints, fblSent]: readonly [number, number, number, ...number[]],
  { gmail, yahoo, tenant }: Pick<z.infer<typeof CaseSchema>, 'gmail' | 'yahoo' | 'tenant'>,
): Sending {
  return { sent, hardBounces, complaints, fblSent, gmailSpamRate: gmail, yahooSpamRate: yahoo, tenant };
}
