import { createHash, generateKeyPairSync, type KeyObject, sign } from 'node:crypto';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { faultsOf } from './axe.ts';
import { MESSAGES } from './header-messages.ts';
import { openSite, type PageOptions } from './open-site.ts';

const { origin, openPage } = await openSite();
const path = '/email/headers/';
/** The worker loads on first use, and a busy machine takes its time. */
const PATIENT = { timeout: 20_000 };

const open = (options: PageOptions = {}) => openPage(path, { width: 320, ...options });

const report = (page: Page) => page.locator('[data-report]');
const standing = (page: Page) => page.locator('[data-overall]').getAttribute('data-standing');

async function read(page: Page, source: string) {
  await page.fill('#source', source);
  await page.click('.source-form [type=submit]');
  await expect.poll(() => page.locator('[data-told=read]:visible').count(), PATIENT).toBe(1);
}

async function verify(page: Page, records: string) {
  await page.fill('#records', records);
  await page.click('[data-verify] [type=submit]');
  await expect.poll(() => page.locator('[data-told=verified]:visible').count(), PATIENT).toBe(1);
}

const rsa = generateKeyPairSync('rsa', { modulusLength: 2048 });
const other = generateKeyPairSync('rsa', { modulusLength: 2048 });
const recordOf = (key: KeyObject) => `v=DKIM1; p=${key.export({ type: 'spki', format: 'der' }).toString('base64')}`;
const published = `s1._domainkey.shop.example TXT "${recordOf(rsa.publicKey).replace(/^(.{250})/, '$1" "')}"`;
const FIELDS = [
  'From: news@shop.example',
  'Subject: Hello',
  'List-Unsubscribe: <https://shop.example/leave>, <mailto:leave@shop.example>',
  'List-Unsubscribe-Post: List-Unsubscribe=One-Click',
];

/** A message signed as RFC 6376 §3.7 says, simple in both parts, with one blank behind each colon as the standard wants it covered. */
function signed(names = 'From:Subject:List-Unsubscribe:List-Unsubscribe-Post', body = 'Good morning.\r\n'): string {
  const bh = createHash('sha256').update(body).digest('base64');
  const field = `DKIM-Signature: v=1; a=rsa-sha256; c=simple/simple; d=shop.example; s=s1; h=${names}; bh=${bh}; b=`;
  const covered = names.split(':').map((name) => FIELDS.find((each) => each.startsWith(`${name}:`)));
  const value = sign('sha256', Buffer.from([...covered, field].join('\r\n')), rsa.privateKey).toString('base64');
  return [`${field}${value}`, ...FIELDS, '', body].join('\n').replaceAll('\r\n', '\n');
}

