import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { test } from 'vitest';
import { builtPages, guideUrls } from '../site/dist.ts';
import { openSite } from './open-site.ts';

const { browser, origin } = await openSite();
const guides = guideUrls();

/** Opens a page on a phone and notes what it asks for and complains about. */
async function visit(url: string) {
  const context = await browser.newContext({ viewport: { width: 320, height: 640 } });
  const page = await context.newPage();
  const requests: string[] = [];
  const complaints: string[] = [];
  page.on('request', (request) => requests.push(request.url()));
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(error.message));
  await page.goto(origin + url, { waitUntil: 'load' });
  return { context, page, requests, complaints };
}

/** What axe finds, by rule and element. No page has frames, so the quicker way of going through them will do. */
async function faultsOf(page: Page, ...rules: string[]): Promise<string[]> {
  const axe = new AxeBuilder({ page }).setLegacyMode(true).options({ resultTypes: ['violations'] });
  const { violations } = await (rules.length > 0 ? axe.withRules(rules) : axe).analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`));
}

// Two at a time: a page is judged in its own process, and there are two cores.
test.concurrent.for(builtPages())(
  '$url is accessible on paper and in the dark, fits a small phone, and keeps to itself',
  async ({ url }, { expect, onTestFinished }) => {
    const { context, page, requests, complaints } = await visit(url);
    onTestFinished(() => context.close());
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    expect.soft(width).toBeLessThanOrEqual(320);

    expect.soft(await faultsOf(page)).toEqual([]);
    await page.emulateMedia({ colorScheme: 'dark' });
    // The dark page differs in its colours alone.
    expect.soft(await faultsOf(page, 'color-contrast')).toEqual([]);

    expect.soft(complaints).toEqual([]);
    const foreign = requests.filter((address) => !address.startsWith(`${origin}/`) && !address.startsWith('data:'));
    expect.soft(foreign).toEqual([]);
    if (guides.includes(url)) expect.soft(requests.filter((address) => !address.startsWith('data:'))).toHaveLength(1);
  },
);
