import fc from 'fast-check';
import { test } from 'vitest';
import { situations } from '../logic/orders/random-situation.ts';
import { faultsOf } from './axe.ts';
import { openSite } from './open-site.ts';

const { browser, origin } = await openSite();
const sample = fc.sample(situations, { numRuns: 28, seed: 50 }) as unknown as Record<string, string>[];

test.concurrent.for([
  ['light', sample.slice(0, 14)],
  ['dark', sample.slice(14)],
] as const)(
  'axe finds nothing on the order checker in 14 sampled states, %s',
  { timeout: 240_000 },
  async ([colorScheme, states], { expect, onTestFinished }) => {
    const context = await browser.newContext({ viewport: { width: 390, height: 844 }, colorScheme });
    onTestFinished(() => context.close());
    const page = await context.newPage();
    const faults: string[] = [];
    for (const situation of states) {
      await page.goto(`${origin}/orders/check/?${new URLSearchParams(situation)}`, { waitUntil: 'load' });
      // What isn't shown is met by nobody, and there is much of it.
      await page.evaluate(() => {
        for (const hidden of document.querySelectorAll('[data-row], [data-question], [popover]')) {
          if (getComputedStyle(hidden).display === 'none') hidden.remove();
        }
      });
      faults.push(...(await faultsOf(page)));
    }
    expect([...new Set(faults)]).toEqual([]);
  },
);
