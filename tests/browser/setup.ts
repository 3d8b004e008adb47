import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import type { TestProject } from 'vitest/node';
import { serve } from '../../src/host/serve.ts';
import { findChromium } from '../tools/find-chromium.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    origin: string;
    browser: string;
  }
}

// In order: runs as root, needs no graphics card, and asks nothing of the network by itself.
const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Serves the built site and starts one browser, both shared by every browser test. */
export default async function setup(project: TestProject) {
  const executablePath = findChromium();
  if (!executablePath) throw new Error('No Chromium found: install one, or name its path in the variable CHROMIUM.');
  const site = await serve(fileURLToPath(new URL('../../dist', import.meta.url)), 0);
  const browser = await chromium.launchServer({ executablePath, args: FLAGS });
  project.provide('origin', site.origin);
  project.provide('browser', browser.wsEndpoint());
  return async () => {
    await browser.close();
    await site.close();
  };
}
