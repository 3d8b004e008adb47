import type { Page } from 'playwright-core';
import { afterAll, describe, expect, test } from 'vitest';
import { startUnbound } from '../tools/unbound.ts';
import { faultsOf } from './axe.ts';
import { openSite, type PageOptions } from './open-site.ts';

const { origin, openPage } = await openSite();
const dns = await startUnbound([
  'example.com. 300 IN A 192.0.2.1',
  'tok1._domainkey.example.com. 300 IN CNAME tok1.dkim.amazonses.com.',
  'tok2._domainkey.example.com. 300 IN CNAME tok2.dkim.amazonses.com.',
  'tok3._domainkey.example.com. 300 IN CNAME tok1.dkim.amazonses.com.',
  'bounce.example.com. 300 IN MX 10 feedback-smtp.eu-west-1.amazonses.com.',
  'bounce.example.com. 300 IN TXT "v=spf1 include:_spf.example.com " "~all"',
  '_spf.example.com. 300 IN CNAME _spf.example.net.',
  '_spf.example.net. 300 IN TXT "v=spf1 include:amazonses.com -all"',
  'amazonses.com. 300 IN TXT "v=spf1 ip4:192.0.2.0/24 -all"',
  '_dmarc.example.com. 300 IN TXT "v=DMARC1; p=reject; rua=mailto:d@example.com"',
]);
afterAll(() => dns.stop());
/** A busy machine takes its time, and what judges is loaded on use. */
const PATIENT = { timeout: 20_000 };

const open = (options: PageOptions = {}) =>
  openPage('/email/domain/', { width: 320, ignoreHTTPSErrors: true, ...options });

async function type(page: Page, fields: Readonly<Record<string, string>>) {
  const usual = { domain: 'example.com', region: 'eu-west-1', tokens: 'tok1\ntok2\ntok3', mailFrom: 'bounce' };
  for (const [name, value] of Object.entries({ ...usual, ...fields })) await page.fill(`#${name}`, value);
}

async function lookUp(page: Page, endpoint = dns.endpoint) {
  await page.check('[name=resolver][value=own]');
  await page.fill('#endpoint', endpoint);
  await page.click('[data-does=look-up]');
}

async function stamps(page: Page) {
  await expect.poll(() => page.locator('[data-result]').isVisible(), PATIENT).toBe(true);
  await expect.poll(() => page.locator('[data-progress]').isVisible(), PATIENT).toBe(false);
  const names = await page.locator('.check [data-title]').allTextContents();
  const said = await page.locator('.check [data-stamp]').allTextContents();
  return Object.fromEntries(names.slice(0, said.length).map((name, at) => [name, said[at]]));
}

const GOOD = {
  'The domain': 'In order',
  'Easy DKIM, CNAME 1': 'In order',
  'Easy DKIM, CNAME 2': 'In order',
  'Easy DKIM, CNAME 3': 'Mend it',
  'MAIL FROM, MX': 'In order',
  'MAIL FROM, SPF': 'In order',
  DMARC: 'In order',
  Alignment: 'Look at it',
};

describe('looking up at a real resolver', () => {
  test('stamps each line, names what was asked of whom, and asks each thing once', async () => {
    const page = await open();
    const before = dns.asked();
    await type(page, {});
    expect(dns.asked()).toBe(before);
    await lookUp(page);
    expect(await stamps(page)).toEqual(GOOD);
    expect(await page.locator('.check.bad .said').first().innerText()).toContain('different tokens');
    await page.click('.asked summary');
    const rows = await page.locator('.asked tbody tr').allInnerTexts();
    expect(rows.length).toBe(dns.asked() - before);
    const questions = rows.map((row) => row.split('\t').slice(0, 2).join(' '));
    expect(new Set(questions).size).toBe(questions.length);
    expect(questions).toContain('_spf.example.net TXT');
    expect(await page.locator('.asked summary').innerText()).toContain('127.0.0.1');
    expect(page.url()).toBe(`${origin}/email/domain/`);
  });

  test('a pasted record wins over the live one, and is marked', async () => {
    const page = await open();
    await type(page, { records: 'tok3._domainkey CNAME tok3.dkim.amazonses.com' });
    await lookUp(page);
    expect(await stamps(page)).toEqual({ ...GOOD, 'Easy DKIM, CNAME 3': 'In order', Alignment: 'In order' });
    expect(await page.locator('.check', { hasText: 'CNAME 3' }).innerText()).toContain('AS PASTED');
  });

  test('a domain that isn’t there is missing', async () => {
    const page = await open();
    await type(page, { domain: 'nowhere.example' });
    await lookUp(page);
    expect((await stamps(page))['The domain']).toBe('Mend it');
  });

  test('a silent resolver can be cancelled, and judges nothing', async () => {
    const page = await open();
    await type(page, { domain: 'mail.silent' });
    await lookUp(page);
    await expect.poll(() => page.locator('[data-progress]').isVisible(), PATIENT).toBe(true);
    await page.click('[data-does=cancel]');
    expect(new Set(Object.values(await stamps(page)))).toEqual(new Set(['Not known']));
    expect(await page.locator('domain-doctor > output').textContent()).toContain('Cancelled');
  });

  test('a resolver that isn’t there is said to be out of reach', async () => {
    const page = await open();
    await type(page, {});
    await lookUp(page, 'https://127.0.0.1:9/dns-query');
    expect((await stamps(page))['DMARC']).toBe('Not known');
    expect(await page.locator('.check', { hasText: 'DMARC' }).first().innerText()).toContain('couldn’t be reached');
  });

  test('an address without https is turned down before anything is sent', async () => {
    const page = await open();
    await type(page, {});
    await lookUp(page, 'http://127.0.0.1/dns-query');
    await expect.poll(() => page.locator('domain-doctor > output').textContent(), PATIENT).toContain('https://');
    expect(await page.locator('[data-result]').isVisible()).toBe(false);
  });
});

