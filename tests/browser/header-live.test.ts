import { afterAll, expect, test } from 'vitest';
import { recordOf, signed } from '../logic/email/dkim/signer.ts';
import { startUnbound } from '../tools/unbound.ts';
import { openSite } from './open-site.ts';

const { browser, origin } = await openSite();
const halves = recordOf('rsa').match(/.{1,250}/g) ?? [];
const dns = await startUnbound([
  `s1._domainkey.example.com. 300 IN TXT ${halves.map((half) => `"${half}"`).join(' ')}`,
]);
afterAll(() => dns.stop());
/** A busy machine takes its time, and what reads packets is loaded on use. */
const PATIENT = { timeout: 20_000 };
const source = signed({
  head: 'From: news@example.com\r\nSubject: Hello\r\n',
  body: 'Good morning.\r\n',
  tags: { s: 's1', h: 'from:subject' },
});

test('the key of a signature is looked up at the resolver the reader names, and only when asked', async ({
  onTestFinished,
}) => {
  const context = await browser.newContext({ viewport: { width: 390, height: 800 }, ignoreHTTPSErrors: true });
  onTestFinished(() => context.close());
  const page = await context.newPage();
  await page.goto(`${origin}/email/headers/`, { waitUntil: 'load' });
  await page.fill('#source', source.replaceAll('\r\n', '\n'));
  await page.click('.source-form [type=submit]');
  await expect.poll(() => page.locator('[data-told=read]:visible').count(), PATIENT).toBe(1);
  expect(dns.asked()).toBe(0);
  await page.check('[name=resolver][value=own]');
  await page.fill('#endpoint', dns.endpoint);
  await page.click('[data-does=look-up]');
  await expect.poll(() => page.locator('.seal').first().getAttribute('data-result'), PATIENT).toBe('pass');
  expect(dns.asked()).toBe(1);
});
