import { text } from 'node:stream/consumers';
import { gzipSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { expect, onTestFinished, test } from 'vitest';
import { openSite } from './open-site.ts';

const { browser, origin } = await openSite();
const path = '/email/events/';

async function open(width = 1280): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width, height: 844 },
    acceptDownloads: true,
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  onTestFinished(() => context.close());
  const page = await context.newPage();
  await page.goto(`${origin}${path}`, { waitUntil: 'networkidle' });
  return page;
}

const mail = (at: number, day = 10) => ({
  timestamp: `2026-11-${day}T08:00:00.000Z`,
  messageId: `test-${at}-000000`,
  source: 'news@mail.example.com',
  destination: [`reader-${at}@example.com`],
  tags: { 'ses:configuration-set': ['newsletter'] },
});
const send = (at: number, day?: number) => ({ eventType: 'Send', mail: mail(at, day), send: {} });
const bounce = (at: number, bounceType: string, bounceSubType: string, more: object = {}) => ({
  eventType: 'Bounce',
  mail: mail(at),
  bounce: {
    bounceType,
    bounceSubType,
    bouncedRecipients: [{ emailAddress: `reader-${at}@example.com`, ...more }],
    timestamp: '2026-11-10T08:00:04.000Z',
    feedbackId: `feedback-${at}`,
  },
});
const complaint = (at: number) => ({
  eventType: 'Complaint',
  mail: mail(at),
  complaint: {
    complainedRecipients: [{ emailAddress: `reader-${at}@example.com` }],
    complaintFeedbackType: 'abuse',
    timestamp: '2026-11-10T09:00:00.000Z',
    feedbackId: `feedback-${at}`,
  },
});

const lines = (...events: object[]) => events.map((event) => `${JSON.stringify(event)}\n`).join('');
const file = (name: string, content: string | Buffer) => ({ name, mimeType: '', buffer: Buffer.from(content) });
const sends = Array.from({ length: 40 }, (_, at) => send(at));

async function read(page: Page, ...files: ReturnType<typeof file>[]) {
  await page.setInputFiles('#event-files', files);
  await page.locator('.report').waitFor();
}

const rate = (page: Page, name: string) => page.locator(`[data-rate=${name}] [data-fill=rate]`).textContent();
const told = (page: Page) => page.locator('.told').textContent();
const addresses = (page: Page, list: string) =>
  page.locator(`[data-addresses=${list}] [data-cell=address]`).allTextContents();

test('one press shows an example: its rates, what to do first, a chart of its days, and where it comes from', async () => {
  const page = await open();
  await page.getByRole('button', { name: 'Show me an example' }).click();
  await page.locator('.report canvas').nth(1).waitFor();
  expect(await told(page)).toMatch(/^Read [\d,]+ events\./);
  expect(await rate(page, 'bounce')).toMatch(/^\d+\.\d\d%$/);
  expect(await page.locator('[data-firsts] li').count()).toBeGreaterThan(2);
  expect(await page.locator('[data-tally=byDomain] tbody tr').count()).toBe(5);
  expect(await page.evaluate(() => document.activeElement?.hasAttribute('data-report'))).toBe(true);
});

test('bare events, SNS, EventBridge and a packed file are read together, each recipient counted once', async () => {
  const page = await open();
  const sns = {
    Type: 'Notification',
    MessageId: 'm',
    TopicArn: 't',
    Message: JSON.stringify(bounce(1, 'Permanent', 'NoEmail')),
  };
  const bridge = { source: 'aws.ses', 'detail-type': 'Email Complaint Received', detail: complaint(2) };
  await read(
    page,
    file('sends.ndjson', lines(...sends)),
    file('sns.json', JSON.stringify(sns, null, 2)),
    file('bridge.log', lines(bridge)),
    file('more.gz', gzipSync(lines(bounce(3, 'Transient', 'MailboxFull'), bounce(1, 'Permanent', 'NoEmail')))),
  );
  expect(await rate(page, 'bounce')).toBe('2.5%');
  expect(await rate(page, 'complaint')).toBe('2.5%');
  expect(await addresses(page, 'stopMailing')).toEqual(['reader-1@example.com', 'reader-2@example.com']);
  expect(await page.locator('[data-days]').isVisible()).toBe(false);
});

test('a broken line is named with its file and its number, and the rest is counted', async () => {
  const page = await open();
  await read(page, file('half.ndjson', `${lines(send(1))}{"eventType": "Bou\n${lines(send(2))}`));
  expect(await page.locator('[data-tally=byType] tbody').innerText()).toMatch(/Send\s+2/);
  const report = await page.locator('[data-problems], [data-findings]').allInnerTexts();
  expect(report.join(' ')).toContain('half.ndjson');
  expect(report.join(' ')).toMatch(/line 2/);
});

