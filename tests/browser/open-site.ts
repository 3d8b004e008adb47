import { type Browser, chromium } from 'playwright-core';
import { afterAll, inject } from 'vitest';

export interface OpenSite {
  browser: Browser;
  /** For example `http://127.0.0.1:40001`, without a slash at its end. */
  origin: string;
}

/** The built site and the shared browser. Call it once, at the top of a test file; it lets go by itself. */
export async function openSite(): Promise<OpenSite> {
  const browser = await chromium.connect(inject('browser'));
  afterAll(() => browser.close());
  return { browser, origin: inject('origin') };
}
