import { describe, expect, test } from 'vitest';
import { listedPages } from './dist.ts';
import { openSearch } from './search.ts';

const search = await openSearch();

test('every guide is found first, or nearly, by its own title', async () => {
  const guides = listedPages().filter(({ kind, url }) => kind === 'guide' && url.split('/').length > 3);
  expect(guides.length).toBeGreaterThanOrEqual(8);
  for (const { url, title } of guides) expect((await search(title)).slice(0, 2), title).toContain(url);
});

test('every question is found first, or nearly, by its own words', async () => {
  const questions = listedPages().filter(({ kind, url }) => kind === 'faq' && url.split('/').length > 4);
  expect(questions.length).toBeGreaterThanOrEqual(40);
  for (const { url, title } of questions) expect((await search(title)).slice(0, 3), title).toContain(url);
});

describe('what a reader types leads to the page that answers it', () => {
  test.for([
    ['refuse delivery', '/orders/refuse-delivery/'],
    ['cancel after shipped', '/orders/after-it-has-shipped/'],
    ['cancel the delivery tracking', '/orders/cancel-the-delivery/'],
    ['return window', '/orders/return-windows/'],
    ['third party seller', '/orders/third-party-sellers/'],
    ['customer service', '/orders/customer-service/'],
    ['mobile app', '/orders/in-the-mobile-app/'],
    ['cooling off period', '/orders/questions/what-is-the-uk-cooling-off-period/'],
    ['return without box', '/orders/questions/can-i-drop-it-off-without-a-box/'],
    ['locker', '/orders/questions/what-if-i-do-not-collect-it/'],
  ] as const)('“%s”', async ([query, url]) => {
    expect((await search(query)).slice(0, 3)).toContain(url);
  });
});

describe('words that a page doesn’t say itself lead to it', () => {
  test.for([
    ['widerruf', '/orders/statutory-rights/', 'German'],
    ['annahme verweigern', '/orders/refuse-delivery/', 'German, two words'],
    ['retoure', '/orders/return-an-order/', 'German'],
    ['kundenservice', '/orders/customer-service/', 'German'],
    ['lieferung stoppen', '/orders/cancel-the-delivery/', 'German, two words'],
    ['spenden', '/orders/donate-it/', 'German'],
    ['geschenk', '/orders/gift-it/', 'the beginning of a word'],
    ['kindle refund', '/orders/digital-items/', 'a word of the page beside an alias'],
    ['chargeback', '/orders/a-to-z-claims/', 'the bank’s word'],
    ['cancle order', '/orders/cancel-before-shipping/', 'a slip'],
    ['refud', '/orders/refund-times/', 'a slip'],
    ['retrun', '/orders/return-an-order/', 'a slip'],
    ['porch pirate', '/orders/lost-or-damaged/', 'a nickname'],
    ['where is my refund', '/orders/refund-times/', 'a question'],
    ['atoz', '/orders/a-to-z-claims/', 'run together'],
    ['restocking fee', '/orders/return-exceptions/', 'a shop’s word'],
    ['trade in', '/orders/resell-it/', 'a service’s name'],
    ['phone number', '/orders/customer-service/', 'what is wanted'],
    ['holiday returns', '/orders/return-windows/', 'a policy’s name'],
    ['empty box', '/orders/lost-or-damaged/', 'what happened'],
  ] as const)('“%s”, %3$s', async ([query, url]) => {
    expect((await search(query)).slice(0, 3)).toContain(url);
  });

  test('“stornieren” leads to every way of cancelling', async () => {
    const [first, second, ...rest] = await search('stornieren');
    const ways = ['cancel-before-shipping', 'after-it-has-shipped', 'cancel-the-delivery', 'in-the-mobile-app'];
    expect([first, second, ...rest].sort()).toEqual(ways.map((way) => `/orders/${way}/`).sort());
  });
});

test('nothing is found for what no page says', async () => {
  expect(await search('xyzzyplugh')).toEqual([]);
});
