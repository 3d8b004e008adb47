import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { faultsOf } from './axe.ts';
import { openSite, type PageOptions } from './open-site.ts';

const { openPage } = await openSite();
const path = '/email/rates/';
const example = '?sent=12500&hardBounces=588&complaints=9&fblSent=10400&gmailSpamRate=0.14';

const open = (query = '', options: PageOptions = {}) => openPage(`${path}${query}`, options);

const shown = (page: Page, table: string) =>
  page.locator(`[data-of=${table}] > [data-row]:visible`).first().getAttribute('data-row');
const left = (page: Page, of: string) => page.locator(`[data-left=${of}]`).innerText();
const gauge = (page: Page, of: string) => page.locator(`[data-gauge=${of}] svg`).first().getAttribute('aria-label');
const query = (page: Page) => page.evaluate(() => location.search);

test('three counts are answered at once: verdict, room and gauges', async () => {
  const page = await open();
  expect(await shown(page, 'account-outlook')).toBe('open');
  await page.fill('#sent', '12,500');
  await page.fill('#hardBounces', '588');
  expect(await gauge(page, 'bounce')).toContain('Bounce rate 4.7%');
  expect(await shown(page, 'account-outlook')).toBe('open');
  await page.fill('#complaints', '0');
  expect(await shown(page, 'account-outlook')).toBe('above-the-best-mark');
  expect(await left(page, 'bounces')).toMatch(/^37\s+more hard bounces until review/);
  expect(await left(page, 'complaints')).toMatch(/^13\s+more complaints/);
  expect(
    await page
      .locator('[data-finding]:visible')
      .evaluateAll((all) => all.map((each) => each.getAttribute('data-finding'))),
  ).toEqual(['complaint-rate-underestimated', 'estimate-only']);
});

test('a link shows the answer it was made of, and Back brings each step again', async () => {
  const page = await open(example);
  expect(await page.inputValue('#fblSent')).toBe('10400');
  expect(await shown(page, 'account-outlook')).toBe('above-the-best-mark');
  expect(await shown(page, 'gmail-spam-rate')).toBe('R9');
  await page.fill('#hardBounces', '625');
  await page.locator('#hardBounces').blur();
  expect(await query(page)).toContain('hardBounces=625');
  expect(await shown(page, 'account-outlook')).toBe('at-the-review-line');
  expect(await left(page, 'bounces')).toMatch(/^0\s+more: the line of a review is reached/);
  await page.goBack();
  await expect.poll(() => page.inputValue('#hardBounces')).toBe('588');
  expect(await shown(page, 'account-outlook')).toBe('above-the-best-mark');
});

test('the whole form is filled by keyboard alone, and emptied', async () => {
  const page = await open();
  await page.focus('#sent');
  for (const typed of ['1000', '20', '1']) {
    await page.keyboard.type(typed);
    await page.keyboard.press('Tab');
  }
  expect(await shown(page, 'account-outlook')).toBe('at-the-review-line');
  await page.keyboard.press('Enter');
  expect(await query(page)).toContain('sent=1000');
  await page.focus('[name=tenant][value=""]');
  await page.keyboard.press('ArrowUp');
  expect(await page.isChecked('[name=tenant][value=none]')).toBe(true);
  expect(await shown(page, 'tenant-policy')).toBe('R15');
  await page.focus('[type=reset]');
  await page.keyboard.press('Enter');
  await expect.poll(() => query(page)).toBe('');
  expect(await shown(page, 'account-outlook')).toBe('open');
});

test('what can’t be right is said at its field, and no NaN is shown', async () => {
  const page = await open('?sent=10&hardBounces=11&complaints=x&gmailSpamRate=130');
  const problem = (name: string) => page.locator(`#${name}-problem`).textContent();
  expect(await problem('hardBounces')).toContain('more than the mail you sent');
  expect(await problem('complaints')).toContain('can’t be read');
  expect(await problem('gmailSpamRate')).toContain('as Gmail shows it');
  expect(await page.getAttribute('#complaints', 'aria-invalid')).toBe('true');
  expect(await shown(page, 'account-outlook')).toBe('not-countable');
  expect(await page.locator('main').innerText()).not.toMatch(/NaN|undefined|Infinity/);
});

