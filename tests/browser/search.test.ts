import type { Page } from 'playwright-core';
import { expect, onTestFinished, test } from 'vitest';
import { openSite } from './open-site.ts';

const { browser, origin } = await openSite();

async function open(path: string, javaScriptEnabled = true): Promise<{ page: Page; requests: string[] }> {
  const context = await browser.newContext({ javaScriptEnabled });
  onTestFinished(() => context.close());
  const page = await context.newPage();
  const requests: string[] = [];
  page.on('request', (request) => requests.push(new URL(request.url()).pathname));
  await page.goto(origin + path, { waitUntil: 'load' });
  return { page, requests };
}

test('the search page answers the address’s query, and says for which query its results stand', async () => {
  const { page } = await open('/search/?q=refuse');
  const results = page.locator('main [data-results][data-query="refuse"]');
  await results.waitFor();
  expect(await results.locator('a').first().getAttribute('href')).toContain('/orders/');
  expect(await page.locator('main [role=status]').textContent()).toMatch(/\d+\s+pages? found/);
});

test('a search that finds nothing offers the checker', async () => {
  const { page } = await open('/search/?q=xyzzyplugh');
  await page.locator('main [data-results][data-query="xyzzyplugh"]').waitFor({ state: 'attached' });
  expect(await page.locator('main a[href="/orders/check/"]:visible').count()).toBeGreaterThan(0);
});

test('in the header it opens without leaving the page, loads nothing before, and works by keyboard', async () => {
  const { page, requests } = await open('/orders/check/');
  expect(requests.filter((path) => path.startsWith('/pagefind/'))).toEqual([]);
  await page.keyboard.press('/');
  await page.keyboard.type('seller');
  const results = page.locator('#find [data-results][data-query="seller"]');
  await results.waitFor();
  await page.keyboard.press('ArrowDown');
  expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('A');
  expect(new URL(page.url()).pathname).toBe('/orders/check/');
  await page.keyboard.press('Escape');
  expect(await page.locator('#find').isVisible()).toBe(false);
});

test('without a script the header’s box leads to the search page, which lists the guides', async () => {
  const { page } = await open('/orders/refuse-delivery/', false);
  await page.click('[popovertarget=find]');
  await page.fill('#find input', 'gift');
  await page.keyboard.press('Enter');
  await page.waitForURL('**/search/?q=gift');
  expect(await page.locator('main a[href="/orders/refuse-delivery/"]').count()).toBe(1);
});

test('a hostile query is only text', async () => {
  const query = '<img src=x onerror=alert(1)>"\'';
  const { page } = await open(`/search/?q=${encodeURIComponent(query)}`);
  await page.locator('main [data-results][data-query]').waitFor({ state: 'attached' });
  expect(await page.locator('main img').count()).toBe(0);
  expect(await page.inputValue('main input[type=search]')).toBe(query);
});

test.for([
  ['5.1.1', '/email/codes/#5.1.1'],
  ['550 5.7.26', '/email/codes/#5.7.26'],
] as const)('a code typed alone or in a reply, “%s”, leads to its own entry', async ([query, href]) => {
  const { page } = await open(`/search/?q=${encodeURIComponent(query)}`);
  await page.locator(`main [data-results][data-query="${query}"] a`).first().waitFor();
  const hrefs = await page
    .locator('main [data-results] a')
    .evaluateAll((links) => links.map((a) => a.getAttribute('href')));
  expect(hrefs.slice(0, 4)).toContain(href);
});
