import { globSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';
import { readRules } from '../../../src/content/rules.ts';
import { OptionSchema } from '../../../src/schema/advice.ts';
import { SituationSchema } from '../../../src/schema/situation.ts';
import { VerdictSchema } from '../../../src/schema/table.ts';

/** The rules as they are published. */
export const rules = JSON.parse(JSON.stringify(readRules(new Date(0)))) as ReturnType<typeof readRules>;

const ExpectationSchema = z.strictObject({
  verdict: VerdictSchema,
  row: z.string(),
  outcome: z.string().optional(),
  deadline: z.string().optional(),
  /** The next working day where the law is said to run on; null where it isn't. */
  legal: z.string().nullable().optional(),
  opens: z.string().optional(),
  /** Days the payment type takes; null where no fact says. */
  refundDays: z.number().nullable().optional(),
});

/** One situation with the answer its source gives. */
const CaseSchema = z.strictObject({
  says: z.string(),
  situation: SituationSchema,
  now: z.iso.datetime(),
  expect: z.strictObject({
    best: OptionSchema.nullable().optional(),
    options: z.partialRecord(OptionSchema, ExpectationSchema).optional(),
  }),
  source: z.string(),
});
export type Case = z.infer<typeof CaseSchema>;

/** Every case of `tests/cases/orders/`, with the file it stands in. */
export const cases = globSync('tests/cases/orders/*.yml')
  .sort()
  .flatMap((file) => {
    const read = z.array(CaseSchema).safeParse(parse(readFileSync(file, 'utf8')));
    if (!read.success) throw new Error(`${file}: ${z.prettifyError(read.error)}`);
    return read.data.map((entry) => ({ ...entry, file: file.replace('tests/cases/', '') }));
  });
