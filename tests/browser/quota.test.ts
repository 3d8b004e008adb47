import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { faultsOf } from './axe.ts';
import { openSite, type PageOptions } from './open-site.ts';

const { openPage } = await openSite();
const path = '/email/quota/';
const example = '?max24HourSend=50000&maxSendRate=14&sentLast24h=18000&recipients=60000';

const open = (query = '', options: PageOptions = {}) =>
  openPage(`${path}${query}`, { timezoneId: 'Europe/Berlin', ...options });

const verdict = (page: Page) => page.locator('[data-answer] [data-verdict]:visible').getAttribute('data-verdict');
const becomes = (page: Page, wanted: string) => expect.poll(() => verdict(page)).toBe(wanted);
const figure = (page: Page, name: string) => page.locator(`dl [data-fill=${name}]`).first().innerText();
const query = (page: Page) => page.evaluate(() => location.search);
const problem = (page: Page, name: string) => page.locator(`#${name}-problem`).innerText();
const findings = (page: Page) =>
  page
    .locator('#result [data-finding]:visible')
    .evaluateAll((all) => all.map((each) => each.getAttribute('data-finding')));

test('numbers are answered as they are typed: verdict, room, messages and a safe pace', async () => {
  const page = await open();
  expect(await verdict(page)).toBe('open');
  await page.fill('#max24HourSend', '50,000');
  await page.fill('#maxSendRate', '14');
  await page.fill('#recipients', '28000');
  await page.fill('#recipientsPerMessage', '10');
  await becomes(page, 'fits');
  expect(await figure(page, 'room')).toBe('50,000');
  expect(await figure(page, 'messages')).toBe('2,800');
  expect(await figure(page, 'least')).toBe('33 minutes 20 seconds');
  expect(await figure(page, 'safe')).toBe('11.9');
  await page.fill('#sentLast24h', '30000');
  await becomes(page, 'later');
  expect(await findings(page)).toEqual(['over-daily-quota']);
});

test('times are those of the reader’s clock, and earlier mail gives its room back a day later', async () => {
  const page = await open(`${example}&start=2026-11-23T09%3A00&earlier=2026-11-22T15%3A00`);
  await becomes(page, 'later');
  const end = page.locator('[data-answer] [data-verdict=later] time');
  // 18,000 come free at 15:00 on the 23rd, the first of the rest at 9:00 on the 24th.
  expect(await end.innerText()).toMatch(/^Tue,? 24 Nov,? 09:11$/);
  expect(await end.getAttribute('datetime')).toBe('2026-11-24T08:11:55.000Z');
  await page.fill('#earlier', '2026-11-23T12:00');
  expect(await problem(page, 'earlier')).toContain('later than the start');
  await becomes(page, 'wrong');
});

test('a link shows the answer it was made of, and Back brings each step again', async () => {
  const page = await open(example);
  await becomes(page, 'later');
  await page.fill('#recipients', '32000');
  await page.locator('#recipients').blur();
  await becomes(page, 'fits');
  expect(await findings(page)).toEqual(['at-quota']);
  expect(await query(page)).toContain('recipients=32000');
  await page.goBack();
  await expect.poll(() => page.inputValue('#recipients')).toBe('60000');
  await becomes(page, 'later');
  await page.click('form#plan [type=reset]');
  await expect.poll(() => query(page)).toBe('');
  await becomes(page, 'open');
});

test('what get-account prints fills the fields and never enters the address', async () => {
  const page = await open();
  const answer = {
    ProductionAccessEnabled: false,
    SendQuota: { Max24HourSend: 200, MaxSendRate: 1, SentLast24Hours: 12 },
  };
  await page.fill('#account', `${JSON.stringify(answer, null, 2)} secret-marker`);
  await expect.poll(() => page.inputValue('#sentLast24h')).toBe('12');
  expect(await page.isChecked('[name=mode][value=sandbox]')).toBe(true);
  expect(await page.locator('[data-account]').innerText()).toContain('boxes below are filled');
  await expect.poll(() => query(page)).toContain('max24HourSend=200');
  expect(await query(page)).not.toContain('secret');
  await page.fill('#recipients', '300');
  await becomes(page, 'later');
  expect(await findings(page)).toContain('sandbox-limit');
});

