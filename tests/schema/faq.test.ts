import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { readFacts } from '../../src/content/read-facts.ts';
import { readInputs } from '../../src/content/read-tables.ts';
import { pieces } from '../../src/logic/tables/words.ts';
import { FaqSchema } from '../../src/schema/faq.ts';
import { IdSchema } from '../../src/schema/id.ts';

const FOLDER = 'content/faq/orders';

/** What a reader expects to be asked first, in that order. */
const FIRST = [
  'can-i-cancel-after-it-shipped',
  'how-do-i-refuse-a-delivery',
  'what-to-mind-when-refusing',
  'can-i-cancel-in-the-app',
  'how-do-i-cancel-before-it-ships',
  'what-if-a-seller-ships-it',
  'how-do-i-return-it-and-until-when',
  'what-does-a-return-cost',
  'when-is-my-money-back',
];

/** The topic words of the orders half. */
const TOPICS = [
  'cancel-before-shipping',
  'cancel-after-shipping',
  'cancel-delivery',
  'refuse-delivery',
  'return-window',
  'return-how',
  'return-exceptions',
  'third-party-seller',
  'a-to-z',
  'refund-time',
  'customer-service',
  'digital-items',
  'gift',
  'resell',
  'donate',
  'mobile-app',
  'lost-or-damaged',
  'track-package',
  'statutory-rights',
];

const guides = new Set(readdirSync('content/guides/orders').map((name) => name.replace(/\.mdx$/, '')));
const inputs = readInputs();
const facts = new Map(readFacts().map((fact) => [fact.id, fact]));

/** Front matter and body of one question. */
function readQuestion(slug: string) {
  const file = `${FOLDER}/${slug}.md`;
  const [, matter = '', body = ''] = /^---\n(.*?)\n---\n(.*)$/s.exec(readFileSync(file, 'utf8')) ?? [];
  const front = FaqSchema.safeParse(parse(matter));
  if (!front.success) throw new Error(`${file}: ${z.prettifyError(front.error)}`);
  return { slug, front: front.data, body: body.trim() };
}

const questions = readdirSync(FOLDER).map((name) => readQuestion(name.replace(/\.md$/, '')));

const links = (body: string) => [...body.matchAll(/\]\(([^)]*)\)/g)].map(([, href = '']) => href);

/** The words a reader sees, but for figures, where links lead and the numbers of list items. */
const prose = (words: string) =>
  words
    .replace(/\{[a-z0-9-]+\}/g, 'FIGURE')
    .replace(/\]\([^)]*\)/g, ']')
    .replace(/^\d+\. /gm, '');

/** Facts asked for in braces that aren't there, or have no figure to print. */
const withoutFigure = (words: string) =>
  pieces(words).flatMap((piece) => ('fact' in piece && facts.get(piece.fact)?.value === undefined ? [piece.fact] : []));

/** Answers in a link to the checker that its questions don't know. */
const unknownAnswers = (query: string) =>
  [...new URLSearchParams(query)].filter(([name, value]) => !Object.hasOwn(inputs[name]?.options ?? {}, value));

/** Answers to questions that wait for others, without those. */
const tooEarly = (query: string) => {
  const given = new URLSearchParams(query);
  return [...given.keys()].filter((name) => inputs[name]?.after?.some((other) => !given.has(other)));
};

const repeated = (all: readonly unknown[]) => all.filter((each, at) => all.indexOf(each) !== at);
const first = (words: string) => words.split(/(?<=[.?!])\s/)[0];

describe('questions', () => {
  test('there are at least forty', () => {
    expect(questions.length).toBeGreaterThanOrEqual(40);
  });

  test('no two ask the same, give the same answer or claim the same place', () => {
    expect(repeated(questions.map(({ front }) => front.question))).toEqual([]);
    expect(repeated(questions.map(({ front }) => front.answer))).toEqual([]);
    expect(repeated(questions.map(({ front }) => front.order))).toEqual([]);
  });

  test('the nine that everybody asks come first', () => {
    const inOrder = questions.toSorted((a, b) => a.front.order - b.front.order).map(({ slug }) => slug);
    expect(inOrder.slice(0, FIRST.length)).toEqual(FIRST);
  });

  test('every topic has a question, and no question has another topic', () => {
    const used = new Set(questions.flatMap(({ front }) => front.topics));
    expect([...used].toSorted()).toEqual(TOPICS.toSorted());
  });
});

describe.each(questions)('$slug', ({ slug, front, body }) => {
  test('has an address that no guide has', () => {
    expect(IdSchema.safeParse(slug).success).toBe(true);
    expect(guides.has(slug)).toBe(false);
  });

  test('types no digit', () => {
    expect(prose(`${front.question}\n${front.answer}\n${body}`).match(/.*\d.*/g)).toBeNull();
  });

  test('asks for no figure in its question, and elsewhere only for those of facts that have one', () => {
    expect(front.question).not.toMatch(/[{}]/);
    expect(withoutFigure(`${front.answer}\n${body}`)).toEqual([]);
    expect(prose(`${front.answer}\n${body}`)).not.toMatch(/[{}]/);
  });

  test('answers in plain words, and its body is Markdown without HTML', () => {
    expect(front.answer).not.toMatch(/[*_[\]<>]/);
    expect(body).not.toMatch(/<[a-z!/]/i);
  });

  test('names a guide, and answers that the checker knows', () => {
    expect(guides.has(front.guide)).toBe(true);
    expect(unknownAnswers(front.check ?? '')).toEqual([]);
    expect(tooEarly(front.check ?? '')).toEqual([]);
  });

  test('leads to its guide, and to the checker with its answers filled in', () => {
    expect(links(body)).toContain(`/orders/${front.guide}/`);
    expect(links(body)).toContain(`/orders/check/?${front.check}`);
  });

  test('links only to guides and to the checker', () => {
    const elsewhere = links(body).filter((href) => !href.startsWith('/orders/check/?'));
    expect(elsewhere.filter((href) => !guides.has(/^\/orders\/([^/]+)\/$/.exec(href)?.[1] ?? ''))).toEqual([]);
  });

  test('adds to the answer instead of repeating it', () => {
    expect(first(body)).not.toBe(first(front.answer));
    const words = prose(body).match(/[\p{L}’'-]+/gu)?.length;
    expect(words).toBeGreaterThanOrEqual(60);
    expect(words).toBeLessThanOrEqual(180);
  });
});
