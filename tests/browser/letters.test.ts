import { text } from 'node:stream/consumers';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { openSite, type PageOptions } from './open-site.ts';

const { origin, openPage } = await openSite();
const HOSTILE = '<img src=x onerror="document.title=1"> {your-name}';

const open = (fragment = '', options: PageOptions = {}) => openPage(`/orders/letters/${fragment}`, options);

const inside = (page: Page, draft: string, selector: string) => page.locator(`#${draft} ${selector}`);
const stored = (page: Page) =>
  page.evaluate(() => [...Object.entries(localStorage), ...Object.entries(sessionStorage)]);
const status = (page: Page) => page.locator('contact-log [data-when]:visible').textContent();
const said = (page: Page) => page.locator('contact-log [data-log] .said').allTextContents();

async function note(page: Page, words: string, day = '2026-11-21') {
  await page.fill('contact-log [name=day]', day);
  await page.fill('contact-log [name=time]', '14:05');
  await page.fill('contact-log [name=name]', 'Ana');
  await page.fill('contact-log [name=said]', words);
  await page.click('contact-log [type=submit]');
}

describe('a message', () => {
  test('fills while the reader types, is copied as it stands, and stays out of the address and the device', async () => {
    const page = await open('#remind-the-seller');
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await inside(page, 'remind-the-seller', '[name=wrote-on]').fill('2026-11-19');
    await inside(page, 'remind-the-seller', '[name=item]').fill(HOSTILE);
    expect(await inside(page, 'remind-the-seller', '[data-body]').innerText()).toContain('19 November 2026');
    await inside(page, 'remind-the-seller', '[data-does=copy]').click();
    await expect.poll(() => inside(page, 'remind-the-seller', 'output').textContent()).toContain('[brackets]');
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied).toContain(`I wrote to you on 19 November 2026 about ${HOSTILE} from order [order number]`);
    expect(copied).toContain('\n\nI still ask for [a refund or a replacement]. Amazon gives a seller 48 hours');
    expect(copied).not.toContain('[your name]');
    expect(await inside(page, 'remind-the-seller', 'img').count()).toBe(0);
    expect(page.url()).toBe(`${origin}/orders/letters/#remind-the-seller`);
    expect(await stored(page)).toEqual([]);
  });

  test('goes into a mail without an address', async () => {
    const page = await open('#uk-cancellation');
    await inside(page, 'uk-cancellation', '[name=order-number]').fill('A&B=C');
    const link = (await inside(page, 'uk-cancellation', '[data-mail]').getAttribute('href')) ?? '';
    const query = new URLSearchParams(link.slice('mailto:?'.length));
    expect(link).toMatch(/^mailto:\?subject=/);
    expect(query.get('subject')).toBe('Cancellation of order A&B=C');
    expect(query.get('body')).toContain('Order number: A&B=C\r\nGoods: [item]\r\n');
  });

  test('knows what was typed in another one', async () => {
    const page = await open('#chat-late');
    await inside(page, 'chat-late', '[name=item]').fill('Kettle');
    await page.evaluate(() => {
      location.hash = 'chat-missing';
    });
    await inside(page, 'chat-missing', '[data-body]').waitFor();
    expect(await inside(page, 'chat-missing', '[data-body]').innerText()).toContain('Kettle');
    expect(await inside(page, 'chat-late', '[data-body]').isVisible()).toBe(false);
  });

  test('is gone after a reload', async () => {
    const page = await open('#chat-late');
    await inside(page, 'chat-late', '[name=item]').fill('Kettle');
    await page.reload({ waitUntil: 'load' });
    expect(await inside(page, 'chat-late', '[name=item]').inputValue()).toBe('');
    expect(await inside(page, 'chat-late', '[data-body]').innerText()).toContain('[item]');
  });

  test('that the browser doesn’t copy is marked, to be copied by hand', async () => {
    const page = await open('#chat-late');
    await page.evaluate(() => Object.defineProperty(navigator, 'clipboard', { value: undefined }));
    await inside(page, 'chat-late', '[data-does=copy]').click();
    await expect.poll(() => inside(page, 'chat-late', 'output').textContent()).toContain('copy it yourself');
    expect(await page.evaluate(() => getSelection()?.toString())).toContain('[item]');
  });

  test('prints on one sheet, with nothing else on it', async () => {
    const page = await open('#report-a-fault-to-the-seller');
    await note(page, 'not on this sheet');
    const pdf = await page.pdf({ format: 'A4' });
    expect(pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
    await page.emulateMedia({ media: 'print' });
    expect((await page.locator('body').innerText()).trim()).toMatch(
      /^TO\s+The seller\s+SUBJECT[\s\S]*Hello,[\s\S]*Thank you$/,
    );
  });

  test('unfolds and reads whole without a script', async () => {
    const page = await open('#eu-withdrawal', { javaScriptEnabled: false });
    const letter = inside(page, 'eu-withdrawal', '.letter');
    await expect.poll(() => letter.isVisible()).toBe(true);
    expect(await letter.innerText()).toContain('Order number: [order number]\nGoods or content: [item]');
    expect(await page.locator('form:visible, main [data-does]:visible').count()).toBe(0);
    expect(await page.locator('.by-hand').isVisible()).toBe(true);
    expect(await inside(page, 'eu-withdrawal', '[data-mail]').getAttribute('href')).toContain('%5Border%20number%5D');
  });
});

