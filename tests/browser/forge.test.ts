import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { readEvents } from '../../src/logic/email/events/read.ts';
import { forgeKinds } from '../../src/logic/email/forge/forge.ts';
import { faultsOf } from './axe.ts';
import { openSite, type PageOptions } from './open-site.ts';

const { origin, openPage } = await openSite();
const path = '/email/forge/';
const CLIPBOARD = ['clipboard-read', 'clipboard-write'];

const open = (query = '', options: PageOptions = {}) => openPage(`${path}${query}`, options);

const shown = async (page: Page) => readEvents((await page.textContent('[data-shown]')) ?? '').events;
const query = (page: Page) => page.evaluate(() => location.search);
const command = (page: Page, id: string) => page.textContent(`[data-command=${id}] pre`);
const expected = (page: Page) => page.locator('[data-row-words]:visible').getAttribute('data-row-words');

async function saved(page: Page, does: string) {
  const [file] = await Promise.all([page.waitForEvent('download'), page.click(`[data-does=${does}]`)]);
  const name = file.suggestedFilename();
  const place = join(mkdtempSync(join(tmpdir(), 'forge-')), name);
  await file.saveAs(place);
  return { name, text: readFileSync(place, 'utf8') };
}

test('an event stands there at once, and every choice forges it anew', async () => {
  const page = await open();
  await expect.poll(() => shown(page)).toMatchObject([{ type: 'Bounce', kind: 'event-publishing' }]);
  await expect.poll(() => expected(page)).toBe('bounce-hard');
  await page.check('[name=type][value=DeliveryDelay]');
  await page.selectOption('#form-DeliveryDelay', 'SpamDetected');
  await page.check('[name=envelope][value=lambda-sqs]');
  await page.fill('#forge-recipients', '3');
  await expect.poll(async () => (await shown(page))[0]?.recipients.length).toBe(3);
  const [event] = await shown(page);
  expect(event).toMatchObject({
    type: 'DeliveryDelay',
    kind: 'lambda-sqs',
    event: { deliveryDelay: { delayType: 'SpamDetected' } },
  });
  await expect.poll(() => expected(page)).toBe('delivery-delay');
  expect(await page.locator('[data-nest]:visible').innerText()).toMatch(/Lambda[\s\S]+SQS[\s\S]+SNS[\s\S]+SES event/);
});

test('a link makes the same event again, and Back brings the one before', async () => {
  const page = await open('?form=Transient%2FMailboxFull&envelope=sns&seed=7&day=2027-02-03&set=alerts');
  await expect.poll(() => page.textContent('[data-shown]')).toContain('2027-02-03T');
  const before = await page.textContent('[data-shown]');
  expect(before).toContain('alerts');
  await page.click('[data-does=next]');
  await expect.poll(() => query(page)).toContain('seed=8');
  await expect.poll(() => page.textContent('[data-shown]')).not.toBe(before);
  await page.goBack();
  await expect.poll(() => page.textContent('[data-shown]')).toBe(before);
  await page.click('[type=reset]');
  await expect.poll(() => query(page)).toBe('');
  await page.reload();
  await expect.poll(() => shown(page)).toMatchObject([{ type: 'Bounce', kind: 'event-publishing' }]);
});

test('a feedback notification is offered only for the types that have one', async () => {
  const page = await open('?envelope=feedback-notification&type=Complaint');
  await expect.poll(() => shown(page)).toMatchObject([{ type: 'Complaint', kind: 'feedback-notification' }]);
  await page.check('[name=type][value=Open]');
  expect(await page.isDisabled('[value=feedback-notification]')).toBe(true);
  await expect.poll(() => shown(page)).toMatchObject([{ type: 'Open', kind: 'event-publishing' }]);
});

test('a hostile address orders what can be made of it, and runs nothing', async () => {
  const page = await open(
    `?type=__proto__&form=%3Cimg%20src%3Dx%3E&envelope=x&seed=${'9'.repeat(500)}&recipients=1e99&day=x&set=%3Cscript%3Ealert(1)%3C%2Fscript%3E'%24(id)`,
  );
  await expect.poll(() => shown(page)).toMatchObject([{ type: 'Bounce', kind: 'event-publishing' }]);
  expect(await page.inputValue('#forge-recipients')).toBe('50');
  expect(await page.inputValue('#forge-day')).toBe('2026-11-20');
  expect(await page.locator('event-forge :is(img, script:not([src]))').count()).toBe(0);
  await expect.poll(() => command(page, 'sns-publish')).toContain(`<script>alert(1)</script>'\\''$(id)`);
});

