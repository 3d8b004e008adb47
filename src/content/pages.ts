import type { Guide } from '../schema/guide.ts';
import { questionsOf } from './faqs.ts';
import { guidesOf } from './guides.ts';
import { readTables } from './read-tables.ts';

/** A page as `/data/pages.json` lists it. */
export interface ListedPage {
  readonly url: string;
  /** The page's heading. */
  readonly title: string;
  readonly half: 'orders';
  readonly kind: 'guide' | 'faq' | 'checker' | 'table' | 'outcome';
  readonly topics: readonly string[];
}

/** Pages that are files of their own in `src/pages/`, by address: their headings are written there as well, and a test compares. */
const STANDING: readonly Pick<ListedPage, 'url' | 'title' | 'kind'>[] = [
  { url: '/', title: 'It’s coming back. Let’s do it right.', kind: 'guide' },
  { url: '/about/', title: 'About this site', kind: 'guide' },
  { url: '/orders/', title: 'An order I no longer want', kind: 'guide' },
  { url: '/orders/check/', title: 'What can I still do about this order?', kind: 'checker' },
  { url: '/myths/', title: 'Wrong addresses: what the web gets wrong', kind: 'faq' },
  { url: '/orders/questions/', title: 'Questions people ask about a parcel', kind: 'faq' },
  { url: '/orders/letters/', title: 'What do I write, and to whom?', kind: 'checker' },
  { url: '/orders/ways-out/', title: 'Return it, sell it, or give it away: what is it worth?', kind: 'checker' },
  { url: '/rules/', title: 'Every rule, and its proof', kind: 'table' },
  { url: '/search/', title: 'Search', kind: 'checker' },
  { url: '/sources/', title: 'Facts and sources', kind: 'table' },
];

/** Every page of the site, each once. A table has the topics of the guides that print it, the checker those of all. */
export async function listPages(): Promise<ListedPage[]> {
  const guides = await guidesOf('orders');
  const all = guides.map(({ entry }) => entry.data);
  const standing = STANDING.map((page) => ({
    ...page,
    half: 'orders' as const,
    topics: page.url === '/orders/check/' ? topicsOf(all) : [],
  }));
  const written = guides.map(({ url, entry: { data } }) => ({
    url,
    title: data.title,
    half: 'orders' as const,
    kind: 'guide' as const,
    topics: data.topics,
  }));
  const asked = (await questionsOf('orders')).map(({ url, entry: { data } }) => ({
    url,
    title: data.question,
    half: 'orders' as const,
    kind: 'faq' as const,
    topics: data.topics,
  }));
  const tables = readTables('orders').map(({ id, title }) => ({
    url: `/rules/${id}/`,
    title,
    half: 'orders' as const,
    kind: 'table' as const,
    topics: topicsOf(all.filter(({ table }) => table === id)),
  }));
  return [...standing, ...written, ...asked, ...tables];
}

function topicsOf(guides: readonly Guide[]): string[] {
  return [...new Set(guides.flatMap(({ topics }) => topics))];
}
