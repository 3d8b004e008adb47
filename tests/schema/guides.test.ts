import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { readFacts } from '../../src/content/read-facts.ts';
import { readTables } from '../../src/content/read-tables.ts';
import { GuideSchema } from '../../src/schema/guide.ts';

const FOLDER = 'content/guides/orders';
const slugs = readdirSync(FOLDER).map((name) => name.replace(/\.mdx$/, ''));
const tables = readTables('orders');
const facts = new Set(readFacts().map(({ id }) => id));

/** Front matter and body of one guide. */
function readGuide(slug: string) {
  const [, matter = '', body = ''] =
    /^---\n(.*?)\n---\n(.*)$/s.exec(readFileSync(`${FOLDER}/${slug}.mdx`, 'utf8')) ?? [];
  return { front: GuideSchema.parse(parse(matter)), body };
}

/** The words a reader sees, but for the figures that components print and the numbers of list items. */
const prose = (body: string) =>
  body
    .replace(/<Fact [^>]*>/g, 'FIGURE')
    .replace(/<[^>]*>/g, '')
    .replace(/\]\([^)]*\)/g, ']')
    .replace(/^\d+\. /gm, '');

const all = (body: string, pattern: RegExp) => [...body.matchAll(pattern)].map(([, found = '']) => found);

test('there are guides, and each has its own place in the list', () => {
  const places = slugs.map((slug) => readGuide(slug).front.order);
  expect(slugs.length).toBeGreaterThanOrEqual(8);
  expect(new Set(places).size).toBe(slugs.length);
});

describe.each(slugs)('%s', (slug) => {
  const { front, body } = readGuide(slug);

  test('gives its answer without a figure, since a figure must show its source', () => {
    expect(`${front.title} ${front.answer}`).not.toMatch(/\d/);
  });

  test('types no digit in its prose', () => {
    expect(prose(body).match(/.*\d.*/g)).toBeNull();
  });

  test('names facts that exist', () => {
    const used = all(body, /<Fact id="([^"]*)" \/>/g);
    expect(used.filter((id) => !facts.has(id))).toEqual([]);
    expect(used.length).toBe(body.split('<Fact').length - 1);
    expect(used.length).toBeGreaterThan(0);
  });

  test('prints its table once, and opens with the checker of that table or of one it reads', () => {
    const own = tables.find(({ id }) => id === front.table);
    const feeding = tables.filter(({ gives }) => gives && own?.inputs.includes(gives));
    const [, first] = /^\n*<Checker table="([^"]*)" \/>\n/.exec(body) ?? [];
    expect([own, ...feeding].map((table) => table?.id)).toContain(first);
    expect(all(body, /<(?:Rule|Checker) table="([^"]*)" \/>/g)).toEqual([first, front.table]);
  });

  test('is related to guides that exist, and not to itself', () => {
    expect(front.related.filter((other) => other === slug || !slugs.includes(other))).toEqual([]);
  });

  test('links only to guides that exist and to the checker', () => {
    const targets = all(body, /\]\(\/orders\/([^/)]*)\//g);
    expect(targets.filter((target) => target !== 'check' && !slugs.includes(target))).toEqual([]);
    expect(all(body, /\]\(([^)]*)\)/g).filter((href) => !href.startsWith('/orders/'))).toEqual([]);
  });

  test('is long enough to help and short enough to read', () => {
    const words = prose(body).match(/[\p{L}’'-]+/gu)?.length;
    expect(words).toBeGreaterThanOrEqual(250);
    expect(words).toBeLessThanOrEqual(900);
  });
});
