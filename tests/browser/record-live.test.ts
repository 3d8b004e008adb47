import type { Page } from 'playwright-core';
import { afterAll, describe, expect, test } from 'vitest';
import { startUnbound } from '../tools/unbound.ts';
import { openSite } from './open-site.ts';

const { openPage } = await openSite();
const dns = await startUnbound([
  'example.com. 300 IN TXT "v=spf1 include:_spf.example.net " "-all"',
  '_spf.example.net. 300 IN TXT "v=spf1 a:mail.example.net ip4:192.0.2.0/24 -all"',
  'mail.example.net. 300 IN A 198.51.100.7',
  '_dmarc.example.com. 300 IN TXT "v=DMARC1; p=reject; rua=mailto:d@example.com"',
]);
afterAll(() => dns.stop());
/** A busy machine takes its time, and what reads packets is loaded on use. */
const PATIENT = { timeout: 20_000 };

const open = (path: string) => openPage(path, { width: 320, ignoreHTTPSErrors: true });

async function lookUp(page: Page, domain: string, endpoint = dns.endpoint) {
  await page.fill('[name=domain]', domain);
  await page.check('[name=resolver][value=own]');
  await page.fill('#endpoint', endpoint);
  await page.click('[data-does=live]');
}

const stamp = (page: Page, part: string) => page.locator(`${part} .said:visible .stamp`).allTextContents();

describe('SPF and DMARC looked up at a real resolver', () => {
  test('asks nobody before the button is pressed, then follows the record and checks a message', async () => {
    const page = await open('/email/spf/');
    const before = dns.asked();
    await page.fill('[name=domain]', 'example.com');
    await page.keyboard.press('Enter');
    expect(dns.asked()).toBe(before);
    await lookUp(page, 'example.com');
    await expect.poll(() => stamp(page, '.result'), PATIENT).toEqual(['In order']);
    expect(await page.locator('[data-card] .used').count()).toBe(2);
    expect(await page.locator('[data-asked-list] li').count()).toBe(dns.asked() - before);
    const sent = dns.asked();
    await page.check('[name=role][value=mail-from]');
    await expect.poll(() => stamp(page, '.result'), PATIENT).toEqual(['Mind this']);
    expect(dns.asked()).toBe(sent);
    await page.fill('#spf-ip', '198.51.100.7');
    await page.click('.message-form [type=submit]');
    await expect.poll(() => stamp(page, '[data-passed]'), PATIENT).toEqual(['Pass']);
  });

  test('tries a pasted record before it is published: the rest comes from the DNS', async () => {
    const page = await open('/email/spf/');
    await page.fill('#spf-records', 'v=spf1 include:_spf.example.net include:nowhere.example.net ~all');
    await lookUp(page, 'example.com');
    await expect.poll(() => stamp(page, '.result'), PATIENT).toEqual(['Broken']);
    expect(await page.locator('[data-findings=findings]').innerText()).toContain('include:nowhere.example.net');
  });

  test('says so when the resolver can’t be reached, and when its address is none', async () => {
    const page = await open('/email/spf/');
    await lookUp(page, 'example.com', 'https://127.0.0.1:9/dns-query');
    await expect.poll(() => stamp(page, '.result'), PATIENT).toEqual(['No answer']);
    expect(await page.locator('.found-list .error').count()).toBe(1);
    await lookUp(page, 'example.com', 'http://plain.example');
    await expect.poll(() => page.locator('[data-says=endpoint]').isVisible()).toBe(true);
  });

  test('walks up the DNS for the policy of a message', async () => {
    const page = await open('/email/dmarc/');
    await lookUp(page, 'example.com');
    await expect.poll(() => stamp(page, '.result'), PATIENT).toEqual(['In order']);
    await page.fill('#dmarc-from', 'news.example.com');
    await page.fill('#dmarc-d-1', 'example.com');
    await page.click('.message-form [type=submit]');
    await expect.poll(() => stamp(page, '[data-passed]'), PATIENT).toEqual(['Pass']);
    expect(await page.locator('[data-walk] li.one').count()).toBe(1);
  });
});
