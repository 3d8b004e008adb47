import { generateKeyPairSync } from 'node:crypto';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { faultsOf } from './axe.ts';
import { openSite, type PageOptions } from './open-site.ts';

const { origin, openPage } = await openSite();
const path = '/email/dkim/';

const open = (options: PageOptions = {}) => openPage(path, { width: 320, ...options });

const verdict = (page: Page) => page.locator('dkim-check .answer:visible').innerText();
const finds = (page: Page) => page.locator('.found .finding h3').allInnerTexts();
const key = (bits: number) =>
  generateKeyPairSync('rsa', { modulusLength: bits })
    .publicKey.export({ type: 'spki', format: 'der' })
    .toString('base64');
const GOOD = key(2048);
const TOKENS = ['a', 'b', 'c'].map((letter) => letter.repeat(4).padEnd(32, 'k4n7q2x9'));
const [FIRST = '', SECOND = '', THIRD = ''] = TOKENS;
const cname = (token: string, target = `${token}.dkim.amazonses.com`) =>
  `${token}._domainkey.example.com. CNAME ${target}.`;

describe('a key record', () => {
  const PASTES = [
    { paste: `v=DKIM1; k=rsa; p=${GOOD}`, how: 'bare' },
    { paste: `"v=DKIM1; k=rsa; p=${GOOD.slice(0, 200)}" "${GOOD.slice(200)}"`, how: 'quoted, as dig +short' },
    { paste: `"v=DKIM1; k=rsa; p=${GOOD.slice(0, 200)}"\n"${GOOD.slice(200)}"`, how: 'in quotes on two lines' },
    {
      paste: `s1._domainkey.example.com. 300 IN TXT "v=DKIM1; p=${GOOD.slice(0, 200)}" "${GOOD.slice(200)}"`,
      how: 'a zone file',
    },
    {
      paste: `s1._domainkey.example.com\ttext = "v=DKIM1; p=${GOOD.slice(0, 200)}" "${GOOD.slice(200)}"`,
      how: 'nslookup',
    },
    { paste: `v=DKIM1; k=rsa; p=${GOOD.replace(/(.{64})/g, '$1\n')}`, how: 'broken into lines' },
  ];
  test.for(PASTES)('is read however it was copied: $how', async ({ paste }) => {
    const page = await open();
    await page.fill('#record', paste);
    await expect.poll(() => verdict(page)).toContain('This key is right');
    expect(await page.locator('.kind .bits').innerText()).toBe('2048');
    expect(await page.locator('[data-scale]').isVisible()).toBe(true);
  });

  test('with a fault gets its findings, its place on the ruler and the record as it should be', async () => {
    const page = await open();
    await page.fill('#record', `k=rsa; v=DKIM1; p=${key(1024)}`);
    await expect.poll(() => verdict(page)).toContain('Receivers can’t use this record');
    expect((await finds(page)).join()).toMatch(/version.*short/is);
    expect(await page.locator('.record').innerText()).toMatch(/^v=DKIM1; k=rsa; p=/);
  });

  test('is judged by SES’s narrower rules when SES is to sign with it', async () => {
    const page = await open();
    await page.fill('#record', `v=DKIM1; p=${key(3072)}`);
    await expect.poll(() => verdict(page)).toContain('This key is right');
    await page.check('[name=role][value=ses-byodkim]');
    await page.fill('#selector', 'my.key');
    await expect.poll(() => verdict(page)).toContain('can’t use');
    expect((await finds(page)).join()).toMatch(/SES doesn’t take this key.*selector/is);
  });

  test('that was revoked, or published twice, is stamped so', async () => {
    const page = await open();
    await page.fill('#record', 'v=DKIM1; p=');
    await expect.poll(() => verdict(page)).toContain('taken back');
    await page.fill('#record', `"v=DKIM1; p=${GOOD.slice(0, 200)}" "${GOOD.slice(200)}"\n"v=DKIM1; p="`);
    await expect.poll(() => finds(page)).toContain('More than one record at the selector');
  });
});

