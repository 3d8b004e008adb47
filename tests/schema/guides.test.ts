import { describe, expect, test } from 'vitest';
import { readFacts } from '../../src/content/read-facts.ts';
import { readTables } from '../../src/content/read-tables.ts';
import { HalfSchema } from '../../src/schema/half.ts';
import { readGuide, slugsOf } from './guides.ts';

/** Pages that a half's guides may lead to, beside each other. */
const TOOLS = {
  orders: ['check'],
  email: [
    'events',
    'bounces',
    'codes',
    'rates',
    'suppression',
    'questions',
    'domain',
    'spf',
    'dkim',
    'dmarc',
    'headers',
    'quota',
    'production-access',
    'simulator',
    'forge',
    'message',
  ],
};
const LEAST = { orders: 8, email: 21 };
const facts = new Set(readFacts().map(({ id }) => id));

/** The words a reader sees, but for figures that components print, the numbers of list items, and names that hold a digit. */
const prose = (body: string) =>
  body
    .replace(/<Fact [^>]*>/g, 'FIGURE')
    .replace(/<[^>]*>/g, '')
    .replace(/\]\([^)]*\)/g, ']')
    .replace(/`[^`\n]*`/g, 'CODE')
    .replace(/\b(?:S3|SESv2|RFC \d+)\b/g, 'NAME')
    .replace(/^\d+\. /gm, '');

const all = (body: string, pattern: RegExp) => [...body.matchAll(pattern)].map(([, found = '']) => found);

describe.each(HalfSchema.options)('%s', (half) => {
  const slugs = slugsOf(half);
  const tables = readTables(half);

  test('there are guides, and each has its own place in the list', () => {
    const places = slugs.map((slug) => readGuide(half, slug).front.order);
    expect(slugs.length).toBeGreaterThanOrEqual(LEAST[half]);
    expect(new Set(places).size).toBe(slugs.length);
  });

  describe.each(slugs)('%s', (slug) => {
    const { front, body } = readGuide(half, slug);

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

    test('links only to guides of its half that exist and to its checkers', () => {
      const targets = all(body, /\]\(([^)]*)\)/g);
      const known = [...slugs, ...TOOLS[half]].map((page) => `/${half}/${page}/`);
      expect(targets.filter((target) => !known.includes(target.replace(/[?#].*$/, '')))).toEqual([]);
    });

    test('is long enough to help and short enough to read', () => {
      const words = prose(body).match(/[\p{L}’'-]+/gu)?.length;
      expect(words).toBeGreaterThanOrEqual(250);
      expect(words).toBeLessThanOrEqual(900);
    });
  });
});