describe('the contact log', () => {
  test('is in order, only text, and gone after a reload unless it was asked to stay', async () => {
    const page = await open();
    await note(page, HOSTILE);
    await note(page, 'first', '2026-11-20');
    expect(await said(page)).toEqual(['first', HOSTILE]);
    expect(await page.locator('contact-log img').count()).toBe(0);
    expect(await stored(page)).toEqual([]);
    expect(page.url()).toBe(`${origin}/orders/letters/`);
    await page.reload({ waitUntil: 'load' });
    expect(await said(page)).toEqual([]);
  });

  test('kept on the device comes back, and “Forget it all” removes it from both', async () => {
    const page = await open();
    await note(page, 'before the tick');
    await page.check('contact-log [type=checkbox]');
    await note(page, 'after it', '2026-11-22');
    await page.reload({ waitUntil: 'load' });
    expect(await said(page)).toEqual(['before the tick', 'after it']);
    expect(await page.isChecked('contact-log [type=checkbox]')).toBe(true);
    await page.click('contact-log [data-does=delete] >> nth=0');
    await page.reload({ waitUntil: 'load' });
    expect(await said(page)).toEqual(['after it']);
    await page.click('contact-log [popovertarget=forget-log] >> nth=0');
    await page.click('[data-does=forget]');
    expect(await status(page)).toContain('Forgotten');
    expect(await stored(page)).toEqual([]);
    await page.reload({ waitUntil: 'load' });
    expect(await said(page)).toEqual([]);
  });

  test('leaves the device, not the page, when the box is opened', async () => {
    const page = await open();
    await note(page, 'one');
    await page.check('contact-log [type=checkbox]');
    await page.uncheck('contact-log [type=checkbox]');
    expect(await stored(page)).toEqual([]);
    expect(await said(page)).toEqual(['one']);
  });

  test('stays on the page when the device has no room or forbids it, and says so', async () => {
    const page = await open();
    await page.evaluate(() => {
      Storage.prototype.setItem = () => {
        throw new DOMException('full', 'QuotaExceededError');
      };
    });
    await note(page, 'one');
    await page.check('contact-log [type=checkbox]').catch(() => undefined); // it opens again by itself
    expect(await status(page)).toContain('no room');
    await note(page, 'two', '2026-11-22');
    expect(await said(page)).toEqual(['one', 'two']);
    expect(await page.isChecked('contact-log [type=checkbox]')).toBe(false);
  });

  test('shows what it can of a damaged copy, and leaves the copy alone', async () => {
    const page = await open();
    const good = { day: '2026-11-21', time: '', channel: 'call', name: '', said: 'still here' };
    const damaged = JSON.stringify({ version: 1, entries: [{ day: 7 }, good] });
    await page.evaluate((kept) => localStorage.setItem('contact-log', kept), damaged);
    await page.reload({ waitUntil: 'load' });
    expect(await said(page)).toEqual(['still here']);
    expect(await status(page)).toContain('can’t be read');
    await note(page, 'more');
    expect(await stored(page)).toEqual([['contact-log', damaged]]);
  });

  test('is saved as a text file', async () => {
    const page = await open();
    await note(page, `one\n${HOSTILE}`);
    const [download] = await Promise.all([page.waitForEvent('download'), page.click('[data-does=download]')]);
    expect(download.suggestedFilename()).toBe('contact-log.txt');
    expect(await text(await download.createReadStream())).toBe(
      `Who told me what\n\n2026-11-21 14:05 · Chat · Ana\n  one\n  ${HOSTILE}\n`,
    );
  });

  test('is printed without the message that lies open', async () => {
    const page = await open('#chat-late');
    await note(page, 'on paper');
    await page.evaluate(() => {
      window.print = () => undefined;
    });
    await page.click('contact-log [data-does=print]');
    await page.emulateMedia({ media: 'print' });
    expect((await page.locator('body').innerText()).trim()).toMatch(/^Who told me what[\s\S]*on paper$/);
  });
});
