import { parse } from 'node-html-parser';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ATTRIBUTES, ELEMENTS } from '../../src/logic/email/message/html/allowed.ts';
import { listen } from './listener.ts';
import { vectors } from './message-vectors.ts';
import { openSite } from './open-site.ts';

const { browser, origin } = await openSite();
const outside = await listen();
/** A page of its own without any policy. */
const bare = await listen('<!doctype html><title>bare</title>');
const all = vectors(outside.origin);
const path = '/email/message/';
const PATIENT = { timeout: 20_000 };

/** What happened to a page that shouldn’t have: marks of scripts, dialogs, other pages, requests to elsewhere, what a policy had to stop. */
interface Watched {
  readonly page: Page;
  readonly strayed: string[];
}

async function open(url: string): Promise<Watched> {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 } });
  afterAll(() => context.close());
  const page = await context.newPage();
  const strayed: string[] = [];
  context.on('page', (other) => other !== page && strayed.push(`page ${other.url()}`));
  page.on('dialog', (dialog) => void dialog.dismiss().then(() => strayed.push(`dialog ${dialog.message()}`)));
  await page.addInitScript(() => {
    addEventListener('message', ({ data }) => {
      if (data === 'ran') window.name = 'ran';
    });
  });
  await page.goto(url, { waitUntil: 'load' });
  page.on('request', (request) => {
    const asked = request.url();
    if (!asked.startsWith(`${origin}/_astro/`) && !/^(?:data|blob|about):/.test(asked)) strayed.push(`asks ${asked}`);
  });
  page.on('framenavigated', (frame) => frame.url() !== 'about:srcdoc' && strayed.push(`goes ${frame.url()}`));
  // The policies aren’t leant on: nothing is left that they would have to stop.
  page.on('console', (said) => /violates|refused/i.test(said.text()) && strayed.push(said.text()));
  return { page, strayed };
}

const source = (html: string) =>
  [
    'From: shop@shop.example',
    'Subject: Hello',
    'MIME-Version: 1.0',
    'Content-Type: text/html; charset=utf-8',
    'Content-Transfer-Encoding: base64',
    '',
    Buffer.from(html).toString('base64').replace(/.{76}/g, '$&\n'),
  ].join('\n');

/** Checks a message with this HTML; returns the document its frame shows. The mark stands first, so that nothing swallows it. */
async function show(page: Page, html: string, mark: string): Promise<string> {
  await page.fill('#message-source', source(`<p>${mark}</p>${html}`));
  await page.click('[data-check] [type=submit]');
  await page.frameLocator('[data-frame]').getByText(mark, { exact: true }).waitFor(PATIENT);
  return (await page.locator('[data-frame]').getAttribute('srcdoc')) ?? '';
}

/** Presses on whatever a message shows, as a curious reader does. */
async function press(page: Page) {
  const frame = page.frameLocator('[data-frame]');
  for (const at of await frame.locator('a, button, p, td, span').all()) {
    await at.click({ force: true, timeout: 1_000, noWaitAfter: true }).catch(() => undefined);
  }
}

const marksOf = (page: Page) => page.evaluate(() => [window.name, document.title, location.href]);

/** The documents shown for every way out, one after the other on one page, each pressed upon. */
const documents: { name: string; srcdoc: string }[] = [];
let watched: Watched;
let before: string[];
beforeAll(async () => {
  watched = await open(origin + path);
  before = await marksOf(watched.page);
  for (const [at, { name, html }] of all.entries()) {
    documents.push({ name, srcdoc: await show(watched.page, html, `way ${at}`) });
    await press(watched.page);
    const [stray = outside.asked[0]] = watched.strayed;
    if (stray !== undefined) throw new Error(`${name}: ${stray}`);
  }
}, 120_000);

test('no way out of a letter leads anywhere: nothing runs, loads, connects or goes on, pressed or not', async () => {
  expect(documents.length).toBeGreaterThan(50);
  expect(watched.strayed).toEqual([]);
  expect(outside.asked).toEqual([]);
  expect(outside.connections()).toBe(0);
  expect(await marksOf(watched.page)).toEqual(before);
  expect(await watched.page.evaluate(() => localStorage.length + sessionStorage.length + document.cookie.length)).toBe(
    0,
  );
});

test.for(all)('$name: what is shown has no element, attribute or style that could ask for anything', ({ name }) => {
  const document = parse(documents.find((shown) => shown.name === name)?.srcdoc ?? '', { comment: true });
  const known = new Set([...Object.keys(ATTRIBUTES), 'style', 'alt']);
  const elements = document.querySelectorAll('body, body *');
  expect(elements.length).toBeGreaterThan(0);
  expect(elements.map(({ rawTagName }) => rawTagName).filter((tag) => !ELEMENTS.has(tag))).toEqual([]);
  for (const { attributes } of elements) {
    expect(Object.keys(attributes).filter((attribute) => !known.has(attribute))).toEqual([]);
    expect(Object.values(attributes).join(' ')).not.toMatch(/\/\/|:.*script|url\(|\\|@/i);
  }
  const styles = document.querySelectorAll('style').map(({ textContent }) => textContent);
  expect(styles.join('\n')).not.toMatch(/url\(|image-set|@(?!media)|\\|\/\/|var\(/i);
  expect(document.querySelectorAll('link, base, script, meta[http-equiv=refresh]')).toEqual([]);
});

test('even without the frame’s policy and with scripts let in, the cleaned letter does nothing', async () => {
  const { page, strayed } = await open(bare.origin);
  const begun = [outside.asked.length, outside.connections()];
  await page.evaluate(
    async (shown) => {
      for (const srcdoc of shown) {
        const frame = document.createElement('iframe');
        frame.srcdoc = srcdoc.replace(/<meta http-equiv="Content-Security-Policy"[^>]*>/, '');
        const loaded = new Promise((resolve) => frame.addEventListener('load', resolve));
        document.body.append(frame);
        await loaded;
      }
    },
    documents.map(({ srcdoc }) => srcdoc),
  );
  expect(await marksOf(page)).toEqual(['', 'bare', `${bare.origin}/`]);
  expect([outside.asked.length, outside.connections()]).toEqual(begun);
  expect(strayed).toEqual([]);
});

test('even uncleaned, the frame and the policies let nothing run, be asked for or go on', async () => {
  const { page } = await open(origin + path);
  const clean = await show(page, '<p>clean</p>', 'way');
  const begun = await marksOf(page);
  const asked = outside.asked.length;
  const [head = ''] = /^.*?<\/head>/s.exec(clean) ?? [];
  for (const { name, html } of all) {
    await page.locator('[data-frame]').evaluate(async (frame, srcdoc) => {
      const fresh = frame.cloneNode() as HTMLIFrameElement;
      const loaded = new Promise((resolve) => fresh.addEventListener('load', resolve));
      fresh.srcdoc = srcdoc;
      frame.replaceWith(fresh);
      await loaded;
    }, `${head}<body>${html}`);
    expect([name, ...outside.asked.slice(asked)]).toEqual([name]);
  }
  expect(await marksOf(page)).toEqual(begun);
});