test('a hostile address is read as far as it can be', async () => {
  const page = await open(`?sent=${'9'.repeat(3000)}&tenant=__proto__&status=<img src=x>&complaints=1&complaints=2`);
  expect(await page.isChecked('[name=tenant][value=""]')).toBe(true);
  expect(await page.inputValue('#status')).toBe('Another word');
  expect(await shown(page, 'account-status')).toBe('unknown-status');
  expect(await page.locator('rate-check img').count()).toBe(0);
});

test('SES’s word is explained, in whichever spelling a link has it, and leads to its letter', async () => {
  const page = await open('?status=under+review');
  expect(await page.inputValue('#status')).toBe('Under review');
  expect(await shown(page, 'account-status')).toBe('under-review');
  await page.selectOption('#status', 'SHUTDOWN');
  expect(await shown(page, 'account-status')).toBe('sending-paused');
  await page.click('[data-of=account-status] [data-shown] a[href="#reply-paused"]');
  expect(await page.locator('#reply-paused [data-body]').isVisible()).toBe(true);
  await page.fill('#reply-paused-mail-cause', 'An old list');
  expect(await page.locator('#reply-paused [data-body]').innerText()).toContain('An old list');
  expect(await query(page)).not.toContain('An+old');
});

test('a tenant’s lines stand on the gauges only while its policy is chosen', async () => {
  const page = await open(example);
  const lines = page.locator('[data-gauge=bounce] [data-tenant=strict]');
  expect(await lines.getAttribute('visibility')).toBe('hidden');
  await page.check('[name=tenant][value=strict]');
  expect(await lines.getAttribute('visibility')).toBe('visible');
  expect(await page.locator('[data-gauge=bounce] [data-tenant=standard]').getAttribute('visibility')).toBe('hidden');
});

test('without a script the tables answer by bands and by word, and nothing dead is on the page', async () => {
  const page = await open('', { javaScriptEnabled: false });
  expect(await page.locator('rate-check').isVisible()).toBe(false);
  await page.check('#bounceBand-from-review');
  await page.check('#complaintBand-below-review');
  expect(await page.locator('[data-table=account-outlook] > [data-row]:visible').getAttribute('data-row')).toBe(
    'at-the-review-line',
  );
  await page.check('#accountWord-api-shutdown');
  expect(await page.locator('[data-table=account-status] > [data-row]:visible').getAttribute('data-row')).toBe(
    'sending-paused',
  );
  expect(await page.locator('.words tbody').count()).toBe(6);
});

test('nothing of the checker runs over the edge of a small phone, with and without an answer', async () => {
  const page = await open(`${example}&tenant=standard&status=PROBATION&yahooSpamRate=0.3`, { width: 320 });
  const wide = () =>
    page
      .locator('main *:visible')
      .evaluateAll((all) =>
        all
          .filter((each) => each.getBoundingClientRect().right > innerWidth + 1)
          .map((each) => each.outerHTML.slice(0, 90)),
      );
  expect(await wide()).toEqual([]);
  await page.click('[type=reset]');
  expect(await wide()).toEqual([]);
});

test('axe finds nothing with an answer, with faults and with a letter open, in light and dark', async () => {
  const page = await open(`${example}&tenant=strict&status=SHUTDOWN&yahooSpamRate=x`);
  await page.click('a[href="#reply-paused"]');
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    expect(await faultsOf(page)).toEqual([]);
  }
});

test('paper holds the counts and the answer, or the letter that lies open and nothing else', async () => {
  const page = await open(example, { width: 794 });
  await page.emulateMedia({ media: 'print' });
  expect(await page.locator('#sent').isVisible()).toBe(true);
  expect(await page.locator('[data-outlook]').isVisible()).toBe(true);
  expect(await page.locator('.letters').isVisible()).toBe(false);
  await page.emulateMedia({ media: 'screen' });
  await page.locator('#reply-under-review').evaluate((inside) => inside.closest('details')?.setAttribute('open', ''));
  await page.emulateMedia({ media: 'print' });
  expect(await page.locator('rate-check').isVisible()).toBe(false);
  expect(await page.locator('#reply-under-review .letter').isVisible()).toBe(true);
});
