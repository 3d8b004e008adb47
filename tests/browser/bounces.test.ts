import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { faultsOf } from './axe.ts';
import { openSite, type PageOptions } from './open-site.ts';

const { origin, openPage } = await openSite();
/** The worker loads on first use, and a busy machine takes its time. */
const PATIENT = { timeout: 20_000 };
const HOSTILE = '550 5.1.1 <img src=x onerror="document.title=1">: user unknown';

const open = (options: PageOptions = {}) => openPage('/email/bounces/', { width: 320, ...options });

async function paste(page: Page, text: string, cards = 1) {
  await page.fill('#bounces', text);
  await expect.poll(() => page.locator('.bounce').count(), PATIENT).toBe(cards);
}

const stamps = (page: Page) => page.locator('.bounce .stamp').allTextContents();
const tally = (page: Page, verdict: string) => page.locator(`.tallies [data-count=${verdict}]`).textContent();

describe('the bounce reader', () => {
  test('stamps what is pasted, and names the row that says so', async () => {
    const page = await open();
    await paste(page, 'smtp; 550 5.1.1 user unknown\n550-5.7.26 unauthenticated. - gsmtp\n550 Access denied', 3);
    expect(await stamps(page)).toEqual(['Remove it', 'Fix your side', 'Can’t tell']);
    expect(await page.locator('.bounce .by a').first().getAttribute('href')).toBe('/rules/bounce-text/#D2a');
    expect(await tally(page, 'remove')).toBe('1');
    expect(await page.locator('.bounce-result [role=status]').textContent()).toContain('3 answers');
  });

  test('shows both where SES and the text disagree, and removes nobody', async () => {
    const page = await open();
    await paste(page, 'Permanent/General smtp; 550 SC-001 Mail rejected');
    const card = await page.locator('.bounce').innerText();
    expect(await stamps(page)).toEqual(['Fix your side']);
    expect(card).toContain('SES and the text disagree');
    expect(card).toContain('B2');
    expect(card).toContain('D1n');
  });

  test('reads a whole notification', async () => {
    const page = await open();
    const bounce = {
      bounceType: 'Permanent',
      bounceSubType: 'OnAccountSuppressionList',
      bouncedRecipients: [{ emailAddress: 'someone@example.com' }],
    };
    const event = { eventType: 'Bounce', bounce, mail: { messageId: 'm-1', timestamp: '2026-11-21T10:00:00Z' } };
    await paste(page, JSON.stringify(event, null, 2));
    expect(await stamps(page)).toEqual(['Already held']);
  });

  test('takes what is pasted as text, and keeps it out of the address and the device', async () => {
    const page = await open();
    const asked: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    await paste(page, HOSTILE);
    expect(await page.locator('.bounce img').count()).toBe(0);
    expect(await page.locator('.bounce .came p').textContent()).toBe(HOSTILE);
    expect(page.url()).toBe(`${origin}/email/bounces/`);
    expect(await page.evaluate(() => localStorage.length + sessionStorage.length)).toBe(0);
    expect(asked.filter((path) => !path.includes('bounce-reader.worker'))).toEqual([]);
  });

  test('draws the first cards of ten thousand lines, counts them all, and draws more when asked', async () => {
    const page = await open();
    await page.locator('#bounces').evaluate((field) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData(
        'text/plain',
        Array.from({ length: 10_000 }, (_, i) => `450 4.2.${i % 3} line ${i}`).join('\n'),
      );
      field.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
    });
    await expect.poll(() => page.locator('.bounce').count(), PATIENT).toBe(20);
    await expect.poll(() => page.locator('[data-when=more] [data-count=read]').textContent(), PATIENT).toBe('10,000');
    await page.click('[data-does=more]');
    expect(await page.locator('.bounce').count()).toBe(120);
  });

  test('saves a table with a line for each answer', async () => {
    const page = await open();
    await paste(page, '550 5.1.1 gone\n=550 5.1.1 formula', 2);
    const [file] = await Promise.all([page.waitForEvent('download'), page.click('[data-does=save]')]);
    expect(file.suggestedFilename()).toBe('bounces.csv');
  });

  test('is emptied by “Start again”', async () => {
    const page = await open();
    await paste(page, '550 5.1.1 gone');
    await page.click('.bounce-form [type=reset]');
    await expect.poll(() => page.locator('.bounce').count(), PATIENT).toBe(0);
    expect(await page.locator('.bounce-result').isVisible()).toBe(false);
  });

  test.for(['light', 'dark'] as const)('is clean for axe with its examples open, in the %s', async (colorScheme) => {
    const page = await open({ colorScheme, reducedMotion: 'reduce' });
    await page.click('[data-does=example]');
    await expect.poll(() => page.locator('.bounce').count(), PATIENT).toBe(6);
    expect(await faultsOf(page)).toEqual([]);
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    expect(wide).toBe(0);
  });

  test('without a script says so, and the two questions still answer', async () => {
    const page = await open({ javaScriptEnabled: false });
    expect(await page.locator('.bounce-form [data-plain]').isVisible()).toBe(true);
    await page.check('#bounceType-permanent');
    await page.check('#bounceSubType-no-email');
    expect(await page.locator('[data-row=B1]:visible').count()).toBe(1);
  });
});
