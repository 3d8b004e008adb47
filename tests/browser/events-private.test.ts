import type { Page } from 'playwright-core';
import { expect, onTestFinished, test } from 'vitest';
import { faultsOf } from './axe.ts';
import { openSite } from './open-site.ts';

const { browser, origin } = await openSite();
const path = '/email/events/';

async function open(width = 1280): Promise<Page> {
  const context = await browser.newContext({ viewport: { width, height: 844 } });
  onTestFinished(() => context.close());
  const page = await context.newPage();
  await page.goto(`${origin}${path}`, { waitUntil: 'networkidle' });
  return page;
}

async function example(page: Page) {
  await page.getByRole('button', { name: 'Show me an example' }).click();
  await page.locator('.report canvas').nth(1).waitFor();
}

/** An event as SES sends it, and some megabytes of them. */
const event = (at: number) =>
  JSON.stringify({
    eventType: 'Send',
    mail: {
      timestamp: `2026-11-${10 + (at % 9)}T08:00:00Z`,
      messageId: `big-${at}`,
      destination: [`secret-${at}@example.com`],
      headers: Array.from({ length: 8 }, () => ({ name: 'X-Filler', value: 'x'.repeat(80) })),
    },
    send: {},
  });
const big = Buffer.from(Array.from({ length: 4_000 }, (_, at) => event(at)).join('\n'));
const bigFile = { name: 'big.ndjson', mimeType: '', buffer: big };

/** Everything a page may have kept on the device. */
const kept = (page: Page) =>
  page.evaluate(async () => ({
    local: localStorage.length,
    session: sessionStorage.length,
    cookies: document.cookie,
    databases: (await indexedDB.databases()).length,
    caches: (await caches.keys()).length,
  }));

test('once the scripts are there, reading files asks nothing of any server, keeps nothing and leaves the address alone', async () => {
  const page = await open();
  await example(page);
  await page.getByRole('button', { name: 'Forget everything' }).click();
  const requests: string[] = [];
  page.context().on('request', (request) => requests.push(request.url()));
  await page.setInputFiles('#event-files', bigFile);
  await page.locator('.report canvas').nth(1).waitFor();
  // A worker's own script may be asked for again from the browser's cache; nothing else may.
  expect(requests.filter((url) => !/^blob:|\/_astro\/[\w.-]+\.js$/.test(url))).toEqual([]);
  expect(requests.join(' ')).not.toContain('secret');
  expect(await kept(page)).toEqual({ local: 0, session: 0, cookies: '', databases: 0, caches: 0 });
  expect(page.url()).toBe(`${origin}${path}`);
});

test('with the network gone, files are read all the same', async () => {
  const page = await open();
  await example(page);
  await page.getByRole('button', { name: 'Forget everything' }).click();
  await page.context().setOffline(true);
  await page.fill('#event-text', event(1));
  await page.getByRole('button', { name: 'Read what I pasted' }).click();
  await expect.poll(() => page.locator('.told').textContent()).toBe('Read 1 event. The report is below.');
});

test('cancelling stops the reading at once and leaves no report', async () => {
  const page = await open();
  // Reading is over sooner than a test can press: the page presses for it, the moment the button is there.
  await page.locator('[data-reading]').evaluate((slip) => {
    const press = () => (slip as HTMLElement).hidden || slip.querySelector<HTMLElement>('[data-does=cancel]')?.click();
    new MutationObserver(press).observe(slip, { attributes: true });
  });
  await page.setInputFiles('#event-files', bigFile);
  await expect.poll(() => page.locator('.told').textContent()).toContain('Stopped');
  expect(await page.locator('.told').textContent()).toBe('Stopped. Nothing of it was kept.');
  expect(await page.locator('[data-reading]').isVisible()).toBe(false);
  await page.waitForTimeout(1_000);
  expect(await page.locator('.report').count()).toBe(0);
});

test('forgetting empties the form and takes the report away', async () => {
  const page = await open();
  await page.fill('#event-text', event(1));
  await example(page);
  await page.getByRole('button', { name: 'Forget everything' }).click();
  expect(await page.locator('.report').count()).toBe(0);
  expect(await page.inputValue('#event-text')).toBe('');
  expect(await page.locator('.told').textContent()).toBe('Forgotten. Nothing is left of it on this page.');
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('event-files');
});

test('a file dropped anywhere on the page is read', async () => {
  const page = await open();
  const carried = await page.evaluateHandle((text) => {
    const transfer = new DataTransfer();
    transfer.items.add(new File([text], 'dropped.json'));
    return transfer;
  }, event(7));
  await page.dispatchEvent('footer', 'dragover', { dataTransfer: carried });
  expect(await page.locator('event-reader[data-over]').count()).toBe(1);
  await page.dispatchEvent('footer', 'drop', { dataTransfer: carried });
  await page.locator('.report').waitFor();
  expect(await page.locator('[data-tally=byDomain] tbody').innerText()).toContain('example.com');
});

test('by keyboard alone one reads the example, sorts a table, opens a long list, and forgets', async () => {
  const page = await open();
  await page.focus('[data-does=example]');
  await page.keyboard.press('Enter');
  await page.locator('.report canvas').nth(1).waitFor();
  const sent = page.locator('[data-tally=byDomain] [data-sort=sends]');
  const figures = () => page.locator('[data-tally=byDomain] [data-cell=sends]').allTextContents();
  await sent.focus();
  await page.keyboard.press('Enter');
  expect(await sent.locator('..').getAttribute('aria-sort')).toBe('descending');
  const down = await figures();
  await page.keyboard.press('Space');
  expect(await sent.locator('..').getAttribute('aria-sort')).toBe('ascending');
  expect(await figures()).toEqual(down.toReversed());
  await page.focus('[data-addresses=stopMailing] [data-does=more]');
  await page.keyboard.press('Enter');
  expect(await page.locator('[data-addresses=stopMailing] tbody tr').count()).toBeGreaterThan(10);
  expect(await page.evaluate(() => document.activeElement?.closest('tr')?.rowIndex)).toBe(11);
  await page.focus('[data-does=forget]');
  await page.keyboard.press('Enter');
  expect(await page.locator('.report').count()).toBe(0);
});

test.for([320, 390, 1280])('at %i pixels the report fits the page, and its charts follow the width', async (width) => {
  const page = await open(width);
  await example(page);
  const beyond = () => page.locator('main').evaluate((main) => main.scrollWidth - main.clientWidth);
  expect(await beyond()).toBe(0);
  await page.setViewportSize({ width: 340, height: 800 });
  await expect.poll(beyond).toBe(0);
  const gap = () =>
    page
      .locator('[data-chart=bounce] [role=img]')
      .evaluate((place) => place.clientWidth - (place.querySelector('canvas')?.clientWidth ?? 0));
  await expect.poll(gap).toBe(0);
});

test('axe finds nothing, empty and with a report, in light and dark', async () => {
  const page = await open();
  expect(await faultsOf(page)).toEqual([]);
  await example(page);
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    expect(await faultsOf(page)).toEqual([]);
  }
});

test('on paper stands the report, and neither the form nor its buttons', async () => {
  const page = await open();
  await example(page);
  await page.emulateMedia({ media: 'print' });
  expect(await page.locator('.intake').isVisible()).toBe(false);
  expect(await page.locator('[data-does=forget]').isVisible()).toBe(false);
  expect(await page.locator('[data-report]').isVisible()).toBe(true);
  expect(await page.locator('[data-addresses=stopMailing] tbody').isVisible()).toBe(true);
});
