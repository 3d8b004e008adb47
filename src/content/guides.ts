import { type CollectionEntry, getCollection } from 'astro:content';
import type { Half } from '../schema/half.ts';

/** A guide with its slug and address. */
export interface GuidePage {
  readonly half: Half;
  readonly slug: string;
  readonly url: string;
  readonly entry: CollectionEntry<'guides'>;
}

/** A half's guides in the order they are listed. */
export async function guidesOf(half: Half): Promise<GuidePage[]> {
  const entries = await getCollection('guides', ({ id }) => id.startsWith(`${half}/`));
  return entries
    .sort((a, b) => a.data.order - b.data.order)
    .map((entry) => ({ half, slug: entry.id.slice(half.length + 1), url: `/${entry.id}/`, entry }));
}

/** The guides worth reading next. Fails when one of them doesn't exist. */
export function relatedTo(guide: GuidePage, all: readonly GuidePage[]): GuidePage[] {
  return guide.entry.data.related.map((slug) => {
    const found = all.find((other) => other.slug === slug);
    if (found) return found;
    throw new Error(`content/guides/${guide.entry.id}.mdx: related names “${slug}”, which is no guide; correct it`);
  });
}
