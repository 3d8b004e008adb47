import { parse } from 'node-html-parser';
import { expect, test } from 'vitest';
import { readSenders } from '../../src/content/quota-senders.ts';
import { SENDERS } from '../../src/logic/email/senders/settings.ts';
import { brotliBytesOf, builtPages } from './dist.ts';

const html = builtPages().find(({ url }) => url === '/email/quota/')?.html ?? '';
/** Code within `pre` is read as well. */
const page = parse(html, { blockTextElements: { script: true, style: true } });
const main = page.querySelector('main');
const own = page
  .querySelectorAll('script[src]')
  .map((script) => script.getAttribute('src') ?? '')
  .filter((src) => src.includes('Quota'));

test('before anything is typed the page’s own scripts, with all they import, are at most 8 kB of brotli', () => {
  expect(own).toHaveLength(3);
  const seen = new Set<string>();
  expect(own.reduce((bytes, src) => bytes + brotliBytesOf(src, seen), 0)).toBeLessThanOrEqual(8_000);
});

test('the chart comes on use only', () => {
  expect(html).not.toContain('u-over');
  expect(page.querySelectorAll('link[rel=stylesheet], link[rel=modulepreload]')).toEqual([]);
});

test('the planner carries the limits it plans by, and none of the other facts', () => {
  const { rules, sandbox } = JSON.parse(page.querySelector('[data-sheet]')?.textContent ?? '{}');
  expect(rules.facts).toHaveLength(8);
  expect(rules.facts.every(({ value }: { value: unknown }) => typeof value === 'number')).toBe(true);
  expect(sandbox).toEqual({ max24HourSend: 200, maxSendRate: 1 });
});

test('its parts have headings that ask or name them, one below the other', () => {
  const ranks = main?.querySelectorAll('h1, h2').map(({ tagName, textContent }) => `${tagName} ${textContent.trim()}`);
  expect(ranks).toEqual(
    expect.arrayContaining([
      'H1 How much can I send, and when is it done?',
      'H2 Settings to copy',
      'H2 Work it out by hand',
      'H2 What does this error say?',
      'H2 Warming up',
      'H2 How the window rolls',
      'H2 What counts against what',
    ]),
  );
});

test('no figure is typed in its words: each comes from a fact or is worked out', () => {
  const words = parse(main?.outerHTML ?? '');
  for (const part of words.querySelectorAll(
    '.fact, code, pre, script, svg, [popover], [data-fill], .number, .why, .check, dialog',
  ))
    part.remove();
  // Figures of facts that stand in a hint, and names.
  words.querySelector('#max24HourSend-hint')?.remove();
  const text = words.textContent.replace(/SESv2|Boto3|Max24HourSend|SentLast24Hours/g, '');
  expect(text.length).toBeGreaterThan(3000);
  expect(text.match(/.{0,30}\d.{0,30}/g) ?? []).toEqual([]);
});

test('every sender there are settings for has a card, filled in for the sandbox', () => {
  expect(
    readSenders()
      .map(({ id }) => id)
      .toSorted(),
  ).toEqual([...SENDERS].toSorted());
  for (const { id } of readSenders()) {
    const card = page.querySelector(`[data-sender="${id}"]`);
    const values = card?.querySelectorAll('[data-value]') ?? [];
    expect(values.length, id).toBeGreaterThan(0);
    expect(
      values.every(({ textContent }) => /\d/.test(textContent)),
      id,
    ).toBe(true);
    expect(card?.textContent).not.toMatch(/[‹›]/);
  }
});

test('without a script the page says how to reckon, answers errors by its table, and hides nothing that helps', () => {
  expect(main?.querySelector('.hand ol')?.querySelectorAll('li').length).toBeGreaterThanOrEqual(4);
  expect(main?.querySelectorAll('.by-hand [data-table=send-error] > [data-row]').length).toBeGreaterThanOrEqual(12);
});
