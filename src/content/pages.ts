import type { Guide } from '../schema/guide.ts';
import { type Half, HalfSchema } from '../schema/half.ts';
import { questionsOf } from './faqs.ts';
import { guidesOf } from './guides.ts';
import { readTables } from './read-tables.ts';

/** A page as `/data/pages.json` lists it. */
export interface ListedPage {
  readonly url: string;
  /** The page's heading. */
  readonly title: string;
  readonly half: Half;
  readonly kind: 'guide' | 'faq' | 'checker' | 'table' | 'outcome';
  readonly topics: readonly string[];
}

/** Pages that are files of their own in `src/pages/`, by address: their headings are written there as well, and a test compares. */
const STANDING: readonly (Pick<ListedPage, 'url' | 'title' | 'kind'> & { topics?: readonly string[] })[] = [
  { url: '/', title: 'It’s coming back. Let’s do it right.', kind: 'guide' },
  { url: '/about/', title: 'About this site', kind: 'guide' },
  { url: '/orders/', title: 'An order I no longer want', kind: 'guide' },
  { url: '/orders/check/', title: 'What can I still do about this order?', kind: 'checker' },
  { url: '/myths/', title: 'Wrong addresses: what the web gets wrong', kind: 'faq' },
  { url: '/orders/questions/', title: 'Questions people ask about a parcel', kind: 'faq' },
  { url: '/orders/letters/', title: 'What do I write, and to whom?', kind: 'checker' },
  { url: '/orders/ways-out/', title: 'Return it, sell it, or give it away: what is it worth?', kind: 'checker' },
  { url: '/email/', title: 'Mail that comes back', kind: 'guide' },
  {
    url: '/email/events/',
    title: 'What do these SES events say?',
    kind: 'checker',
    topics: ['ses-events', 'ses-bounce-hard', 'ses-bounce-soft', 'ses-complaints', 'ses-monitoring', 'ses-reputation'],
  },
  {
    url: '/email/bounces/',
    title: 'What does this bounce mean?',
    kind: 'checker',
    topics: ['ses-bounce-hard', 'ses-bounce-soft', 'ses-suppression'],
  },
  {
    url: '/email/codes/',
    title: 'Status codes and bounce types, explained',
    kind: 'table',
    topics: ['ses-bounce-hard', 'ses-bounce-soft'],
  },
  {
    url: '/email/rates/',
    title: 'How close am I to a review?',
    kind: 'checker',
    topics: ['ses-reputation', 'ses-monitoring', 'ses-complaints'],
  },
  { url: '/email/suppression/', title: 'Clean a suppression list', kind: 'checker', topics: ['ses-suppression'] },
  { url: '/email/spf/', title: 'Is my SPF record right?', kind: 'checker', topics: ['ses-spf'] },
  { url: '/email/dmarc/', title: 'Is my DMARC record right?', kind: 'checker', topics: ['ses-dmarc'] },
  {
    url: '/email/domain/',
    title: 'Is my domain set up for SES?',
    kind: 'checker',
    topics: ['ses-verification', 'ses-spf', 'ses-dkim', 'ses-dmarc', 'ses-mail-from'],
  },
  {
    url: '/email/headers/',
    title: 'What do these headers say?',
    kind: 'checker',
    topics: ['ses-dkim', 'ses-spf', 'ses-dmarc', 'ses-verification'],
  },
  { url: '/email/dkim/', title: 'Is my DKIM key right?', kind: 'checker', topics: ['ses-dkim'] },
  {
    url: '/email/quota/',
    title: 'How much can I send, and when is it done?',
    kind: 'checker',
    topics: ['ses-quota', 'ses-sandbox', 'ses-warmup'],
  },
  {
    url: '/email/production-access/',
    title: 'How do I get out of the sandbox?',
    kind: 'checker',
    topics: ['ses-sandbox', 'ses-quota'],
  },
  {
    url: '/email/message/',
    title: 'Is this message ready to send?',
    kind: 'checker',
    topics: ['ses-content-filtering', 'ses-reputation'],
  },
  {
    url: '/email/simulator/',
    title: 'Test without hurting anyone',
    kind: 'checker',
    topics: ['ses-mailbox-simulator', 'ses-events'],
  },
  {
    url: '/email/forge/',
    title: 'Forge an SES event',
    kind: 'checker',
    topics: ['ses-events', 'ses-mailbox-simulator'],
  },
  { url: '/email/questions/', title: 'Questions people ask about bounced mail', kind: 'faq' },
  { url: '/rules/', title: 'Every rule, and its proof', kind: 'table' },
  { url: '/search/', title: 'Search', kind: 'checker' },
  { url: '/sources/', title: 'Facts and sources', kind: 'table' },
];

/** Every page of the site, each once. A table has the topics of the guides that print it, the order checker those of all. */
export async function listPages(): Promise<ListedPage[]> {
  const [orders = [], email = []] = await Promise.all(HalfSchema.options.map(listHalf));
  const topics = [...new Set(orders.flatMap((page) => page.topics))];
  const standing = STANDING.map((page): ListedPage => {
    const half = page.url.startsWith('/email/') ? 'email' : 'orders';
    return { ...page, half, topics: page.url === '/orders/check/' ? topics : (page.topics ?? []) };
  });
  return [...standing, ...orders, ...email];
}

async function listHalf(half: Half): Promise<ListedPage[]> {
  const guides = await guidesOf(half);
  const all = guides.map(({ entry }) => entry.data);
  const written = guides.map(({ url, entry: { data } }) => ({ url, ...data, kind: 'guide' as const }));
  const asked = (await questionsOf(half)).map(({ url, entry: { data } }) => {
    return { url, title: data.question, topics: data.topics, kind: 'faq' as const };
  });
  const tables = readTables(half).map(({ id, title }) => {
    const topics = topicsOf(all.filter(({ table }) => table === id));
    return { url: `/rules/${id}/`, title, topics, kind: 'table' as const };
  });
  return [...written, ...asked, ...tables].map(({ url, title, kind, topics }) => ({ url, title, half, kind, topics }));
}

function topicsOf(guides: readonly Guide[]): string[] {
  return [...new Set(guides.flatMap(({ topics }) => topics))];
}
