import { describe, expect, test } from 'vitest';
import { listedPages } from './dist.ts';
import { openSearch } from './search.ts';

const search = await openSearch();

test('every guide is found first, or nearly, by its own title', async () => {
  const guides = listedPages().filter(({ kind, url }) => kind === 'guide' && url.split('/').length > 3);
  expect(guides.length).toBeGreaterThanOrEqual(8);
  for (const { url, title } of guides) expect((await search(title)).slice(0, 2), title).toContain(url);
});

describe('what a reader types leads to the page that answers it', () => {
  test.for([
    ['refuse delivery', '/orders/refuse-delivery/'],
    ['cancel after shipped', '/orders/after-it-has-shipped/'],
    ['cancel the delivery tracking', '/orders/cancel-the-delivery/'],
    ['return window', '/orders/return-an-order/'],
    ['third party seller', '/orders/third-party-sellers/'],
    ['customer service', '/orders/customer-service/'],
    ['mobile app', '/orders/in-the-mobile-app/'],
  ] as const)('“%s”', async ([query, url]) => {
    expect((await search(query)).slice(0, 5)).toContain(url);
  });
});

test('nothing is found for what no page says', async () => {
  expect(await search('xyzzyplugh')).toEqual([]);
});
