import { z } from 'zod';
import { AliasSchema } from '../schema/alias.ts';
import { contentPath } from './folder.ts';
import { readYaml } from './yaml.ts';

const AliasesSchema = z.array(AliasSchema);

/** The words of `content/aliases.yml` that lead to this page in search, beside its own; none for most pages. */
export function aliasesOf(page: string): readonly string[] {
  return readYaml(contentPath('aliases.yml'), AliasesSchema).find((alias) => alias.page === page)?.words ?? [];
}