test('what can’t be read of an account is said, and what was typed stays', async () => {
  const page = await open(example);
  const told = page.locator('[data-account]');
  await page.fill('#account', 'An error occurred (AccessDeniedException) when calling the GetAccount operation');
  await expect.poll(() => told.innerText()).toContain('an error of the command');
  await page.fill('#account', 'hello <img src=x>');
  await expect.poll(() => told.innerText()).toContain('None of the three numbers');
  expect(await page.inputValue('#max24HourSend')).toBe('50000');
  expect(await page.locator('quota-plan img').count()).toBe(0);
});

test('what can’t be right is said at its field, and no NaN is shown', async () => {
  const page = await open(
    `${example}&simulatorRecipients=-3&messageSize=2&attachmentSize=5&processes=0&mode=__proto__&api=<img>`,
  );
  expect(await page.locator('details.more').getAttribute('open')).not.toBeNull();
  expect(await page.isChecked('[name=mode][value=production]')).toBe(true);
  expect(await page.inputValue('#api')).toBe('v2');
  expect(await problem(page, 'simulatorRecipients')).toContain('less than nothing');
  expect(await problem(page, 'attachmentSize')).toContain('more than the whole message');
  expect(await problem(page, 'processes')).not.toBe('');
  expect(await page.getAttribute('#attachmentSize', 'aria-invalid')).toBe('true');
  expect(await verdict(page)).toBe('wrong');
  expect(await page.inputValue('#simulatorRecipients')).toBe('-3');
  expect(await page.locator('main').innerText()).not.toMatch(/NaN|undefined|Infinity|Invalid/);
});

test('a message too large, and strangers in the sandbox, are never taken', async () => {
  const page = await open(`${example}&messageSize=30`);
  await becomes(page, 'too-large');
  expect(await page.locator('.course').isVisible()).toBe(false);
  await page.fill('#messageSize', '1');
  await page.check('[name=mode][value=sandbox]');
  await page.selectOption('#verifiedRecipients', 'no');
  await becomes(page, 'unverified');
});

test('the course is drawn, said in words and listed; without a daily limit there is no room to draw', async () => {
  const page = await open(example);
  const chart = page.locator('[data-chart=course] [role=img]');
  await expect.poll(() => chart.locator('canvas').count()).toBe(1);
  expect(await chart.getAttribute('aria-label')).toMatch(
    /^Recipients sent rise from none to 60,000 at .+ Room left is 32,000 at the start/,
  );
  await page.click('.course summary');
  expect(await page.locator('.corners tbody tr').count()).toBeGreaterThan(4);
  expect(await page.locator('.corners tbody tr').last().innerText()).toMatch(/60,000\s+50,000/);
  await page.fill('#max24HourSend', '-1');
  await expect.poll(() => chart.getAttribute('aria-label')).toContain('There is no daily limit');
  expect(await page.locator('.corners tbody tr').last().locator('td').count()).toBe(1);
  await page.fill('#recipients', '1000000000000000');
  await page.fill('#maxSendRate', '0.001');
  await expect.poll(() => page.locator('[data-verdict=slow]').innerText()).toContain('later than any calendar');
});

test('settings follow the account’s rate, the recipients of a message and the programs that share it', async () => {
  const page = await open('?maxSendRate=14');
  const value = (sender: string, name: string) =>
    page.locator(`[data-sender=${sender}] [data-value=${name}]`).textContent();
  await expect.poll(() => value('nodemailer', 'rateLimit')).toBe('11');
  expect(await value('nodemailer', 'rateDelta')).toBe('1000');
  await page.fill('#processes', '2');
  await expect.poll(() => value('celery', 'rate')).toBe('"5/s"');
  expect(await value('laravel', 'count')).toBe('11');
  await page.fill('#processes', '40');
  await expect.poll(() => page.locator('[data-sender=listmonk] summary').innerText()).toContain('not slow enough');
});

test('an error is read as it is pasted, told in words of ours, and kept out of the address', async () => {
  const page = await open();
  const answer = (id: string) => page.locator(`[data-error=${id}]`);
  await page.click('[data-example*="Daily message quota"]');
  await expect.poll(() => answer('daily-quota').isVisible()).toBe(true);
  expect(await page.locator('[data-retry]:visible').innerText()).toMatch(
    /when room is back[\s\S]*after 24 hours at the latest/,
  );
  await page.fill('#error', 'TooManyRequestsException: <img src=x onerror=alert(1)>');
  await expect.poll(() => answer('sending-rate').isVisible()).toBe(true);
  expect(await page.locator('.errors [data-finding=which-quota]').isVisible()).toBe(true);
  expect(await page.locator('[data-retry]:visible').innerText()).toContain('after 5 seconds');
  expect(await page.locator('quota-error img').count()).toBe(0);
  expect(await query(page)).toBe('');
  await page.click('[data-does=clear]');
  await expect.poll(() => page.locator('.errors .waiting').isVisible()).toBe(true);
});

