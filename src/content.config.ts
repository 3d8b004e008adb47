import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { FaqSchema } from './schema/faq.ts';
import { GuideSchema } from './schema/guide.ts';

/** Facts, sources and tables are not collections: `content/read.ts` reads them, here and where no Astro runs. */
export const collections = {
  guides: defineCollection({ loader: glob({ base: './content/guides', pattern: '**/*.mdx' }), schema: GuideSchema }),
  faq: defineCollection({ loader: glob({ base: './content/faq', pattern: '**/*.md' }), schema: FaqSchema }),
};
