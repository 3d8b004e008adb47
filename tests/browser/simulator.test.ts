import { gzipSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { expect, onTestFinished, test } from 'vitest';
import { cases, eventsOf, type TickCase } from '../logic/email/simulator/cases.ts';
import { faultsOf } from './axe.ts';
import { openSite } from './open-site.ts';

const { browser, origin } = await openSite();

async function open(options: { javaScriptEnabled?: boolean; width?: number; query?: string } = {}): Promise<Page> {
  const { width = 390, query = '', ...rest } = options;
  const context = await browser.newContext({ viewport: { width, height: 844 }, ...rest });
  await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin });
  onTestFinished(() => context.close());
  const page = await context.newPage();
  await page.goto(`${origin}/email/simulator/${query}`, { waitUntil: 'load' });
  return page;
}

const linesOf = (each: Pick<TickCase, 'events' | 'tags'>) =>
  eventsOf(each)
    .map((event) => JSON.stringify(event))
    .join('\n');
const T1 = linesOf({
  events: [
    ['m1', 'Send', 'success'],
    ['m1', 'Delivery', 'success'],
  ],
});
const states = (page: Page) =>
  page.$$eval('[data-step]:not([hidden])', (rows) =>
    rows.map((row) => `${row.id} ${(row as HTMLElement).dataset['is'] ?? ''}`.trim()),
  );
const commands = (page: Page, id: string) => page.locator(`[data-commands=${id}]`).textContent();
const ticked = (page: Page) => page.waitForSelector('[data-sum]:not([hidden])');

async function tickBy(page: Page, text: string) {
  await page.fill('#sim-events', text);
  await page.click('[data-came] [type=submit]');
  await ticked(page);
}

test('without a script the plan and the commands are there, tabs turn, and no form is dead', async () => {
  const page = await open({ javaScriptEnabled: false });
  expect(await page.locator('form[data-plan], form[data-came]').filter({ visible: true }).count()).toBe(0);
  expect(await page.locator('tbody[data-step]').filter({ visible: true }).count()).toBe(9);
  expect(await page.locator('[data-commands=cli]').isVisible()).toBe(true);
  await page.check('[name=tool][value=go]');
  expect(await page.locator('[data-commands=cli]').isVisible()).toBe(false);
  expect(await page.locator('[data-commands=go]').isVisible()).toBe(true);
  expect(await page.locator('[data-copy]').filter({ visible: true }).count()).toBe(0);
});

test('steps and label change ledger and commands and stand in the address, the sender doesn’t; Back undoes it', async () => {
  const page = await open();
  await page.fill('#sim-from', 'news@example.net');
  await page.fill('#sim-label', 'run-b');
  for (const id of ['T3', 'T4', 'T5', 'T6', 'T7', 'T8', 'T9']) await page.uncheck(`[name=steps][value=${id}]`);
  await expect.poll(() => commands(page, 'python')).toContain('send("T2", ["bounce+run-b@simulator.amazonses.com"]');
  expect(await commands(page, 'python')).toContain('FromEmailAddress="news@example.net"');
  expect(await commands(page, 'cli')).not.toContain('send T3');
  expect(await states(page)).toEqual(['T1', 'T2']);
  expect(new URL(page.url()).search).toBe('?steps=T1%2CT2&label=run-b');
  await page.goBack();
  await expect.poll(() => states(page)).toEqual(['T1', 'T2', 'T9']);
});

test('a link to a plan opens it, and unknown steps in it are passed over', async () => {
  const page = await open({ query: '?steps=T8,T99&label=abc' });
  await expect.poll(() => states(page)).toEqual(['T8']);
  expect(await page.inputValue('#sim-label')).toBe('abc');
});

test('a label that can’t be one is said, and the addresses stay without it', async () => {
  const page = await open();
  await page.fill('#sim-label', 'a b');
  await expect.poll(() => page.locator('.sim-told').innerText()).toContain('A label no address can bear');
  expect(await page.locator('#T1 [data-to]').textContent()).toBe('success@simulator.amazonses.com');
  await page.fill('#sim-region', 'Ireland');
  await expect.poll(() => page.getAttribute('#sim-region', 'aria-invalid')).toBe('true');
});

test('pasted events stamp their steps, say what is missing and why, and the answer has the focus', async () => {
  const page = await open();
  const text = linesOf({
    events: [
      ['m1', 'Send', 'success'],
      ['m1', 'Delivery', 'success'],
      ['m2', 'Send', 'bounce'],
      ['m3', 'Send', 'reader@example.com'],
    ],
  });
  await tickBy(page, text);
  expect((await states(page)).slice(0, 3)).toEqual(['T1 done', 'T2 part', 'T3 none']);
  expect(await page.locator('#T1 .stamp').filter({ visible: true }).allInnerTexts()).toEqual(['PASSED']);
  expect(await page.locator('#T2 [data-found]').innerText()).toContain('This type is nowhere to be seen (Bounce)');
  expect(await page.locator('[data-text-findings]').innerText()).toContain('Other mail left aside (1)');
  expect(await page.locator('[data-sum]').innerText()).toContain('1 of 9 steps');
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('plan');
});

