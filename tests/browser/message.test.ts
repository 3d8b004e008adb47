import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { faultsOf } from './axe.ts';
import { openSite, type PageOptions } from './open-site.ts';

const { origin, openPage } = await openSite();
const path = '/email/message/';
/** The worker loads on first use, and a busy machine takes its time. */
const PATIENT = { timeout: 20_000 };

const open = (options: PageOptions = {}) => openPage(path, { width: 320, ...options });

const report = (page: Page) => page.locator('[data-report]');
const standing = (page: Page) => page.locator('[data-overall]').getAttribute('data-standing');
const letter = (page: Page) => page.frameLocator('[data-frame]').locator('body');
const checked = (page: Page) => expect.poll(() => page.locator('[data-told=read]:visible').count(), PATIENT).toBe(1);

async function check(page: Page, source: string) {
  await page.fill('#message-source', source);
  await page.click('[data-check] [type=submit]');
  await checked(page);
}

const GOOD = [
  'From: "The Shop" <news@shop.example>',
  'To: reader@example.net',
  'Subject: Your parcel left',
  'MIME-Version: 1.0',
  'Content-Type: text/plain; charset=utf-8',
];
const source = (fields: readonly string[], body = 'It left this morning.') => [...fields, '', body].join('\n');

describe('the check of a message', () => {
  test.for([
    { because: 'a receipt needs no way out', answer: 'ready', fields: GOOD, says: 'Nothing found' },
    { because: 'SES takes From once', answer: 'refused', fields: [...GOOD, 'From: a@shop.example'], says: 'From' },
    {
      because: 'tags that SES can’t read stop the mail, but no reader is known to refuse them',
      answer: 'mend',
      fields: [...GOOD, 'X-SES-MESSAGE-TAGS: no tag'],
      says: 'X-SES-MESSAGE-TAGS',
    },
    {
      because: 'a subject that plays a reply is advice',
      answer: 'better',
      fields: GOOD.map((field) => field.replace('Your', 'Re: Your')),
      says: 'Re: Your parcel left',
    },
  ])('answers “$answer”: $because', async ({ answer, fields, says }) => {
    const page = await open();
    await page.check('[name=type][value=transactional]');
    await check(page, source(fields));
    expect(await standing(page)).toBe(answer);
    expect(await report(page).innerText()).toContain(says);
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('H2');
  });

  test('the same message is judged anew as marketing, without being read again', async () => {
    const page = await open();
    await page.check('[name=type][value=transactional]');
    await check(page, source(GOOD));
    await page.check('[name=type][value=marketing]');
    await expect.poll(() => standing(page), PATIENT).toBe('mend');
    expect(await page.locator('.pile[data-pile=error]').innerText()).toContain('No List-Unsubscribe');
  });

  test('a typed message goes through the same check, and is shown as it would arrive', async () => {
    const page = await open();
    await page.check('[name=way][value=typed]');
    for (const [id, typed] of Object.entries({
      fromName: 'Café zum Päckchen',
      fromAddress: 'news@shop.example',
      subject: 'Là-bas – ein Päckchen 📦',
      preheader: 'Es ist unterwegs',
      unsubscribeLink: 'https://shop.example/leave',
      unsubscribeMail: 'leave@shop.example',
      'message-text':
        'Unterwegs. Unsubscribe: https://shop.example/leave. The Shop, 1 Example Street, Example Town 12345',
      'message-html':
        '<p>Unterwegs.</p><p><a href="https://shop.example/leave">Unsubscribe</a> The Shop, 1 Example Street, Example Town 12345</p>',
    }))
      await page.fill(`#${id}`, typed);
    await page.click('[data-check] [type=submit]');
    await checked(page);
    expect(await page.locator('.pile[data-pile=error]').isVisible()).toBe(false);
    expect(await page.locator('.inbox').innerText()).toContain('Café zum Päckchen');
    expect(await page.locator('.inbox').innerText()).toContain('Là-bas – ein Päckchen 📦');
    expect(await page.locator('.inbox .preheader').innerText()).toContain('Es ist unterwegs');
    await expect.poll(() => letter(page).innerText(), PATIENT).toContain('Unterwegs');
    expect(await page.inputValue('.twin textarea')).toContain('1 Example Street');
    expect(await page.locator('.leads li').innerText()).toContain('https://shop.example/leave');
    expect(page.url()).toBe(origin + path);
  });

  test('shows the example as it arrives: pictures inside it, boxes for the others, dark where it is asked', async () => {
    const page = await open({ viewport: { width: 430, height: 800 } });
    await page.click('[data-does=example]');
    await checked(page);
    await expect.poll(() => letter(page).innerText(), PATIENT).toContain('Picture not loaded');
    expect(await letter(page).locator('img').count()).toBe(1);
    expect(await letter(page).locator('[href], [src^=http]').count()).toBe(0);
    const wide = () => letter(page).evaluate((body) => body.ownerDocument.documentElement.scrollWidth - innerWidth);
    expect(await wide()).toBeLessThanOrEqual(0);
    const paper = () => letter(page).evaluate((body) => getComputedStyle(body).backgroundColor);
    expect(await paper()).toBe('rgb(241, 228, 207)');
    await page.locator('.views label', { hasText: 'Dark' }).click();
    await expect.poll(paper, PATIENT).toBe('rgb(42, 35, 25)');
    await page.goBack();
    expect(page.url()).toBe('about:blank');
  });

  test('what strangers write is text wherever it stands outside the frame', async () => {
    const page = await open();
    const evil = '<img src=x onerror="document.title=1">';
    await check(
      page,
      source(
        [
          `From: "${evil.replaceAll('"', '')}" <a@shop.example>`,
          `Subject: Re: ${evil}`,
          'MIME-Version: 1.0',
          `Content-Type: multipart/mixed; boundary=b`,
        ],
        [
          '--b',
          'Content-Type: text/html',
          '',
          `<a href="https://other.example/${encodeURI(evil)}">https://shop.example/${evil.replaceAll('<', '&lt;')}</a>`,
          '--b',
          `Content-Disposition: attachment; filename="${evil.replaceAll('"', "'")}.exe"`,
          'Content-Type: application/octet-stream',
          '',
          'x',
          '--b--',
        ].join('\n'),
      ),
    );
    expect(await page.locator('message-check img, message-check script:not([type])').count()).toBe(0);
    expect(await page.locator('[data-slot=Subject]').textContent()).toBe(`Re: ${evil}`);
    expect(await page.locator('.customs').textContent()).toContain('SES refuses it');
    expect(await page.title()).not.toBe('1');
  });

  test('a file of 25 MB is checked in a worker, and the page answers meanwhile', async () => {
    const page = await open();
    // Made in the page: a protocol message of that size would itself hold it up. Turns are counted while the check is busy.
    await page.locator('#message-file').evaluate(
      (field, head) => {
        const line = `${'QUJDREVGR0hJSktM'.repeat(4)}\r\n`.repeat(1_000);
        const parts = Array.from({ length: Math.floor((24.5 * 2 ** 20) / line.length) }, () => line);
        const html = `<p>${'Good morning. '.repeat(60_000)}</p>`;
        const first = `--b\r\nContent-Type: text/html\r\n\r\n${html}\r\n`;
        const second = '--b\r\nContent-Type: application/pdf\r\nContent-Transfer-Encoding: base64\r\n\r\n';
        const file = new File([head, first, second, ...parts, '--b--\r\n'], 'large.eml');
        const transfer = new DataTransfer();
        transfer.items.add(file);
        (field as HTMLInputElement).files = transfer.files;
        const counted = window as unknown as { turns: number };
        counted.turns = 0;
        setInterval(() => {
          counted.turns += field.closest('message-check')?.hasAttribute('data-busy') ? 1 : 0;
        }, 5);
        field.dispatchEvent(new Event('change', { bubbles: true }));
      },
      `${[...GOOD.slice(0, 4), 'Content-Type: multipart/mixed; boundary=b'].join('\r\n')}\r\n\r\n`,
    );
    await checked(page);
    expect(await page.evaluate(() => (window as unknown as { turns: number }).turns)).toBeGreaterThan(3);
    expect(await page.locator('.postage').innerText()).toMatch(/2[56]/);
    expect(await report(page).innerText()).toContain('application/pdf');
    await expect.poll(() => letter(page).innerText(), PATIENT).toContain('Good morning');
  });

  test('a file of more than SES takes still gets its answer', async () => {
    const page = await open();
    await page.locator('#message-file').evaluate(
      (field, head) => {
        const transfer = new DataTransfer();
        transfer.items.add(
          new File([head, ...Array.from({ length: 41 }, () => 'x\r\n'.repeat(2 ** 20 / 3 + 1))], 'huge.eml'),
        );
        (field as HTMLInputElement).files = transfer.files;
        field.dispatchEvent(new Event('change', { bubbles: true }));
      },
      `${GOOD.join('\r\n')}\r\n\r\n`,
    );
    await checked(page);
    expect(await standing(page)).toBe('refused');
    expect(await page.locator('.postage').innerText()).toContain('41 MB');
  });

  test('can be stopped, forgets when asked, and says what is missing', async () => {
    const page = await open();
    await page.click('[data-check] [type=submit]');
    expect(await page.locator('[data-told=empty]').isVisible()).toBe(true);
    await page.fill('#message-source', 'Only a letter, no source');
    await page.click('[data-check] [type=submit]');
    await expect.poll(() => page.locator('[data-told=no-message]').isVisible(), PATIENT).toBe(true);
    await check(page, source(GOOD, '<b>kept</b>'));
    await page.click('[data-check] [type=reset]');
    expect(await report(page).isVisible()).toBe(false);
    expect(await page.locator('[data-told=forgotten]').isVisible()).toBe(true);
    await expect.poll(() => page.locator('.twin textarea').textContent()).toBe('');
    expect(await page.locator('[data-frame]').getAttribute('srcdoc')).toBe('');
    await page.fill('#message-source', source(GOOD));
    await page.locator('[data-check]').evaluate((form) => {
      (form as HTMLFormElement).requestSubmit();
      document.querySelector<HTMLButtonElement>('[data-does=cancel]')?.click();
    });
    expect(await page.locator('[data-told=stopped]').isVisible()).toBe(true);
    expect(await page.locator('[data-does=cancel]').isVisible()).toBe(false);
  });

  test.for(['light', 'dark'] as const)(
    'axe finds nothing with the example, and nothing runs over the edge, in the %s',
    async (colorScheme) => {
      const page = await open({ colorScheme, reducedMotion: 'reduce' });
      await page.click('[data-does=example]');
      await checked(page);
      await page.locator('.area summary').first().click();
      expect(await faultsOf(page)).toEqual([]);
      const over = () =>
        page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
      expect(await over()).toBe(0);
      await page.locator('.views label', { hasText: 'Wide' }).click();
      await page.check('[name=way][value=typed]');
      expect(await over()).toBe(0);
    },
  );

  test('without a script says so, and opens each thing that is looked for', async () => {
    const page = await open({ javaScriptEnabled: false });
    expect(await page.locator('.message-form [data-plain]').isVisible()).toBe(true);
    const first = page.locator('.area li').first();
    await first.locator('summary').click();
    expect(await first.innerText()).toContain('Do this');
  });
});
