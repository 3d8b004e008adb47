import { z } from 'zod';
import { IdSchema } from '../schema/id.ts';
import { contentPath } from './folder.ts';
import { readYaml } from './yaml.ts';

const EventReaderSchema = z.strictObject({
  /** What the page says while it reads and after, by state. */
  status: z.record(z.string(), z.string().min(1)),
  /** How a number of things is said: one, and many. */
  plural: z.record(z.string(), z.tuple([z.string(), z.string()])),
  /** What there may be to do, most pressing first. */
  first: z.array(
    z.strictObject({
      id: IdSchema,
      title: z.string().min(1),
      says: z.string().min(1),
      link: z.string().min(1).optional(),
      label: z.string().min(1).optional(),
    }),
  ),
});

/** The sentences of `content/event-reader.yml`. */
export function readEventWords(): z.output<typeof EventReaderSchema> {
  return readYaml(contentPath('event-reader.yml'), EventReaderSchema);
}
