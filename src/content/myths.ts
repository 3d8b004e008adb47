import { z } from 'zod';
import type { Half } from '../schema/half.ts';
import { type Myth, MythSchema } from '../schema/myth.ts';
import { contentPath } from './folder.ts';
import { readYaml } from './yaml.ts';

const MythsSchema = z.array(MythSchema);

/** The half's claims of `content/myths.yml`, in the order they are written. */
export function readMyths(half: Half): Myth[] {
  return readYaml(contentPath('myths.yml'), MythsSchema).filter((myth) => myth.half === half);
}