describe('the header reader', () => {
  test.for(MESSAGES)('$name: $why', async ({ source, verdict, says, stops }) => {
    const page = await open();
    await read(page, source);
    expect(await standing(page)).toBe(verdict);
    const text = await report(page).innerText();
    for (const words of says) expect(text).toContain(words);
    expect(await page.locator('.way > li').count()).toBe(stops);
  });

  test('verifies a signature with a pasted key, and with it that one click is signed', async () => {
    const page = await open();
    await read(page, signed());
    expect(await standing(page)).toBe('untold');
    expect(await page.locator('[data-oneclick=unverified]:visible').count()).toBe(2);
    await verify(page, published);
    expect(await page.locator('.seal').getAttribute('data-result')).toBe('pass');
    expect(await page.locator('.seal').innerText()).toContain('The signature fits');
    expect(await standing(page)).toBe('dkim');
    expect(await page.locator('[data-oneclick=complete]:visible').count()).toBe(2);
  });

  const FAILURES = [
    { broken: signed().replace('morning', 'evening'), records: published, says: 'The body was changed' },
    {
      broken: signed().replace('Subject: Hello', 'Subject: [list] Hello'),
      records: published,
      says: 'A signed header was changed',
    },
    { broken: signed(), records: '', says: 'The key isn’t there' },
    { broken: signed(), records: recordOf(other.publicKey), says: 'Another key made this signature' },
    { broken: signed(), records: 'v=DKIM1; p=', says: 'The key was taken back' },
    { broken: signed().replace('a=rsa-sha256', 'a=rsa-sha1'), says: 'Signed with SHA-1' },
    { broken: signed().replace('h=From:', 'h='), says: 'From isn’t covered' },
  ];
  test.for(FAILURES)('names what broke a signature: $says', async ({ broken, records, says }) => {
    const page = await open();
    await page.fill('#source', broken);
    await page.click('.source-form [type=submit]');
    await expect.poll(() => report(page).isVisible(), PATIENT).toBe(true);
    if (records !== undefined) await verify(page, records);
    await expect.poll(() => page.locator('.seal').count(), PATIENT).toBe(1);
    expect(await page.locator('.seal').innerText()).toContain(says);
  });

  test('says when a passing signature leaves the unsubscribe fields out', async () => {
    const page = await open();
    await read(page, signed('From:Subject'));
    await verify(page, published);
    expect(await page.locator('.side').first().innerText()).toContain('The unsubscribe fields aren’t signed');
  });

  test('takes what a message holds as text, and keeps it out of the address, the device and the network', async () => {
    const page = await open();
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    const evil = '<img src=x onerror="document.title=1">';
    await read(
      page,
      [
        `From: ${evil} <a@shop.example>`,
        `Subject: ${evil}`,
        `Received: from ${evil} by mx.example; ${evil}`,
        `Authentication-Results: mx.example; ${'"><script>'}=pass; dkim=pass reason="${evil.replaceAll('"', '')}" header.d=__proto__`,
        `List-Unsubscribe: <https://shop.example/${evil.replaceAll(/[<>]/g, '')}>`,
        '',
        evil,
      ].join('\n'),
    );
    expect(await page.locator('header-reader img, header-reader script:not([type])').count()).toBe(0);
    expect(await page.locator('[data-slot=Subject]').textContent()).toBe(evil);
    expect(await page.title()).not.toBe('1');
    expect(page.url()).toBe(origin + path);
    expect(await page.evaluate(() => localStorage.length + sessionStorage.length)).toBe(0);
    expect(asked.filter((url) => !url.includes('/_astro/'))).toEqual([]);
  });

  test('a file of 25 MB is read and verified in a worker, and the page answers meanwhile', async () => {
    const page = await open();
    const lines = Math.floor((24.9 * 2 ** 20) / 86);
    const [head = ''] = signed('From:Subject', `${'Good morning. '.repeat(6)}\r\n`.repeat(lines)).split('\n\n', 1);
    // Made in the page: a protocol message of that size would itself hold it up. Turns are counted while the reader is busy.
    await page.locator('#source-file').evaluate(
      (field, { head: top, lines: many }) => {
        const line = `${'Good morning. '.repeat(6)}\r\n`;
        const file = new File([`${top.replaceAll('\n', '\r\n')}\r\n\r\n`, line.repeat(many)], 'long.eml');
        const transfer = new DataTransfer();
        transfer.items.add(file);
        (field as HTMLInputElement).files = transfer.files;
        const counted = window as unknown as { turns: number };
        counted.turns = 0;
        setInterval(() => {
          counted.turns += field.closest('header-reader')?.hasAttribute('data-busy') ? 1 : 0;
        }, 5);
        field.dispatchEvent(new Event('change', { bubbles: true }));
      },
      { head, lines },
    );
    await expect.poll(() => page.locator('[data-told=read]:visible').count(), PATIENT).toBe(1);
    await verify(page, published);
    expect(await page.locator('.seal').getAttribute('data-result')).toBe('pass');
    expect(await page.evaluate(() => (window as unknown as { turns: number }).turns)).toBeGreaterThan(3);
  });

  test('a long paste is taken as a file, and one that is too large is turned away', async () => {
    const page = await open();
    await page.locator('#source').evaluate((field) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/plain', `From: a@shop.example\n\n${'x'.repeat(300_000)}`);
      field.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
    });
    await expect.poll(() => page.locator('[data-told=read]:visible').count(), PATIENT).toBe(1);
    expect(await page.inputValue('#source')).toBe('');
    await page.locator('#source-file').evaluate((field) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([new Uint8Array(26 * 2 ** 20)], 'huge.eml'));
      (field as HTMLInputElement).files = transfer.files;
      field.dispatchEvent(new Event('change', { bubbles: true }));
    });
    expect(await page.locator('[data-told=too-large]').isVisible()).toBe(true);
    expect(await report(page).isVisible()).toBe(false);
  });

  test('works by keyboard alone, and forgets when asked', async () => {
    const page = await open();
    await page.focus('#source');
    await page.keyboard.insertText('From: a@shop.example\nSubject: Hello\n');
    while ((await page.evaluate(() => document.activeElement?.textContent)) !== 'Read it')
      await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await expect.poll(() => report(page).isVisible(), PATIENT).toBe(true);
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('H2');
    await page.focus('.source-form [type=reset]');
    await page.keyboard.press('Enter');
    expect(await report(page).isVisible()).toBe(false);
    expect(await page.locator('[data-told=forgotten]').isVisible()).toBe(true);
  });

  test('text that is no message is told so', async () => {
    const page = await open();
    await page.fill('#source', 'Hello, this is only a letter');
    await page.click('.source-form [type=submit]');
    await expect.poll(() => page.locator('[data-told=no-message]').isVisible(), PATIENT).toBe(true);
  });

  test.for(['light', 'dark'] as const)(
    'axe finds nothing with a verified example, and nothing runs over the edge, in the %s',
    async (colorScheme) => {
      const page = await open({ colorScheme, reducedMotion: 'reduce' });
      await page.click('[data-does=example]');
      await expect.poll(() => report(page).isVisible(), PATIENT).toBe(true);
      await page.click('[data-verify] [type=submit]');
      await expect.poll(() => page.locator('.seal').count(), PATIENT).toBe(2);
      for (const more of await page.locator('.seal summary').all()) await more.click();
      expect(await faultsOf(page)).toEqual([]);
      const wide = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(wide).toBe(0);
    },
  );

  test('without a script says so, and the three questions still answer', async () => {
    const page = await open({ javaScriptEnabled: false });
    expect(await page.locator('.source-form [data-plain]').isVisible()).toBe(true);
    await page.check('#spfStanding-fails');
    await page.check('#dkimStanding-aligned');
    await page.check('#dmarcRecord-p-reject');
    expect(await page.locator('[data-table=dmarc-result] > [data-row]:visible').getAttribute('data-row')).toBe(
      'dkim-only',
    );
  });
});