test('what is typed as a target is quoted in the command and stays out of the address', async () => {
  const page = await open('?envelope=sqs');
  await page.fill('#target-sqs-send', `https://x/'; rm -r ~; '`);
  await expect.poll(() => command(page, 'sqs-send')).toContain(`--queue-url='https://x/'\\''; rm -r ~; '\\'''`);
  await page.check('[name=envelope][value=event-publishing]');
  await expect.poll(() => command(page, 'sqs-send-raw')).toContain('rm -r ~');
  await expect.poll(() => query(page)).not.toContain('rm');
  await page.fill('#target-sqs-send-raw', '');
  await expect.poll(() => command(page, 'sqs-send-raw')).toContain('/123456789012/ses-events');
});

test('each envelope shows the commands that fit it, and no other', async () => {
  const page = await open();
  const visible = () =>
    page
      .locator('[data-command]:visible')
      .evaluateAll((all) => all.map((each) => (each as HTMLElement).dataset['command']));
  await expect.poll(() => visible()).toEqual(['sns-publish', 'sqs-send-raw']);
  await page.check('[name=envelope][value=eventbridge]');
  await expect.poll(() => visible()).toEqual(['lambda-invoke', 'events-put']);
});

test('the event is copied as it stands there, and so are the command and the link', async () => {
  const page = await open('?type=Click&envelope=sns', { permissions: CLIPBOARD });
  const copied = () => page.evaluate(() => navigator.clipboard.readText());
  await expect.poll(() => shown(page)).toMatchObject([{ type: 'Click', kind: 'sns' }]);
  await page.click('.forged > copy-code > .tools [data-copy]');
  await expect.poll(copied).toBe(await page.textContent('[data-shown]'));
  await page.click('[data-command=sns-publish] [data-copy]');
  await expect.poll(copied).toBe(await command(page, 'sns-publish'));
  await page.click('[data-does=link]');
  await expect.poll(copied).toBe(`${origin}${path}?type=Click&envelope=sns`);
});

test('files hold the event, every kind in the envelope, and one message’s story', async () => {
  const page = await open('?form=Permanent%2FSuppressed&envelope=sns&seed=4');
  const one = await saved(page, 'save');
  expect(one.name).toBe('bounce-permanent-suppressed-sns-4.json');
  expect(one.text.trimEnd()).toBe(await page.textContent('[data-shown]'));
  const every = await saved(page, 'every');
  expect(every.name).toBe('ses-events-sns.ndjson');
  expect(readEvents(every.text).events).toHaveLength(forgeKinds().filter(({ envelope }) => envelope === 'sns').length);
  const story = readEvents((await saved(page, 'story')).text).events;
  expect(story.map(({ type }) => type)).toEqual(expect.arrayContaining(['Open', 'Send', 'Delivery', 'Complaint']));
  expect(story.every(({ kind }) => kind === 'sns')).toBe(true);
});

test('a day the calendar doesn’t have is said, and the last event stays', async () => {
  const page = await open();
  const before = await page.textContent('[data-shown]');
  await page.fill('#forge-day', '');
  await expect.poll(() => page.locator('[data-problem]').isVisible()).toBe(true);
  expect(await page.textContent('[data-shown]')).toBe(before);
});

test('without a script nothing dead is on the page, and one of each type can be unfolded', async () => {
  const page = await open('', { javaScriptEnabled: false });
  expect(await page.locator('event-forge').isVisible()).toBe(false);
  expect(await page.locator('[data-plain]').isVisible()).toBe(true);
  await page.click('.one-of-each summary >> text=Rendering Failure');
  expect(await page.locator('.one-of-each pre:visible').innerText()).toContain('errorMessage');
});

test('nothing runs over the edge of a small phone, in the widest envelope', async () => {
  const page = await open('?form=Permanent%2FGeneral%2Fmixed-status&envelope=lambda-sqs&recipients=50', { width: 320 });
  await expect.poll(() => shown(page)).toMatchObject([{ kind: 'lambda-sqs' }]);
  const wide = await page
    .locator('main *:visible')
    .evaluateAll((all) =>
      all
        .filter((each) => each.getBoundingClientRect().right > innerWidth + 1 && !each.closest('.one-of-each pre'))
        .map((each) => each.outerHTML.slice(0, 90)),
    );
  expect(wide).toEqual([]);
});

test('axe finds nothing, with an envelope open and a problem shown, in light and dark', async () => {
  const page = await open('?form=Permanent%2FGeneral%2Fmixed-status&envelope=sqs');
  await page.click('.inside summary');
  await page.fill('#forge-day', '');
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    expect(await faultsOf(page)).toEqual([]);
  }
});
