import { LinkChecker, LinkState } from 'linkinator';
import { parse } from 'node-html-parser';
import { afterAll, expect, test } from 'vitest';
import { serve } from '../../src/host/serve.ts';
import { builtPages, dist } from './dist.ts';

const site = await serve(dist, 0);
afterAll(() => site.close());

const { links } = await new LinkChecker().check({
  // Page by page, not by crawling: which page a crawler meets first, and what it then passes over, is left to chance.
  path: builtPages().map(({ url }) => site.origin + url),
  recurse: false,
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

test('the links of every page are looked at', () => {
  expect(links.length).toBeGreaterThan(builtPages().length);
});

test('every page is reached from the home page by links', () => {
  const pages = new Map(builtPages().map(({ url, html }) => [url, linksOf(html)]));
  const reached = new Set(['/', '/404.html']);
  for (const url of reached) for (const next of pages.get(url) ?? []) if (pages.has(next)) reached.add(next);
  expect([...pages.keys()].filter((url) => !reached.has(url))).toEqual([]);
});

/** The pages of the site that a page links to. */
function linksOf(html: string): string[] {
  const hrefs = parse(html)
    .querySelectorAll('a[href]')
    .map((link) => link.getAttribute('href') ?? '');
  return hrefs.filter((href) => href.startsWith('/')).map((href) => new URL(href, site.origin).pathname);
}
