import { LinkChecker, LinkState } from 'linkinator';
import { afterAll, expect, test } from 'vitest';
import { serve } from '../../src/host/serve.ts';
import { builtPages, dist } from './dist.ts';

const site = await serve(dist, 0);
afterAll(() => site.close());

const { links } = await new LinkChecker().check({
  path: [`${site.origin}/`, `${site.origin}/404.html`],
  recurse: true,
  checkFragments: true,
  redirects: 'error',
  // Other people's sites are the readers' to follow, not the test's.
  linksToSkip: async (link) => !link.startsWith(site.origin),
});

test('every internal link and fragment leads somewhere, without a redirect', () => {
  const broken = Map.groupBy(
    links.filter(({ state }) => state === LinkState.BROKEN),
    ({ url }) => url,
  );
  const faults = [...broken].map(([url, [first]]) => `${url} (${first?.status}), linked from ${first?.parent}`);
  expect(faults).toEqual([]);
});

test('every page is reached from the home page by links', () => {
  const reached = new Set(links.map(({ url }) => new URL(url).pathname));
  expect(builtPages().flatMap(({ url }) => (reached.has(url) ? [] : url))).toEqual([]);
});