test('where there is no SES event that is the answer, with what was found instead and where, and without a figure', async () => {
  const page = await open();
  await page.fill('#event-text', 'hello\n{"Type": "SubscriptionConfirmation"}');
  await page.getByRole('button', { name: 'Read what I pasted' }).click();
  await expect.poll(() => told(page)).toContain('No SES event');
  const report = page.locator('.report');
  expect(await report.locator('h2:visible').allInnerTexts()).toEqual([
    'We found no SES event here',
    'What was found instead',
    expect.stringMatching(/^Lines to look at/),
  ]);
  expect(await report.locator('[data-findings] li').count()).toBe(2);
  expect(await report.locator('[data-problems] th .number').allInnerTexts()).toEqual(['line 1', 'line 2']);
  expect(await report.locator('[data-rate], [data-overall], [data-tally], [data-addresses], canvas').count()).toBe(0);
  expect(await page.evaluate(() => document.activeElement?.hasAttribute('data-report'))).toBe(true);
});

test('one of a thing is not said as if it were many, and an address without a domain is told as such', async () => {
  const page = await open();
  const nobody = { ...mail(1), destination: ['nobody'] };
  await read(page, file('one.ndjson', lines({ ...send(1), mail: nobody })));
  expect(await page.locator('[data-overall] > .answer > .label').innerText()).toMatch(/ 1 event$/i);
  expect(await page.locator('[data-rate=bounce] [data-base=sends]').innerText()).toBe(
    '0 hard bounces of 1 recipient sent to.',
  );
  expect(await page.locator('[data-tally=byDomain] tbody th').allInnerTexts()).toEqual(['no domain']);
});

test('a file in UTF-16, as PowerShell writes it, is read', async () => {
  const page = await open();
  await read(page, file('wide.json', Buffer.from(`\uFEFF${lines(...sends)}`, 'utf16le')));
  expect(await told(page)).toBe('Read 40 events. The report is below.');
  expect(await page.locator('[data-problems]').isVisible()).toBe(false);
});

test('lines of a log are read behind their times', async () => {
  const page = await open();
  await read(page, file('app.log', lines(...sends).replaceAll(/^(?=.)/gm, '2026-11-10T08:00:01Z INFO ')));
  expect(await told(page)).toMatch(/^Read 40 events/);
});

test('the files for SES hold dead and complaining addresses only, and each address says which row decided', async () => {
  const page = await open();
  await read(
    page,
    file(
      'all.ndjson',
      lines(
        ...sends,
        bounce(1, 'Permanent', 'NoEmail'),
        complaint(2),
        bounce(3, 'Transient', 'MailboxFull'),
        bounce(4, 'Permanent', 'UnsubscribedRecipient'),
        bounce(5, 'Permanent', 'OnAccountSuppressionList'),
        bounce(6, 'Permanent', 'General', {
          action: 'failed',
          status: '5.7.26',
          diagnosticCode: 'smtp; 550-5.7.26 This mail is unauthenticated - gsmtp',
        }),
      ),
    ),
  );
  const save = async (name: string) => {
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name }).click()]);
    return [download.suggestedFilename(), await text(await download.createReadStream())];
  };
  expect(await save('Save as CSV')).toEqual([
    'ses-import.csv',
    'reader-1@example.com,BOUNCE\nreader-2@example.com,COMPLAINT\n',
  ]);
  expect(await save('Save as NDJSON')).toEqual([
    'ses-import.ndjson',
    '{"emailAddress":"reader-1@example.com","reason":"BOUNCE"}\n{"emailAddress":"reader-2@example.com","reason":"COMPLAINT"}\n',
  ]);
  expect(await told(page)).toBe('2 addresses saved, in 1 file.');
  const rule = page.locator('[data-addresses=stopMailing] tbody tr', { hasText: 'reader-1@' }).locator('a');
  expect(await rule.getAttribute('href')).toMatch(/^\/rules\/bounce-(class|text)\/#[BD]\d/);
  expect(await addresses(page, 'keep')).toEqual(['reader-6@example.com']);
  expect(await addresses(page, 'optedOut')).toEqual(['reader-4@example.com']);
  await page.locator('[data-addresses=optedOut]').getByRole('button', { name: 'Copy the addresses' }).click();
  await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toBe('reader-4@example.com\n');
});
