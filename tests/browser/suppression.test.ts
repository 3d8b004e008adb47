import { text } from 'node:stream/consumers';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { faultsOf } from './axe.ts';
import { openSite, type PageOptions } from './open-site.ts';

const { origin, openPage } = await openSite();

const open = (options: PageOptions = {}) => openPage('/email/suppression/', options);

const clean = async (page: Page) => {
  await page.click('.sorting [type=submit]');
  await page.waitForSelector('[data-result]:not([hidden])', { timeout: 60_000 });
};
const said = (page: Page, name: string) => page.locator(`[data-fill=${name}]`).innerText();
const headline = async (page: Page) => (await page.locator('#outcome').innerText()).trim();

async function saved(page: Page, name: string): Promise<string> {
  const [download] = await Promise.all([page.waitForEvent('download'), page.click(`[download="${name}"]`)]);
  expect(download.suggestedFilename()).toBe(name);
  return text(await download.createReadStream());
}

test('without a script there is no dead form, and the rules and the commands are there', async () => {
  const page = await open({ javaScriptEnabled: false });
  expect(await page.locator('.sorting').isVisible()).toBe(false);
  expect(await page.locator('[data-plain]').isVisible()).toBe(true);
  expect(await page.locator('.commands pre').first().isVisible()).toBe(true);
  expect(await page.locator('tbody#S6').isVisible()).toBe(true);
});

test('a pasted list is sorted: what is kept, what is left out and why, and both files', async () => {
  const page = await open();
  await page.fill(
    '#list',
    'email,reason\na@example.com,hard\nA@example.com,BOUNCE\nb@bücher.example,COMPLAINT\nnobody',
  );
  await clean(page);
  expect(await headline(page)).toBe('Ready to be added');
  expect([await said(page, 'kept'), await said(page, 'dropped')]).toEqual(['2', '3']);
  expect(await page.locator('[data-part=dropped] tbody tr').allInnerTexts()).toEqual([
    expect.stringContaining('header'),
    expect.stringContaining('There already'),
    expect.stringContaining('Not one address'),
  ]);
  expect(await saved(page, 'list.csv')).toBe('a@example.com,BOUNCE\nb@xn--bcher-kva.example,COMPLAINT\n');
  expect(await saved(page, 'list.ndjson')).toContain('{"emailAddress":"a@example.com","reason":"BOUNCE"}\n');
  expect(await saved(page, 'left-out.csv')).toContain('5,"nobody",bad-syntax');
  expect(await page.locator('[data-commands]').innerText()).toContain('SuppressionListImportAction=PUT');
});

test('an address without a reason asks for one; the chosen one goes into the file', async () => {
  const page = await open();
  await page.fill('#list', 'a@example.com');
  await clean(page);
  expect(await headline(page)).toBe('Choose a reason first');
  await page.check('[name=reason][value=COMPLAINT]');
  await clean(page);
  expect(await headline(page)).toBe('Ready to be added');
  expect(await saved(page, 'list.csv')).toBe('a@example.com,COMPLAINT\n');
});

test('a mailing list is held against an export of SES, which may be a file in UTF-16', async () => {
  const page = await open();
  await page.check('[name=task][value=clean]');
  expect(await page.locator('.reasons').isVisible()).toBe(false);
  await page.fill('#list', 'a@example.com\nb@example.com');
  const list = '{"SuppressedDestinationSummaries":[{"EmailAddress":"B@example.com","Reason":"BOUNCE"}]}';
  const buffer = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(list, 'utf16le')]);
  await page.setInputFiles('#suppressed-file', { name: 'suppressed.json', mimeType: 'application/json', buffer });
  await clean(page);
  expect(await headline(page)).toBe('Ready to be mailed');
  expect(await page.locator('[data-part=dropped] tbody').innerText()).toContain('On your suppression list');
  expect(await page.locator('[data-part=commands]').isVisible()).toBe(false);
});

test('two hundred thousand lines from a file show progress, can be cancelled, and come out in files an import takes', async () => {
  const page = await open();
  const lines = Array.from({ length: 200_000 }, (_, at) => `reader${at}@example.com,BOUNCE`);
  const file = { name: 'list.csv', mimeType: 'text/csv', buffer: Buffer.from(lines.join('\n')) };
  await page.setInputFiles('#list-file', file);
  const asked: string[] = [];
  page.on('request', (request) => void asked.push(request.url()));
  await page.click('.sorting [type=submit]');
  await page.click('[data-does=cancel]');
  expect(await page.locator('output.told').innerText()).toContain('Cancelled');
  expect(await page.locator('[data-result]').isVisible()).toBe(false);
  await clean(page);
  expect(await said(page, 'kept')).toBe('200,000');
  const halves = [await saved(page, 'list-1-of-2.csv'), await saved(page, 'list-2-of-2.csv')];
  expect(halves.join('')).toBe(`${lines.join('\n')}\n`);
  expect(halves.map((half) => half.trimEnd().split('\n').length)).toEqual([100_000, 100_000]);
  expect(await page.locator('[data-part=kept] tbody tr').count()).toBe(100);
  const elsewhere = asked.filter((url) => !url.startsWith(`${origin}/_astro/`) && !url.startsWith('blob:'));
  expect(elsewhere).toEqual([]);
});

test('“Forget” leaves nothing behind, and nothing was stored or put into the address', async () => {
  const page = await open();
  await page.click('[data-does=example]');
  await page.waitForSelector('[data-result]:not([hidden])');
  await page.click('[data-does=forget]');
  expect(await page.inputValue('#list')).toBe('');
  expect(await page.locator('[data-result]').isVisible()).toBe(false);
  expect(await page.locator('list-cleaner tbody tr, .downloads a').count()).toBe(0);
  expect(await page.evaluate(() => [location.search, localStorage.length, sessionStorage.length])).toEqual(['', 0, 0]);
});

test('by keyboard alone: typed, sent, the answer has the focus, and the files follow', async () => {
  const page = await open();
  await page.focus('#list');
  await page.keyboard.type('a@example.com,BOUNCE');
  await page.focus('.sorting [type=submit]');
  await page.keyboard.press('Enter');
  await page.waitForSelector('[data-result]:not([hidden])');
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('outcome');
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.getAttribute('download'))).toBe('list.ndjson');
});

test('a typed address goes into the commands, quoted for a shell; what is none leaves the example', async () => {
  const page = await open();
  const first = page.locator('.commands pre').first();
  await page.fill('#one', "o'neil@example.com");
  await expect.poll(() => first.innerText()).toContain(`--email-address='o'\\''neil@example.com'`);
  await page.fill('#one', 'x; rm -r y');
  await expect.poll(() => page.getAttribute('#one', 'aria-invalid')).toBe('true');
  expect(await first.innerText()).toContain("--email-address='recipient@example.com'");
});

test('the report fits a screen of 320 pixels, and axe finds nothing in it, in light and dark', async () => {
  const page = await open({ width: 320 });
  await page.fill(
    '#list',
    `${'x'.repeat(300)}@example.com\n<script>alert(1)</script>@example.com\na@example.com,BOUNCE`,
  );
  await clean(page);
  const wide = await page.evaluate(
    () =>
      [...document.querySelectorAll('main *')].filter((part) => part.getBoundingClientRect().right > innerWidth + 1)
        .length,
  );
  expect(wide).toBe(0);
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    expect(await faultsOf(page)).toEqual([]);
  }
});