test('cases of the checklist come out on the page as they do in the logic', async () => {
  const page = await open();
  const some = cases.tick.filter(
    ({ label, own, feedback, events }) => !label && !own && !feedback && events.length > 0,
  );
  expect(some.length).toBeGreaterThan(25);
  for (const each of some.filter((_, at) => at % 3 === 0)) {
    await page.click('[data-does=forget]');
    await tickBy(page, linesOf(each));
    const shown = Object.fromEntries((await states(page)).map((words) => words.split(' ')));
    expect([each.because, shown]).toEqual([each.because, expect.objectContaining(each.states)]);
  }
});

test('a plan that changes after reading is ticked anew', async () => {
  const page = await open();
  await tickBy(page, T1);
  await page.fill('#sim-label', 'other');
  await expect.poll(() => states(page)).toContain('T1 none');
  expect(await page.locator('[data-text-findings]').innerText()).toContain('Another run left aside');
  await page.fill('#sim-label', '');
  await expect.poll(() => states(page)).toContain('T1 done');
});

test('hostile events are shown as text and load nothing; nothing is asked of anybody, or kept', async () => {
  const page = await open();
  const asked: string[] = [];
  page.on('request', (request) => void asked.push(request.url()));
  const evil = '<img src=//evil.example/x onerror=alert(1)>';
  const [sent = {}] = eventsOf({ events: [['m1', 'Send', 'success']] });
  await tickBy(page, `${T1}\n${JSON.stringify({ ...sent, eventType: evil })}`);
  expect(await page.locator('#T1 [data-also]').innerText()).toContain(evil);
  expect(await page.locator('simulator-plan img').count()).toBe(0);
  expect(asked.filter((url) => !url.startsWith(`${origin}/_astro/`))).toEqual([]);
  expect(await page.evaluate(() => [location.search, localStorage.length, sessionStorage.length])).toEqual(['', 0, 0]);
});

test('a log of many megabytes is read off the page’s thread, packed or not', async () => {
  const page = await open();
  const other = linesOf({ events: [['other', 'Open', 'reader@example.com']] });
  const text = `${`${other}\n`.repeat(60_000)}${T1}`;
  const buffer = gzipSync(text);
  expect(text.length).toBeGreaterThan(10_000_000);
  await page.setInputFiles('#sim-file', { name: 'events.gz', mimeType: 'application/gzip', buffer });
  await ticked(page);
  expect(await states(page)).toContain('T1 done');
});

test('too much is refused with the way to filter it, and an empty field is said', async () => {
  const page = await open();
  const buffer = gzipSync(Buffer.alloc(60_000_000, ' '));
  await page.setInputFiles('#sim-file', { name: 'events.gz', mimeType: 'application/gzip', buffer });
  await expect.poll(() => page.locator('output.told').innerText()).toContain('more than this page reads at once');
  await page.click('[data-came] [type=submit]');
  await expect.poll(() => page.locator('output.told').innerText()).toContain('Paste some events first');
});

test('“Copy it all” copies the commands that are shown', async () => {
  const page = await open({ query: '?steps=T1' });
  await page.check('[name=tool][value=ruby]');
  await expect.poll(() => commands(page, 'ruby')).not.toContain('T2');
  await page.locator('[data-tool=ruby] [data-copy]').click();
  await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toBe(await commands(page, 'ruby'));
});

test('the example is ticked, printed as a protocol alone, and “Forget” leaves nothing of it', async () => {
  const page = await open({ width: 1280 });
  await page.click('[data-does=example]');
  await ticked(page);
  expect(await states(page)).toEqual([
    'T1 done',
    'T2 done',
    'T3 done',
    'T4 part',
    'T5 done',
    'T6 done',
    'T7 differs',
    'T8 done',
    'T9 done',
  ]);
  await page.emulateMedia({ media: 'print' });
  expect(await page.locator('.to-sign').isVisible()).toBe(true);
  expect(await page.locator('.form, .sim-commands, .about').filter({ visible: true }).count()).toBe(0);
  await page.emulateMedia({ media: 'screen' });
  await page.click('[data-does=forget]');
  expect(await page.inputValue('#sim-events')).toBe('');
  expect(await states(page)).toContain('T1');
  expect(await page.locator('.sim-ledger .stamp, [data-sum]').filter({ visible: true }).count()).toBe(0);
});

test('the ticked plan fits 320 pixels, and axe finds nothing in it, in light and dark', async () => {
  const page = await open({ width: 320 });
  await page.click('[data-does=example]');
  await ticked(page);
  const wide = await page.evaluate(
    () =>
      [...document.querySelectorAll('main *:not(pre *)')].filter(
        (part) => part.getBoundingClientRect().right > innerWidth + 1,
      ).length,
  );
  expect(wide).toBe(0);
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    expect(await faultsOf(page)).toEqual([]);
  }
});
