import { AxeBuilder } from '@axe-core/playwright';
import fc from 'fast-check';
import { expect, onTestFinished, test } from 'vitest';
import { situations } from '../logic/orders/random-situation.ts';
import { openSite } from './open-site.ts';

const { browser, origin } = await openSite();

test('axe finds nothing on the order checker in 50 sampled states, by turns in light and dark', {
  timeout: 240_000,
}, async () => {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 } });
  onTestFinished(() => context.close());
  const page = await context.newPage();
  const sample = fc.sample(situations, { numRuns: 50, seed: 50 }) as unknown as Record<string, string>[];
  const faults: string[] = [];
  for (const [at, situation] of sample.entries()) {
    await page.emulateMedia({ colorScheme: at % 2 === 0 ? 'light' : 'dark' });
    await page.goto(`${origin}/orders/check/?${new URLSearchParams(situation)}`, { waitUntil: 'load' });
    const { violations } = await new AxeBuilder({ page })
      .setLegacyMode(true)
      .options({ resultTypes: ['violations'] })
      .analyze();
    faults.push(...violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`)));
  }
  expect([...new Set(faults)]).toEqual([]);
});
