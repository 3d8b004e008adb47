import { globSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';
import { readEmailRules } from '../../../src/content/rules.ts';

/** The mail half's rules as they are published. */
export const rules = JSON.parse(JSON.stringify(readEmailRules(new Date(0)))) as ReturnType<typeof readEmailRules>;

/** What a case may say of a bounce; what it leaves out isn't asked. */
const BounceCaseSchema = z.strictObject({
  /** The text as it came back. */
  text: z.string().optional(),
  type: z.string().optional(),
  subType: z.string().optional(),
  reply: z.number().optional(),
  status: z.string().optional(),
  row: z.string(),
  remove: z.enum(['yes', 'no', 'already']),
  kind: z.enum(['hard', 'soft', 'not-a-bounce', 'undecided']).optional(),
  cause: z.string().optional(),
  class: z.string().optional(),
  rate: z.enum(['yes', 'no', 'unknown']).optional(),
  /** The text's own row, where SES's type decides. */
  second: z.string().optional(),
  /** All findings, in any order; none where left out. */
  finds: z.array(z.string()).optional(),
  /** Whether the address is in truth a good one, so that removing it would be the worst error. */
  good: z.boolean().optional(),
  why: z.string(),
});
export type BounceCase = z.infer<typeof BounceCaseSchema>;

/** Every case of `tests/cases/email/bounces*.yml`, with the file it stands in. */
export const bounceCases = globSync('tests/cases/email/bounces*.yml')
  .sort()
  .flatMap((file) => {
    const read = z.array(BounceCaseSchema).safeParse(parse(readFileSync(file, 'utf8')));
    if (!read.success) throw new Error(`${file}: ${z.prettifyError(read.error)}`);
    return read.data.map((entry) => ({ ...entry, file: file.replace('tests/cases/', '') }));
  });
