import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { afterAll, describe, expect, test } from 'vitest';
import { shownOf } from '../../src/islands/event-files-shown.ts';
import { readEvents } from '../../src/logic/email/events/read.ts';
import { summarise } from '../../src/logic/email/events/summarise.ts';
import { PINNED } from '../../src/logic/email/pinned-rules.ts';
import { sesLines } from '../tools/ses-events.ts';
import type { EventBench } from './event-bench-entry.ts';
import { opened } from './event-bench-opened.ts';
import { serveEventBench } from './event-bench-page.ts';
import { openSite } from './open-site.ts';

declare const eventBench: EventBench;

const { browser } = await openSite();
const site = await serveEventBench();
afterAll(() => site.close());

const events = 20_000;
const text = `${sesLines(2, 0, events / 2)}no event\n${sesLines(2, events / 2, events / 2)}`;
const packed = gzipSync(text, { level: 1 });
const files = new Map([
  ['plain.ndjson', Buffer.from(text)],
  ['packed.json.gz', packed],
  ['list.json', Buffer.from(`[${text.replace('no event\n', '').trim().replaceAll('\n', ',')}]`)],
  ['broken.gz', packed.subarray(0, packed.length / 2)],
]);
const bounced = Array.from({ length: 30_000 }, (_, at) => ({
  eventType: 'Bounce',
  mail: { timestamp: '2026-11-20T09:15:02.114Z', messageId: `id-${at}`, destination: [`reader-${at}@corp.example`] },
  bounce: {
    bounceType: 'Permanent',
    bounceSubType: 'NoEmail',
    bouncedRecipients: [{ emailAddress: `reader-${at}@corp.example` }],
    timestamp: '2026-11-20T09:15:05.000Z',
    feedbackId: `bounce-${at}`,
  },
}));
files.set('bounced.ndjson', Buffer.from(bounced.map((event) => `${JSON.stringify(event)}\n`).join('')));
for (const [name, bytes] of files) writeFileSync(join(site.folder, name), bytes);

/** The page with these files chosen, and what it asks of the network from then on. */
async function chosen(...names: string[]): Promise<{ page: Page; requests: string[] }> {
  const page = await browser.newPage();
  await page.goto(site.origin, { waitUntil: 'networkidle' });
  await page.setInputFiles(
    'input',
    names.map((name) => join(site.folder, name)),
  );
  const requests: string[] = [];
  page.on('request', (request) => requests.push(new URL(request.url()).pathname));
  return { page, requests };
}

describe('20,000 events', () => {
  const { carried: _, ...whole } = summarise(readEvents(text).events, PINNED);

  test.for(['plain.ndjson', 'packed.json.gz', 'list.json'])(
    'in %s come to what the parsing reader says, and nothing leaves the page',
    async (name) => {
      const { page, requests } = await chosen(name);
      const read = await page.evaluate(() => eventBench.read());
      expect(read.summary).toEqual(await opened(shownOf(whole)));
      expect(read).toMatchObject({ events, problemCount: name === 'list.json' ? 0 : 1 });
      // The worker's own script is all that is fetched, from the site itself.
      expect(requests.filter((path) => !/^\/assets\/event-scan\.worker-[\w-]+\.js$/.test(path))).toEqual([]);
      await page.close();
    },
  );

  test('twice over have each bounce once', async () => {
    const { page } = await chosen('plain.ndjson', 'packed.json.gz');
    const { summary } = await page.evaluate(() => eventBench.read());
    expect(summary).toMatchObject({
      hardBounces: whole.hardBounces,
      lists: { stopMailing: { count: whole.stopMailing.length } },
      sends: whole.sends * 2,
    });
    await page.close();
  });

  test('of a packed file that breaks off are counted up to there, and it is said', async () => {
    const { page } = await chosen('broken.gz');
    const read = await page.evaluate(() => eventBench.read());
    expect(read.events).toBeGreaterThan(9000);
    expect(read.problemCount).toBeGreaterThan(0);
    await page.close();
  });

  test('are let go at once when reading is cancelled', async () => {
    const { page } = await chosen('plain.ndjson');
    expect(await page.evaluate(() => eventBench.cancelled())).toBe('stopped');
    await page.close();
  });
});

test('of 30,000 addresses that bounced the page holds a thousand, and files of all that outlive the worker', async () => {
  const { page } = await chosen('bounced.ndjson');
  const { lists, imports } = (await page.evaluate(() => eventBench.read())).summary;
  expect([lists.stopMailing.rows.length, lists.stopMailing.count, imports.count]).toEqual([1000, 30_000, 30_000]);
  const addresses = bounced.map(({ mail }) => mail.destination[0] ?? '').sort();
  expect(lists.stopMailing.text).toBe(addresses.map((address) => `${address}\n`).join(''));
  expect(imports.csv).toEqual([addresses.map((address) => `${address},BOUNCE\n`).join('')]);
  await page.close();
});