test('a way up is drawn and called ours, and a plan that doubles is told by its day', async () => {
  const page = await open();
  await page.fill('#targetDaily', '50000');
  const drawing = page.locator('[data-chart=warm] [role=img]');
  await expect
    .poll(() => drawing.getAttribute('aria-label'))
    .toMatch(/^Our illustration: from 100 messages on the first day to 50,000/);
  expect(await page.locator('.warm-up [data-finding=heuristic-illustration]').isVisible()).toBe(true);
  await page.check('[name=warmIp][value=dedicated-managed]');
  await expect.poll(() => page.locator('.warm-up [data-finding=managed-warm-up]').isVisible()).toBe(true);
  expect(await drawing.isVisible()).toBe(false);
  await page.fill('#targetDaily', 'lots');
  await expect.poll(() => page.locator('#targetDaily-problem').innerText()).toContain('whole number');
  await page.fill('[data-volumes]', 'Day 1: 100\nDay 2: 180\nDay 3: 400');
  await expect.poll(() => page.locator('[data-leaps]').innerText()).toBe('Day 3: 400');
  await page.fill('[data-volumes]', '100\n180\n300');
  await expect.poll(() => page.locator('[data-grown=good]').innerText()).toContain('1.8 times');
  expect(await query(page)).toBe('');
});

test('the planner is used by keyboard alone', async () => {
  const page = await open();
  await page.focus('#max24HourSend');
  for (const typed of ['50000', '14', '0', '100', '1']) {
    await page.keyboard.type(typed);
    await page.keyboard.press('Tab');
  }
  await becomes(page, 'fits');
  await page.keyboard.press('Enter');
  expect(await query(page)).toContain('recipients=100');
  await page.focus('[data-sender=celery] summary');
  await page.keyboard.press('Enter');
  expect(await page.locator('[data-sender=celery] pre').isVisible()).toBe(true);
});

test('without a script the rules to reckon by, the settings and the table of errors are there, and nothing dead', async () => {
  const page = await open('', { javaScriptEnabled: false });
  expect(await page.locator('form#plan').isVisible()).toBe(false);
  expect(await page.locator('quota-error').isVisible()).toBe(false);
  expect(await page.locator('quota-warm-up').isVisible()).toBe(false);
  expect(await page.locator('.hand').isVisible()).toBe(true);
  await page.click('[data-sender=postfix] summary');
  expect(await page.locator('[data-sender=postfix] pre').innerText()).toContain('smtp_destination_rate_delay = 3s');
  await page.check('#sendError-daily-quota');
  expect(await page.locator('[data-table=send-error] > [data-row]:visible').getAttribute('data-row')).toBe(
    'daily-quota',
  );
});

test('nothing runs over the edge of a small phone, whatever is open', async () => {
  const page = await open(`${example}&messageSize=9&simulatorRecipients=3`, { width: 320 });
  await page.fill('#error', 'x'.repeat(300));
  await page.fill('#targetDaily', '50000');
  await expect.poll(() => page.locator('[data-chart=warm] canvas').count()).toBe(1);
  await page.click('.course summary');
  await page.click('[data-sender=laravel] summary');
  const wide = await page
    .locator('main *:visible')
    .evaluateAll((all) =>
      all
        .filter((each) => !each.closest('pre, svg') && each.getBoundingClientRect().right > innerWidth + 1)
        .map((each) => each.outerHTML.slice(0, 90)),
    );
  expect(wide).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
});

test('axe finds nothing with an answer, a fault and an error open, in light and dark', async () => {
  const page = await open(`${example}&messageSize=9&attachmentSize=12`);
  await page.fill('#attachmentSize', '8');
  await becomes(page, 'later');
  await page.fill('#simulatorRecipients', 'x');
  await page.fill('#error', '454 Throttling failure: Maximum sending rate exceeded');
  await page.fill('#targetDaily', '5000');
  await expect.poll(() => page.locator('[data-chart=warm] canvas').count()).toBe(1);
  await page.evaluate(() => document.querySelector('[data-sender=boto3]')?.setAttribute('open', ''));
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    expect(await faultsOf(page)).toEqual([]);
  }
});
