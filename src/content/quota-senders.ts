import { z } from 'zod';
import { IdSchema } from '../schema/id.ts';
import { contentPath } from './folder.ts';
import { readYaml } from './yaml.ts';

const SendersSchema = z.array(
  z.strictObject({
    /** As `settingsFor` knows it. */
    id: IdSchema,
    name: z.string().min(1),
    /** What it is, or where its settings stand. */
    where: z.string().min(1),
    language: z.enum(['js', 'php', 'python', 'ruby', 'text']),
    /** What to copy; `‹name›` is a value of `settingsFor`. */
    code: z.string().min(1),
    /** What to mind. */
    says: z.string().min(1),
    /** What its units are said to be by its own documentation. */
    facts: z.array(IdSchema).min(1),
  }),
);

/** The senders of `content/senders.yml`. */
export function readSenders(): z.output<typeof SendersSchema> {
  return readYaml(contentPath('senders.yml'), SendersSchema);
}

/** Code in pieces: words as they stand, and names of values. */
export function codePieces(code: string): ({ readonly text: string } | { readonly value: string })[] {
  return code
    .trimEnd()
    .split(/(‹\w+›)/)
    .map((piece) => (piece.startsWith('‹') ? { value: piece.slice(1, -1) } : { text: piece }));
}
