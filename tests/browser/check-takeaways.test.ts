import { readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import ICAL from 'ical.js';
import type { Page } from 'playwright-core';
import { expect, onTestFinished, test } from 'vitest';
import { openSite } from './open-site.ts';

const { browser, origin } = await openSite();
const delivered =
  '?market=us&stage=delivered&ships=amazon&item=standard&condition=opened&reason=changed-mind&role=buyer';

async function open(query: string): Promise<{ page: Page; requests: string[] }> {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 }, timezoneId: 'Asia/Kolkata' });
  onTestFinished(() => context.close());
  const page = await context.newPage();
  const requests: string[] = [];
  page.on('request', (request) => requests.push(new URL(request.url()).pathname));
  await page.clock.setFixedTime(new Date('2026-11-21T12:00:00Z'));
  await page.goto(`${origin}/orders/check/${query}`, { waitUntil: 'load' });
  return { page, requests };
}

async function type(page: Page, name: string, value: string) {
  await page.fill(`input[name=${name}]`, value);
  await page.dispatchEvent(`input[name=${name}]`, 'change');
}

test('dates draw the order’s days, in a picture and in words, with today among them', async () => {
  const { page } = await open(delivered);
  expect(await page.locator('order-dates').isVisible()).toBe(false);
  await type(page, 'deliveredOn', '2026-11-10');
  const stops = page.locator('order-dates [data-stop]:visible');
  await expect
    .poll(() => stops.evaluateAll((all) => all.map((stop) => (stop as HTMLElement).dataset['stop'])))
    .toEqual(['delivered', 'today', 'window', 'fee']);
  expect(
    await stops.locator('time').evaluateAll((all) => all.map((time) => (time as HTMLTimeElement).dateTime)),
  ).toEqual(['2026-11-10', '2026-11-21', '2026-12-10', '2027-01-09']);
  expect(await page.locator('order-dates svg circle').count()).toBe(4);
});

test('the deadlines are saved as a calendar file that another program reads', async () => {
  const { page, requests } = await open(delivered);
  await type(page, 'deliveredOn', '2026-11-10');
  await page.locator('[data-does=calendar]').waitFor();
  const before = requests.length;
  const [download] = await Promise.all([page.waitForEvent('download'), page.click('[data-does=calendar]')]);
  expect(download.suggestedFilename()).toMatch(/\.ics$/);
  const path = join(tmpdir(), `deadlines-${process.pid}.ics`);
  await download.saveAs(path);
  const file = readFileSync(path, 'utf8');
  const events = new ICAL.Component(ICAL.parse(file))
    .getAllSubcomponents('vevent')
    .map((event) => new ICAL.Event(event));
  expect(events.map(({ startDate }) => startDate.toString())).toContain('2026-12-10');
  expect(events[0]?.summary).toMatch(/^Last day: \w/);
  // Only the library that writes the file is loaded for it, and nothing is sent.
  expect(requests.slice(before).every((path) => path.startsWith('/_astro/'))).toBe(true);
});

test('what would change this names the answer and leads to the verdict it opens', async () => {
  const { page } = await open('?market=us&stage=in-transit&ships=amazon&carrier=other');
  await page.click('order-changes summary');
  const link = page.locator('order-changes li a').first();
  await link.waitFor();
  const href = await link.getAttribute('href');
  expect(href).toContain('market=us');
  expect(await page.locator('order-changes li b').first().textContent()).toMatch(/Where is it now\?/);
  await link.click();
  await expect.poll(() => page.evaluate(() => location.search)).toBe(href);
});

test('the library for calendar files is not loaded before it is wanted', async () => {
  const { requests } = await open(delivered);
  expect(requests.filter((path) => path.includes('calendar'))).toEqual([]);
  expect(requests.filter((path) => path.startsWith('/data/'))).toEqual([]);
});

test('with dates typed, Back still leads back', async () => {
  const { page } = await open('?market=us&stage=late&ships=amazon');
  await page.check('#stage-delivered');
  await type(page, 'returnBy', '2026-11-25');
  await expect.poll(() => page.isChecked('#window-open')).toBe(true);
  await page.check('#role-buyer');
  const query = () => page.evaluate(() => location.search);
  await expect.poll(query).toContain('role=buyer');
  await page.goBack();
  await expect.poll(query).not.toContain('role');
  await page.goBack();
  // The date is still typed, so the question it settles stays answered.
  await expect.poll(query).toBe('?market=us&stage=late&ships=amazon&window=open');
});

test('a date out of all reason is said to be none, and keeps standing as typed', async () => {
  const { page } = await open(delivered);
  await page.fill('input[name=deliveredOn]', '0206-11-10');
  await page.locator('input[name=deliveredOn]').press('Tab');
  await page.locator('input[name=deliveredOn]').dispatchEvent('change');
  expect(await page.inputValue('input[name=deliveredOn]')).toBe('0206-11-10');
  expect(await page.isChecked('#no-window')).toBe(true);
  expect(await page.locator('order-dates').isVisible()).toBe(false);
});

test('rules that can’t be loaded are missed out loud, and asked for again at the next date', async () => {
  const { page } = await open(delivered);
  await page.route('**/data/orders.json', (route) => route.abort());
  await type(page, 'deliveredOn', '2026-11-10');
  const notice = page.locator('[data-unloaded]');
  await notice.waitFor();
  expect(await page.inputValue('input[name=deliveredOn]')).toBe('2026-11-10');
  await page.unroute('**/data/orders.json');
  await type(page, 'deliveredOn', '2026-11-11');
  await expect.poll(() => notice.isVisible()).toBe(false);
  expect(await page.isChecked('#window-open')).toBe(true);
});
