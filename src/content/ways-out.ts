import { z } from 'zod';
import type { Words } from '../logic/ways-out/say.ts';
import { contentPath } from './folder.ts';
import { readYaml } from './yaml.ts';

const WaysOutSchema = z.strictObject({
  /** The page's sentences by name. */
  words: z.record(z.string(), z.string().min(1)),
  /** Field of the form → what it holds at first. */
  example: z.record(z.string(), z.string()),
});

/** The sentences and the example of `content/ways-out.yml`. */
export function readWaysOut(): { words: Words; example: Readonly<Record<string, string>> } {
  return readYaml(contentPath('ways-out.yml'), WaysOutSchema);
}
