import { parse } from 'node-html-parser';
import { expect, test } from 'vitest';
import { brotliBytesOf, builtPages, guideUrls } from './dist.ts';

/** Ten TCP segments of 1,460 bytes, the first congestion window (RFC 6928), less what headers and TLS take. */
const ONE_FLIGHT = 14_200;

const guides = guideUrls();
const pages = new Map(builtPages().map((page) => [page.url, page]));

test.for(guides)('%s arrives in one flight', (url) => {
  expect(pages.get(url)?.brotliBytes).toBeLessThanOrEqual(ONE_FLIGHT);
});

test.for(guides)('%s is one file without script', (url) => {
  const document = parse(pages.get(url)?.html ?? '');
  const loads = document.querySelectorAll(
    'script:not([type="application/ld+json"]), link[rel=stylesheet], img, iframe',
  );
  expect(loads.map(({ outerHTML }) => outerHTML)).toEqual([]);
});

// The engine is shared with the mail half's checkers, so it travels as files of its own, which pack a little less well.
test('the order checker’s own script, with all it imports, is at most 7 kB of brotli', () => {
  const page = pages.get('/orders/check/')?.html ?? '';
  const scripts = parse(page)
    .querySelectorAll('script[src]')
    .map((script) => script.getAttribute('src') ?? '');
  const own = scripts.filter((src) => src.includes('OrderCheck'));
  expect(own).toHaveLength(1);
  expect(own.reduce((bytes, src) => bytes + brotliBytesOf(src), 0)).toBeLessThanOrEqual(7_000);
});
