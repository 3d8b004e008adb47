import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { dist } from './dist.ts';

interface Engine {
  options(options: object): Promise<void>;
  init(): Promise<void>;
  search(query: string): Promise<{ results: { score: number; data(): Promise<{ url: string }> }[] }>;
}

/** The site's own search engine over a built index, run in Node; `fetch` reads its files from the disk. */
export async function openSearch(index = join(dist, 'pagefind/')): Promise<(query: string) => Promise<string[]>> {
  const folder = pathToFileURL(index).href;
  const overTheNet = globalThis.fetch;
  globalThis.fetch = ((input: string | URL | Request, init?: RequestInit) => {
    const address = new URL(input instanceof Request ? input.url : input, folder);
    if (address.protocol !== 'file:') return overTheNet(input, init);
    return Promise.resolve(new Response(new Uint8Array(readFileSync(new URL(address.pathname, folder)))));
  }) as typeof fetch;
  const engine = (await import(`${folder}pagefind.js`)) as Engine;
  await engine.options({
    basePath: folder,
    baseUrl: '/',
    noWorker: true,
    // As `src/islands/search-box.ts` has it.
    ranking: { pageLength: 0.75, termSaturation: 0.8, metaWeights: { title: 8, aliases: 8 } },
  });
  await engine.init();
  return async (query) => {
    const { results } = await engine.search(query);
    const found = await Promise.all(results.slice(0, 5).map((result) => result.data()));
    return found.map(({ url }) => url.replace(/^.*\/dist\//, '/'));
  };
}
