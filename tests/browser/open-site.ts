import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { afterAll, inject, onTestFinished } from 'vitest';

/** What a page is opened with; a phone 390 px wide unless it says otherwise. */
export interface PageOptions extends BrowserContextOptions {
  width?: number;
}

export interface OpenSite {
  browser: Browser;
  /** For example `http://127.0.0.1:40001`, without a slash at its end. */
  origin: string;
  /** A page of the site, by its path and what follows it, in a context of its own that closes with the test. */
  openPage(path: string, options?: PageOptions): Promise<Page>;
}

/** The built site and the shared browser. Call it once, at the top of a test file; it lets go by itself. */
export async function openSite(): Promise<OpenSite> {
  const browser = await chromium.connect(inject('browser'));
  afterAll(() => browser.close());
  const origin = inject('origin');
  return { browser, origin, openPage: (path, options) => openPage(browser, `${origin}${path}`, options) };
}

async function openPage(browser: Browser, url: string, { width = 390, ...rest }: PageOptions = {}): Promise<Page> {
  const context = await browser.newContext({ viewport: { width, height: 844 }, ...rest });
  onTestFinished(() => context.close());
  const page = await context.newPage();
  await page.goto(url, { waitUntil: 'load' });
  return page;
}
