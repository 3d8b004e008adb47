import type { Page } from 'playwright-core';
import { expect, onTestFinished, test } from 'vitest';
import { openSite } from './open-site.ts';

const { browser, origin } = await openSite();

async function open(query = ''): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 }, timezoneId: 'America/New_York' });
  onTestFinished(() => context.close());
  const page = await context.newPage();
  await page.clock.setFixedTime(new Date('2026-11-22T03:30:00Z'));
  await page.goto(`${origin}/orders/check/${query}`, { waitUntil: 'load' });
  return page;
}

const first = (page: Page) =>
  page.evaluate(() => {
    const shown = [...document.querySelectorAll<HTMLElement>('[data-option] > [data-row]')].find((variant) =>
      variant.checkVisibility(),
    );
    return `${shown?.parentElement?.dataset['option']}/${shown?.dataset['row']}${shown?.hasAttribute('open') ? ' open' : ''}`;
  });
const query = (page: Page) => page.evaluate(() => location.search);

test('a verdict is a link: the address answers the questions, and the best option stands first, unfolded', async () => {
  const page = await open('?market=us&stage=in-transit&ships=amazon&carrier=amazon');
  expect(await first(page)).toBe('cancel-delivery/amazon-carries-it open');
  expect(await page.isChecked('#carrier-amazon')).toBe(true);
});

test('changing one answer keeps the rest, and Back undoes it', async () => {
  const page = await open('?market=us&stage=in-transit&ships=amazon&carrier=amazon');
  await page.check('#carrier-other');
  expect(await query(page)).toBe('?market=us&stage=in-transit&ships=amazon&carrier=other');
  expect(await first(page)).toBe('refuse-delivery/amazon-ships-us open');
  await page.goBack();
  await expect.poll(() => page.isChecked('#carrier-amazon')).toBe(true);
  expect(await first(page)).toBe('cancel-delivery/amazon-carries-it open');
  expect(await page.isChecked('#stage-in-transit')).toBe(true);
});

test('an address with answers nobody offers, or a very long one, is read as far as it can be', async () => {
  const junk = `?market=us&stage=moon&__proto__=1&colour=${'red'.repeat(2000)}&ships=%3Cscript%3E`;
  const page = await open(junk);
  expect(await page.isChecked('#market-us')).toBe(true);
  expect(await page.isChecked('#no-stage')).toBe(true);
});

test('only questions that still matter are asked', async () => {
  const page = await open();
  const asked = () =>
    page
      .locator('.check [data-question]:visible')
      .evaluateAll((all) => all.map((one) => (one as HTMLElement).dataset['question']));
  expect(await asked()).toEqual(['market', 'stage']);
  await page.check('#market-us');
  await page.check('#stage-not-shipped');
  expect(await asked()).toEqual(['market', 'stage', 'ships', 'cancelControl', 'paid']);
  await page.check('#ships-seller');
  expect(await asked()).toContain('orderAge');
  await page.check('#stage-at-pickup');
  expect(await asked()).toContain('pickup');
  expect(await asked()).not.toContain('cancelControl');
});

test('a typed date gives the exact day by the reader’s own calendar, answers the coarse question, and stays out of the address', async () => {
  const page = await open(
    '?market=us&stage=delivered&ships=amazon&item=standard&condition=opened&reason=changed-mind&role=buyer',
  );
  await page.fill('input[name=returnBy]', '2026-11-21');
  await page.dispatchEvent('input[name=returnBy]', 'change');
  await expect.poll(() => page.isChecked('#window-open')).toBe(true);
  const day = page.locator('[data-option=return] > [data-row]:visible time[data-deadline]');
  await expect.poll(() => day.getAttribute('datetime')).toBe('2026-11-21');
  expect(await day.textContent()).toContain('21');
  expect(await query(page)).not.toContain('2026');
  await page.fill('input[name=returnBy]', '2026-11-20');
  await page.dispatchEvent('input[name=returnBy]', 'change');
  await expect.poll(() => first(page)).toContain('late-return/');
  await page.fill('input[name=returnBy]', '');
  await page.dispatchEvent('input[name=returnBy]', 'change');
  await expect.poll(() => page.isChecked('#no-window')).toBe(true);
});

test('it works by keyboard alone', async () => {
  const page = await open();
  await page.focus('#no-market');
  await page.keyboard.press('ArrowDown');
  expect(await page.isChecked('#market-us')).toBe(true);
  await page.keyboard.press('Tab');
  await page.keyboard.press('ArrowDown');
  expect(await page.isChecked('#stage-not-shipped')).toBe(true);
  expect(await query(page)).toBe('?market=us&stage=not-shipped');
  await page.focus('[data-option] > [data-row]:visible summary');
  const before = await first(page);
  await page.keyboard.press('Enter');
  expect(await first(page)).not.toBe(before);
});

test('Start again opens every question and empties the address', async () => {
  const page = await open('?market=us&stage=late');
  await page.click('.check form [type=reset]');
  await expect.poll(() => query(page)).toBe('');
  expect(await page.isChecked('#no-stage')).toBe(true);
});

test('Copy link says when it is done', async () => {
  const page = await open('?market=us&stage=late');
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.click('[data-does=copy]');
  await expect.poll(() => page.locator('.tools output').textContent()).toBe('Link copied');
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
    `${origin}/orders/check/?market=us&stage=late`,
  );
});

test('a verdict prints on one sheet, with the answers that led to it', async () => {
  const page = await open('?market=us&stage=in-transit&ships=amazon&carrier=other&paid=credit');
  const pdf = await page.pdf({ format: 'A4' });
  expect(pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
  await page.emulateMedia({ media: 'print' });
  expect(
    await page.locator('.check label:visible').evaluateAll((all) => all.map(({ textContent }) => textContent)),
  ).toContainEqual(expect.stringContaining('On its way'));
});
