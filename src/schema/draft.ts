import { z } from 'zod';
import { HalfSchema } from './half.ts';
import { IdSchema } from './id.ts';

/** A place in a message that the reader fills in. The same name means the same thing in every message. */
export const SlotSchema = z.strictObject({
  name: IdSchema,
  /** What belongs there, as a noun in small letters; an empty place shows it in brackets: "[order number]". */
  label: z.string().min(1).max(60),
  /** `lines` may be more than one. */
  type: z.enum(['text', 'date', 'lines']),
  /** What to type, or where to find it. */
  hint: z.string().min(1).optional(),
  /** Left empty it is an empty line, to be signed by hand, say. */
  blank: z.literal(true).optional(),
});
export type Slot = z.infer<typeof SlotSchema>;

/** A message a reader can send: the front matter of its file, the file's name and its text. */
export const DraftSchema = z.strictObject({
  /** The file's name, and its anchor on the page that shows it. */
  id: IdSchema,
  /** What the message does, as the reader would say it. */
  title: z.string().min(1).max(60),
  /** Who gets it; `trader` is whoever sold it, Amazon or a seller. */
  to: z.enum(['seller', 'amazon', 'trader', 'bank', 'aws']),
  half: HalfSchema,
  /** The language of its words, where it isn't English. */
  lang: z.literal('de').optional(),
  subject: z.string().min(1).max(100),
  /** When to send it, and by which way. A figure is written `{fact-id}`. */
  send: z.string().min(1),
  /** A limit to know before sending it. */
  mind: z.string().min(1).optional(),
  /** The outcomes it serves, each as `option/outcome`. */
  options: z.array(z.string().regex(/^[a-z0-9-]+\/[a-z0-9-]+$/, 'write option/outcome')).min(1),
  slots: z.array(SlotSchema).min(1),
  /** The facts that what it claims rests on. */
  facts: z.array(IdSchema),
  /** Place among the messages to the same one. */
  order: z.number().int(),
  /** The message: a slot or a fact's figure in braces; an empty line parts paragraphs. */
  text: z.string().min(1),
});
export type Draft = z.infer<typeof DraftSchema>;