test('looking up while the network is away says that the resolver is out of reach', async () => {
  const page = await open();
  await page.focus('#domain');
  await page.waitForLoadState('networkidle');
  await page.context().setOffline(true);
  await type(page, {});
  await lookUp(page);
  const said = () => page.locator('domain-doctor > output').textContent();
  await expect.poll(said, PATIENT).toContain('network is away');
});

describe('pasted records only', () => {
  test('are read offline by whoever began to type online', async () => {
    const page = await open();
    await page.focus('#domain');
    await page.waitForLoadState('networkidle');
    await page.context().setOffline(true);
    await type(page, { domain: 'someone@example.com', records: '@ A 192.0.2.1' });
    await page.focus('#domain');
    await page.keyboard.press('Enter');
    expect((await stamps(page))['The domain']).toBe('In order');
  });

  test('work without a network once the page is there, and nothing is asked elsewhere', async () => {
    const page = await open();
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await page.click('[data-does=example]');
    const said = await stamps(page);
    expect(said['Easy DKIM, CNAME 3']).toBe('Mend it');
    expect(asked.filter((url) => !url.startsWith(origin))).toEqual([]);
    await page.context().setOffline(true);
    await page.fill('#records', '@ A 192.0.2.1');
    await page.focus('#domain');
    await page.keyboard.press('Enter');
    await expect.poll(async () => (await stamps(page))['MAIL FROM, MX'], PATIENT).toBe('Mend it');
    expect(await page.locator('.asked').isVisible()).toBe(false);
  });

  test('show each record to publish in four forms, and copy the one that shows', async () => {
    const page = await open({ permissions: ['clipboard-read', 'clipboard-write'] });
    await page.click('[data-does=example]');
    await stamps(page);
    const mx = page.locator('.check', { hasText: 'MAIL FROM, MX' });
    const zone = 'bounce.example.com. 300 IN MX 10 feedback-smtp.eu-west-1.amazonses.com.';
    expect(await mx.locator('[data-form]:visible').innerText()).toBe(zone);
    await mx.locator('[value=route53]').focus();
    await page.keyboard.press('ArrowLeft');
    expect(await mx.locator('[data-form]:visible').innerText()).toContain('Mail server');
    await mx.locator('[data-does=copy]').click();
    await expect.poll(() => page.locator('domain-doctor > output').textContent(), PATIENT).toBe('Copied.');
    expect(await page.evaluate(() => navigator.clipboard.readText())).toContain('Priority\t10');
    const all = page.locator('[data-all]');
    await all.locator('[value=route53]').check();
    const batch = JSON.parse(await all.locator('[data-form]:visible').innerText());
    expect(batch.Changes.length).toBe(await page.locator('.checks [data-record]').count());
  });

  test('take what is pasted as text, and say which line can’t be read', async () => {
    const page = await open();
    const hostile = '<img src=x onerror="document.title=1">';
    await type(page, { records: `@ TXT "x"\n${hostile}\n_dmarc TXT '${hostile}'` });
    await page.click('.domain-form [type=submit]');
    await stamps(page);
    expect(await page.locator('[data-records-said]').innerText()).toContain('2');
    expect(await page.locator('domain-doctor img').count()).toBe(0);
  });
});

test.for(['light', 'dark'] as const)('is clean for axe with its findings open, in the %s', async (colorScheme) => {
  const page = await open({ colorScheme, reducedMotion: 'reduce' });
  await page.click('[data-does=example]');
  await stamps(page);
  await page.check('[name=resolver][value=own]');
  expect(await faultsOf(page)).toEqual([]);
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  expect(wide).toBe(0);
});

test('without a script says so, and shows what to publish in every form', async () => {
  const page = await open({ javaScriptEnabled: false });
  expect(await page.locator('[data-plain]').isVisible()).toBe(true);
  expect(await page.locator('.domain-form').isVisible()).toBe(false);
  const dkim = page.locator('.needs .check').first();
  expect(await dkim.locator('[data-form]:visible').innerText()).toContain('TOKEN3._domainkey.example.com.');
  await dkim.locator('[value=terraform]').check();
  expect(await dkim.locator('[data-form]:visible').innerText()).toContain('aws_route53_record');
});
