import type { Page } from 'playwright-core';
import { afterAll, test } from 'vitest';
import { builtPages, guideUrls } from '../site/dist.ts';
import { faultsOf } from './axe.ts';
import { openSite } from './open-site.ts';

const { browser, origin } = await openSite();
const guides = guideUrls();

// Two tabs for two cores, used again and again: a fresh one would read all of axe anew for each page.
const context = await browser.newContext({ viewport: { width: 320, height: 640 } });
const tabs = [await context.newPage(), await context.newPage()];
afterAll(() => context.close());

/** Opens a page on a phone, in daylight, and notes what it asks for and complains about. */
async function visit(page: Page, url: string) {
  const requests: string[] = [];
  const complaints: string[] = [];
  page.removeAllListeners();
  await page.emulateMedia({ colorScheme: 'light' });
  page.on('request', (request) => requests.push(request.url()));
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(error.message));
  await page.goto(origin + url, { waitUntil: 'load' });
  return { requests, complaints };
}

/** Pages of one template: axe reads every eighth of them, the rest of the test all. */
const ALIKE = /^\/(?:orders|email)\/questions\/.+|^\/rules\/.+/;
const pages = builtPages().map(({ url }, at) => ({ url, isRead: !ALIKE.test(url) || at % 8 === 0 }));

test.concurrent.for(pages)(
  '$url is accessible on paper and in the dark, fits a small phone, and keeps to itself',
  async ({ url, isRead }, { expect, onTestFinished }) => {
    const page = tabs.pop();
    if (!page) throw new Error('more pages at a time than there are tabs');
    onTestFinished(() => void tabs.push(page));
    const { requests, complaints } = await visit(page, url);
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    expect.soft(width).toBeLessThanOrEqual(320);

    if (isRead) expect.soft(await faultsOf(page)).toEqual([]);
    await page.emulateMedia({ colorScheme: 'dark' });
    // The dark page differs in its colours alone.
    if (isRead) expect.soft(await faultsOf(page, 'color-contrast')).toEqual([]);

    expect.soft(complaints).toEqual([]);
    const foreign = requests.filter((address) => !address.startsWith(`${origin}/`) && !address.startsWith('data:'));
    expect.soft(foreign).toEqual([]);
    if (guides.includes(url)) expect.soft(requests.filter((address) => !address.startsWith('data:'))).toHaveLength(1);
  },
);
