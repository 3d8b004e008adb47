import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { faultsOf } from './axe.ts';
import { openSite, type PageOptions } from './open-site.ts';

const { origin, openPage } = await openSite();
const PATIENT = { timeout: 20_000 };

const open = (options: PageOptions = {}, hash = '') => openPage(`/email/spf/${hash}`, { width: 320, ...options });

async function paste(page: Page, text: string, stamp: string) {
  await page.fill('#spf-records', text);
  await expect.poll(() => page.locator('.result .said:visible .stamp').allTextContents(), PATIENT).toEqual([stamp]);
}

const found = (page: Page) => page.locator('[data-findings=findings] h4').allTextContents();
const stamps = (page: Page, state: string) => page.locator(`[data-card] > .${state}`).count();
const wideBy = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

/** Twelve includes of one record that exists. */
const TWELVE = [
  `v=spf1 ${Array.from({ length: 12 }, (_, at) => `include:s${at}.example.net`).join(' ')} -all`,
  ...Array.from({ length: 12 }, (_, at) => `s${at}.example.net. TXT "v=spf1 ip4:192.0.2.${at} -all"`),
].join('\n');

describe('the SPF checker', () => {
  test('stamps a pasted record, and says each of its words', async () => {
    const page = await open();
    await paste(page, 'v=spf1 ip4:192.0.2.0/24 -all', 'In order');
    expect(await page.locator('[data-words] code').allTextContents()).toEqual(['ip4:192.0.2.0/24', '-all']);
    expect(await page.locator('[data-words] p').first().textContent()).toBe('Matches 192.0.2.0/24. A match passes.');
    expect(await page.locator('[data-cell=lookups] dd').innerText()).toContain('0');
  });

  test.for([
    { name: 'a broken term', text: 'v=spf1 ipv4:192.0.2.1 -all', says: 'A term can’t be read' },
    { name: 'two records', text: 'v=spf1 -all\nv=spf1 ~all', says: 'more than one' },
    {
      name: 'an include of nothing',
      text: 'v=spf1 include:a.example -all\na.example. TXT "hello"',
      says: 'An include or redirect leads to no usable record',
    },
    {
      name: 'a circle',
      text: 'v=spf1 include:a.example -all\na.example. TXT "v=spf1 include:your-domain.example -all"',
      says: 'Too many DNS look-ups',
    },
  ])('calls $name broken', async ({ text, says }) => {
    const page = await open();
    await paste(page, text, 'Broken');
    expect((await found(page)).join().toLowerCase()).toContain(says.toLowerCase());
  });

  test('goes on counting past the limit, and names who spends each look-up', async () => {
    const page = await open();
    await paste(page, TWELVE, 'Broken');
    expect(await stamps(page, 'used')).toBe(10);
    expect(await stamps(page, 'over')).toBe(2);
    expect(await page.locator('[data-card] .over .where').first().textContent()).toBe('s10.example.net');
    expect(await page.locator('[data-tree] [data-spent].over').allTextContents()).toHaveLength(2);
  });

  test('doesn’t call an include broken that wasn’t pasted, and says what it needs', async () => {
    const page = await open();
    await paste(page, 'v=spf1 include:amazonses.com ~all', 'In order');
    expect(await page.locator('[data-missing-list]').innerText()).toBe('TXT amazonses.com');
    await page.check('[name=role][value=header-from]');
    await expect.poll(() => found(page)).toContain('SES’s include does nothing at this name include:amazonses.com');
  });

  test('joins the strings of a record as the DNS shows them, and gives the mended record to copy', async () => {
    const page = await open();
    await paste(page, '"v=spf1 ip4:192.0.2.1"\n"ip4:192.0.2.2 -all"', 'Broken');
    expect(await page.locator('[data-fill=corrected]').textContent()).toBe('v=spf1 ip4:192.0.2.1 ip4:192.0.2.2 -all');
  });

  test('takes what is pasted as text, and keeps it out of the address and the device until asked for a link', async () => {
    const page = await open();
    await paste(page, 'v=spf1 <img/src=x> -all', 'Broken');
    expect(await page.locator('.record-check img').count()).toBe(0);
    expect(page.url()).toBe(`${origin}/email/spf/`);
    expect(await page.evaluate(() => localStorage.length + sessionStorage.length)).toBe(0);
    await page.click('[data-does=link]');
    expect(new URLSearchParams(new URL(page.url()).hash.slice(1)).get('records')).toBe('v=spf1 <img/src=x> -all');
  });

  test('opens a link with its records read, and asks nobody', async () => {
    const page = await open({}, '#domain=example.com&records=v%3Dspf1+-all');
    await expect
      .poll(() => page.locator('.result .said:visible .stamp').allTextContents(), PATIENT)
      .toEqual(['In order']);
    expect(await page.locator('[data-fill=domain]').first().textContent()).toBe('example.com');
    expect(await page.locator('[data-asked-part]').isVisible()).toBe(false);
  });

  test('checks a message by keyboard, step by step with sections', async () => {
    const page = await open();
    await page.fill('#spf-domain', 'example.com');
    await paste(page, 'v=spf1 ip4:192.0.2.0/24 -all', 'In order');
    await page.focus('#spf-ip');
    await page.keyboard.type('192.0.2.7');
    await page.keyboard.press('Enter');
    await expect
      .poll(() => page.locator('[data-passed] .said:visible .stamp').allTextContents(), PATIENT)
      .toEqual(['Pass']);
    const steps = await page.locator('[data-trace] .what').allTextContents();
    expect(steps).toEqual(['The record of example.com is read.', 'ip4:192.0.2.0/24 matches.']);
    expect(await page.locator('[data-trace] a').last().getAttribute('href')).toMatch(/rfc7208\.html#section-5\.6$/);
    await page.fill('#spf-ip', 'nonsense');
    await page.keyboard.press('Enter');
    await expect.poll(() => page.locator('.message-form [data-problem]').isVisible()).toBe(true);
  });

  test('ends ten thousand includes and a paste of ten million letters with an answer', async () => {
    const page = await open();
    const many = `v=spf1 ${'include:a.example '.repeat(10_000)}-all`;
    await page.locator('#spf-records').evaluate((field, text) => {
      (field as HTMLTextAreaElement).value = text;
      field.dispatchEvent(new Event('input', { bubbles: true }));
    }, many);
    await expect.poll(() => page.locator('.result').isVisible(), PATIENT).toBe(true);
    expect(await page.locator('[data-more-words]').isVisible()).toBe(true);
    await page.locator('#spf-records').evaluate((field) => {
      (field as HTMLTextAreaElement).value = 'v=spf1 '.repeat(1_400_000);
      field.dispatchEvent(new Event('input', { bubbles: true }));
    });
    await expect.poll(async () => (await found(page)).join(), PATIENT).toContain('more than we read');
  });

  test.for(['light', 'dark'] as const)(
    'is clean for axe with its example and a message open, in the %s',
    async (colorScheme) => {
      const page = await open({ colorScheme, reducedMotion: 'reduce' });
      await page.click('[data-does=example]');
      await expect.poll(() => stamps(page, 'over'), PATIENT).toBeGreaterThan(0);
      await page.fill('#spf-ip', '192.0.2.77');
      await page.click('.message-form [type=submit]');
      await expect.poll(() => page.locator('[data-trace] .step').count(), PATIENT).toBeGreaterThan(5);
      expect(await faultsOf(page)).toEqual([]);
      expect(await wideBy(page)).toBe(0);
    },
  );

  test('without a script says so, and the table of terms stands there', async () => {
    const page = await open({ javaScriptEnabled: false });
    expect(await page.locator('.record-form [data-plain]').isVisible()).toBe(true);
    expect(await page.locator('.spf-terms tbody tr').count()).toBeGreaterThan(10);
    expect(await page.locator('[data-does=live]').isVisible()).toBe(false);
  });
});
