import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { faultsOf } from './axe.ts';
import { openSite, type PageOptions } from './open-site.ts';

const { origin, openPage } = await openSite();
const PATIENT = { timeout: 20_000 };

const open = (options: PageOptions = {}) => openPage('/email/dmarc/', { width: 320, ...options });

async function paste(page: Page, text: string, stamp: string) {
  await page.fill('#dmarc-records', text);
  await expect.poll(() => page.locator('.result .said:visible .stamp').allTextContents(), PATIENT).toEqual([stamp]);
}

async function judge(page: Page, message: Readonly<Record<string, string>>, stamp: string) {
  for (const [field, value] of Object.entries(message)) {
    if (/^(?:spf|dkim)/.test(field)) await page.selectOption(`#dmarc-${field}`, value);
    else await page.fill(`#dmarc-${field}`, value);
  }
  await page.focus('#dmarc-from');
  await page.keyboard.press('Enter');
  await expect
    .poll(() => page.locator('[data-passed] .said:visible .stamp').allTextContents(), PATIENT)
    .toEqual([stamp]);
}

const found = async (page: Page) => (await page.locator('[data-findings=findings] h4').allTextContents()).join();
const policies = (page: Page, reader: string) =>
  page.locator(`[data-case] [data-reader=${reader}] [data-policy]:visible`).allTextContents();
const RIGHT = 'v=DMARC1; p=reject; rua=mailto:reports@example.com';

describe('the DMARC checker', () => {
  test('stamps a pasted record, and says each of its tags in order', async () => {
    const page = await open();
    await page.fill('#dmarc-domain', 'example.com');
    await paste(page, RIGHT, 'In order');
    expect(await page.locator('[data-words] code').allTextContents()).toEqual([
      'v=DMARC1',
      'p=reject',
      'rua=mailto:reports@example.com',
    ]);
    expect(await page.locator('[data-words] b').first().textContent()).toBe('Refuse it.');
    expect(await policies(page, 'now')).toEqual(['reject', 'reject', 'reject']);
  });

  test.for([
    {
      name: 'two records',
      text: 'v=DMARC1; p=none\nv=DMARC1; p=reject',
      stamp: 'Ignored',
      says: 'more than one',
    },
    {
      name: 'a record at the domain itself',
      text: 'example.com. TXT "v=DMARC1; p=none"',
      stamp: 'Ignored',
      says: 'The record is at the wrong name',
    },
    {
      name: 'a policy that is none',
      text: 'v=DMARC1; p=block',
      stamp: 'No policy',
      says: 'A policy is none of the three',
    },
    { name: 'no record', text: 'other.example. TXT "hello"', stamp: 'No record', says: 'No DMARC record here' },
  ])('says what is wrong with $name', async ({ text, stamp, says }) => {
    const page = await open();
    await paste(page, text, stamp);
    expect((await found(page)).toLowerCase()).toContain(says.toLowerCase());
  });

  test('shows where an older receiver does otherwise', async () => {
    const page = await open();
    await paste(
      page,
      '_dmarc.example.com. TXT "v=DMARC1; p=reject; np=none; t=y; rua=mailto:r@example.com"',
      'Mind this',
    );
    expect(await policies(page, 'now')).toEqual(['quarantine', 'quarantine', 'none']);
    expect(await policies(page, 'old')).toEqual(['reject', 'reject', 'reject']);
    expect(await page.locator('[data-case].differs').count()).toBe(3);
  });

  test('gives the mended record to copy', async () => {
    const page = await open();
    await paste(page, 'v=DMARC1, p=none, rua=mailto:reports@example.com', 'Ignored');
    expect(await page.locator('[data-fill=corrected]').textContent()).toBe(
      'v=DMARC1; p=none; rua=mailto:reports@example.com',
    );
  });

  test('judges a message: walk, alignment, both readers, and the providers', async () => {
    const page = await open();
    await page.fill('#dmarc-domain', 'example.com');
    await paste(page, RIGHT, 'In order');
    await judge(
      page,
      { from: 'news.example.com', 'mail-from': 'bounce.example.com', spf: 'pass', 'd-1': 'example.com' },
      'Pass',
    );
    expect(await page.locator('[data-walk] .stop .number').allTextContents()).toEqual([
      '_dmarc.news.example.com',
      '_dmarc.example.com',
      '_dmarc.com',
    ]);
    expect(await page.locator('[data-walk] [data-flag=applies]:visible').count()).toBe(1);
    expect(await page.locator('[data-judged] .fits').count()).toBe(2);
    expect(await page.locator('[data-same]').isVisible()).toBe(true);
    expect(await page.locator('[data-provider] .stamp:visible').allTextContents()).toEqual([
      'Meets it',
      'Meets it',
      'Meets it',
    ]);
  });

  test('says that SES’s own signature does nothing for From', async () => {
    const page = await open();
    await page.fill('#dmarc-domain', 'example.com');
    await paste(page, RIGHT, 'In order');
    await judge(page, { 'mail-from': 'eu-west-1.amazonses.com', 'd-1': 'amazonses.com' }, 'Fail');
    expect(await page.locator('[data-findings=message]').innerText()).toContain('Only SES’s own signature is there');
    expect(await page.locator('[data-provider] .stamp:visible').first().textContent()).toBe('Not aligned');
  });

  test('takes what is pasted as text, and keeps it out of the address and the device', async () => {
    const page = await open();
    await paste(page, 'v=DMARC1; p=none; x=<img src=x>; rua=mailto:r@your-domain.example', 'In order');
    expect(await page.locator('.record-check img').count()).toBe(0);
    expect(page.url()).toBe(`${origin}/email/dmarc/`);
    expect(await page.evaluate(() => localStorage.length + sessionStorage.length)).toBe(0);
  });

  test.for(['light', 'dark'] as const)(
    'is clean for axe with its example and a message open, in the %s',
    async (colorScheme) => {
      const page = await open({ colorScheme, reducedMotion: 'reduce' });
      await page.click('[data-does=example]');
      await expect.poll(() => page.locator('[data-case].differs').count(), PATIENT).toBeGreaterThan(0);
      await judge(page, { 'mail-from': 'bounce.example.com' }, 'Fail');
      expect(await faultsOf(page)).toEqual([]);
      const wide = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(wide).toBe(0);
    },
  );

  test('without a script says so, the tags stand there, and the providers’ table answers', async () => {
    const page = await open({ javaScriptEnabled: false });
    expect(await page.locator('.record-form [data-plain]').isVisible()).toBe(true);
    expect(await page.locator('.dmarc-tags tbody tr').count()).toBeGreaterThan(10);
    for (const answer of ['mailProvider-yahoo-bulk', 'spfStanding-fails', 'dkimStanding-fails'])
      await page.check(`#${answer}`);
    expect(await page.locator('[data-row=yahoo-neither]:visible').count()).toBe(1);
  });
});
