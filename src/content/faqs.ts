import { type CollectionEntry, getCollection } from 'astro:content';
import type { Half } from '../schema/half.ts';

/** A question with its slug and address. */
export interface QuestionPage {
  readonly half: Half;
  readonly slug: string;
  readonly url: string;
  readonly entry: CollectionEntry<'faq'>;
}

/** A half's questions in the order they are listed. */
export async function questionsOf(half: Half): Promise<QuestionPage[]> {
  const entries = await getCollection('faq', ({ id }) => id.startsWith(`${half}/`));
  return entries
    .sort((a, b) => a.data.order - b.data.order)
    .map((entry) => {
      const slug = entry.id.slice(half.length + 1);
      return { half, slug, url: `/${half}/questions/${slug}/`, entry };
    });
}

/**
 * The questions a reader of the guide may ask next, at most `most`: those that name the guide first,
 * then those that share a topic with it, each in the order they are listed.
 */
export function questionsFor(guide: string, topics: readonly string[], all: readonly QuestionPage[], most: number) {
  const own = all.filter(({ entry }) => entry.data.guide === guide);
  const near = all.filter(({ entry }) => topics.includes(entry.data.topics[0] ?? ''));
  return [...new Set([...own, ...near])].slice(0, most);
}

/** Other questions that share a topic, at most `most`: those that share the most come first, then those listed nearest. */
export function questionsLike(question: QuestionPage, all: readonly QuestionPage[], most: number): QuestionPage[] {
  const { topics, order } = question.entry.data;
  const [main] = topics;
  const shared = ({ entry: { data } }: QuestionPage) =>
    data.topics.filter((topic) => topics.includes(topic)).length + (data.topics[0] === main ? 1 : 0);
  const away = ({ entry }: QuestionPage) => Math.abs(entry.data.order - order);
  return all
    .filter((other) => other.slug !== question.slug && shared(other) > 0)
    .toSorted((a, b) => shared(b) - shared(a) || away(a) - away(b))
    .slice(0, most);
}
