import { z } from 'zod';
import { contentPath } from './folder.ts';
import { readYaml } from './yaml.ts';

const ResolverSchema = z.strictObject({
  name: z.string().min(1),
  /** Who runs it, and where. */
  operator: z.string().min(1),
  /** An address of RFC 8484, without its `?dns=`. */
  endpoint: z.url({ protocol: /^https$/ }),
});

/** The public resolvers of `content/resolvers.yml`. */
export function readResolvers(): z.infer<typeof ResolverSchema>[] {
  return readYaml(contentPath('resolvers.yml'), z.array(ResolverSchema).min(1));
}
