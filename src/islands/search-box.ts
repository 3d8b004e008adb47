/** What Pagefind gives for one hit; `excerpt` marks the words it matched with `<mark>`. */
interface Hit {
  url: string;
  meta: { title?: string };
  excerpt: string;
  /** The page's parts with a match, each under a heading that has an anchor. */
  sub_results?: readonly { url: string; title: string; excerpt: string }[];
}

/** The part of Pagefind's browser interface that is used here. */
interface Pagefind {
  options(options: object): Promise<void>;
  debouncedSearch(
    query: string,
    options: object,
    wait: number,
  ): Promise<{ results: { data(): Promise<Hit> }[] } | null>;
}

/** What there is to say about a search; parts of the page name in `data-when` the states they show in. */
type State = 'idle' | 'none' | 'one' | 'many' | 'broken';

/** A word said often counts little more than one said twice; a title and what readers call a page count most. */
const RANKING = { pageLength: 0.75, termSaturation: 0.8, metaWeights: { title: 8, aliases: 8 } };
const PAUSE_MS = 120;

/**
 * Answers the search form it wraps while the reader types, into the list below it; the page holds all words.
 * Nothing is loaded before the form is used. `data-engine`: the address of Pagefind; `data-most`: how many hits are listed;
 * `data-page`: the box answers the address's `q` and keeps it up to date.
 */
export class SearchBox extends HTMLElement {
  #engine: Promise<Pagefind> | undefined;

  connectedCallback() {
    this.addEventListener('input', this);
    this.addEventListener('submit', this);
    this.addEventListener('keydown', this);
    const slip = this.closest<HTMLElement>('[popover]');
    slip?.addEventListener('toggle', () => this.#load());
    if (slip) document.addEventListener('keydown', (event) => openBySlash(event, slip));
    if ('page' in this.dataset) this.#readAddress();
  }

  handleEvent(event: Event) {
    if (event instanceof KeyboardEvent) return this.#walk(event);
    if (event.type === 'submit' && !('page' in this.dataset)) return;
    if (event.type === 'submit') event.preventDefault();
    this.#answer(this.#field.value);
  }

  get #field() {
    return this.querySelector('input') as HTMLInputElement;
  }

  get #list() {
    return this.querySelector('[data-results]') as HTMLElement;
  }

  #readAddress() {
    const query = new URLSearchParams(location.search).get('q') ?? '';
    this.#field.value = query;
    this.#answer(query);
  }

  #load(): Promise<Pagefind> {
    this.#engine ??= import(/* @vite-ignore */ this.dataset['engine'] as string).then(async (pagefind: Pagefind) => {
      await pagefind.options({ ranking: RANKING });
      return pagefind;
    });
    return this.#engine;
  }

  async #answer(typed: string) {
    const query = typed.trim();
    if ('page' in this.dataset)
      history.replaceState(null, '', query ? `?q=${encodeURIComponent(query)}` : location.pathname);
    if (query === '') return this.#show(query, [], 'idle');
    try {
      const found = await (await this.#load()).debouncedSearch(query, {}, PAUSE_MS);
      if (!found) return; // the reader has typed on
      const count = found.results.length;
      const hits = await Promise.all(
        found.results.slice(0, Number(this.dataset['most'])).map((result) => result.data()),
      );
      if (this.#field.value.trim() === query) this.#show(query, hits, stateOf(count), count);
    } catch {
      this.#engine = undefined; // offline, say; the next letter tries again
      this.#show(query, [], 'broken');
    }
  }

  #show(query: string, hits: Hit[], state: State, count = 0) {
    this.#list.replaceChildren(...hits.map((hit) => this.#item(partAsked(hit, query))));
    this.#list.dataset['query'] = query;
    for (const part of this.querySelectorAll<HTMLElement>('[data-when]')) {
      part.hidden = !part.dataset['when']?.split(' ').includes(state);
    }
    for (const place of this.querySelectorAll('[data-count]')) place.textContent = String(count);
  }

  #item({ url, meta, excerpt }: Hit): Node {
    const { content } = this.querySelector('template') as HTMLTemplateElement;
    const item = content.cloneNode(true) as DocumentFragment;
    const link = item.querySelector('a') as HTMLAnchorElement;
    link.href = url;
    link.textContent = meta.title ?? url;
    item.querySelector('p')?.append(...marked(excerpt));
    return item;
  }

  /** Arrow keys go from the field through the hits and back. */
  #walk(event: KeyboardEvent) {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const stops = [this.#field, ...this.#list.querySelectorAll('a')];
    const at = stops.indexOf(document.activeElement as HTMLInputElement);
    if (!step || at < 0) return;
    event.preventDefault();
    stops[Math.min(Math.max(at + step, 0), stops.length - 1)]?.focus();
  }
}

/** A hit led to the part of its page whose heading is a word of the query, the longest one: an entry for “5.1.1”, say. */
function partAsked(hit: Hit, query: string): Hit {
  const words = query.toLowerCase().split(/\s+/);
  const parts = (hit.sub_results ?? []).filter(
    ({ title, url }) => url !== hit.url && words.includes(title.toLowerCase()),
  );
  const [part] = parts.toSorted((a, b) => b.title.length - a.title.length);
  if (!part) return hit;
  return { url: part.url, meta: { title: [part.title, hit.meta.title].join(' · ') }, excerpt: part.excerpt };
}

function stateOf(count: number): State {
  if (count === 0) return 'none';
  return count === 1 ? 'one' : 'many';
}

function openBySlash(event: KeyboardEvent, slip: HTMLElement) {
  const typing = (event.target as Element).closest('input, textarea, select, [contenteditable]');
  const free = !typing || typing.matches('[type=radio], [type=checkbox]');
  if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || !free) return;
  event.preventDefault();
  slip.showPopover();
}

/** An excerpt as nodes: every second piece stood between `<mark>` and `</mark>`. */
function marked(excerpt: string): (string | Node)[] {
  return excerpt.split(/<\/?mark>/).map((piece, at) => {
    const text = unescaped(piece);
    if (at % 2 === 0) return text;
    const mark = document.createElement('mark');
    mark.textContent = text;
    return mark;
  });
}

const ENTITIES: Record<string, string> = { '&lt;': '<', '&gt;': '>', '&quot;': '"', '&#39;': "'", '&amp;': '&' };

function unescaped(text: string): string {
  return text.replace(/&(?:lt|gt|quot|#39|amp);/g, (entity) => ENTITIES[entity] ?? entity);
}