describe('the CNAMEs of Easy DKIM', () => {
  async function check(lines: readonly string[], region = ''): Promise<Page> {
    const page = await open();
    await page.check('[name=mode][value=cnames]');
    await page.fill('#domain', 'example.com');
    await page.fill('#region', region);
    await page.fill('#cnames', lines.join('\n'));
    await expect.poll(() => page.locator('.cname').count()).toBe(3);
    return page;
  }
  const states = (page: Page) =>
    page.locator('.cname').evaluateAll((all) => all.map((each) => each.getAttribute('data-is')));

  test('are right when all three lead to their own token', async () => {
    const page = await check(TOKENS.map((token) => cname(token)));
    expect(await states(page)).toEqual(['right', 'right', 'right']);
    expect(await verdict(page)).toContain('All right'.toUpperCase());
  });

  test('two right and one wrong names which, and how, with the record to publish', async () => {
    const page = await check([cname(FIRST), cname(SECOND, `${SECOND}.dkim.amazonses.co`), cname(THIRD)]);
    expect(await states(page)).toEqual(['right', 'wrong', 'right']);
    expect(await verdict(page)).toContain('2 right, 1 wrong, 0 missing');
    expect(await page.locator('.cname').nth(1).innerText()).toContain('A CNAME leads elsewhere');
    expect(await page.locator('.instead:visible').innerText()).toContain(`${SECOND}.dkim.amazonses.com`);
  });

  test('in a Region with a zone of its own they must lead there', async () => {
    const page = await check([cname(FIRST), cname(SECOND), cname(THIRD)], 'eu-central-2');
    expect(await states(page)).toEqual(['wrong', 'wrong', 'wrong']);
    expect(await page.locator('.instead:visible').first().innerText()).toContain('dkim.eu-central-2.amazonses.com');
  });

  test('one that isn’t there is missing, one with the domain twice is named, crossed tokens get no guess', async () => {
    const page = await check([
      `${FIRST}._domainkey.example.com.example.com. CNAME ${FIRST}.dkim.amazonses.com.`,
      cname(SECOND, `${THIRD}.dkim.amazonses.com`),
    ]);
    expect(await states(page)).toEqual(['wrong', 'wrong', 'absent']);
    expect(await page.locator('.instead:visible').count()).toBe(1);
  });
});

test('nothing typed goes into the address, the device or the network, and hostile text stays text', async () => {
  const page = await open();
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.fill('#record', 'v=DKIM1; <img src=x onerror=alert(1)>=1; p=AAAA');
  await expect.poll(() => verdict(page)).toContain('can’t use');
  expect(await page.locator('dkim-check img').count()).toBe(0);
  expect(page.url()).toBe(origin + path);
  expect(await page.evaluate(() => localStorage.length + sessionStorage.length)).toBe(0);
  expect(asked).toEqual([]);
});

test('is filled and emptied by keyboard alone', async () => {
  const page = await open();
  await page.focus('[name=mode][value=key]');
  await page.keyboard.press('ArrowRight');
  expect(await page.locator('#cnames').isVisible()).toBe(true);
  await page.focus('#domain');
  await page.keyboard.type('example.com');
  await page.focus('#cnames');
  await page.keyboard.insertText(cname(FIRST));
  await expect.poll(() => page.locator('.cname').count()).toBe(3);
  await page.focus('[type=reset]');
  await page.keyboard.press('Enter');
  await expect.poll(() => verdict(page)).toContain('What did you publish?');
});

test.for(['light', 'dark'] as const)(
  'axe finds nothing with either answer, and nothing runs over the edge, in the %s',
  async (colorScheme) => {
    const page = await open({ colorScheme, reducedMotion: 'reduce' });
    await page.click('[data-does=example]');
    await expect.poll(() => verdict(page)).toContain('can’t use');
    expect(await faultsOf(page)).toEqual([]);
    await page.check('[name=mode][value=cnames]');
    await expect.poll(() => page.locator('.cname').count()).toBe(3);
    expect(await faultsOf(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
  },
);

test('without a script says so, and the table of records still answers', async () => {
  const page = await open({ javaScriptEnabled: false });
  expect(await page.locator('.dkim-form [data-plain]').isVisible()).toBe(true);
  await page.check('#dkimMode-easy');
  await page.check('#dkimFound-proxied');
  expect(await page.locator('[data-table=dkim-record] > [data-row]:visible').getAttribute('data-row')).toBe('proxied');
});
