import { describe, expect, test } from 'vitest';
import { readFacts } from '../../src/content/read-facts.ts';
import { readInputs } from '../../src/content/read-tables.ts';
import { pieces } from '../../src/logic/tables/words.ts';
import { type Half, HalfSchema } from '../../src/schema/half.ts';
import { IdSchema } from '../../src/schema/id.ts';
import { slugsOf } from './guides.ts';
import { digitsIn, prose, questionsIn, repeated } from './questions.ts';

/** What a reader expects to be asked first, in that order, and the topic words of each half. */
const EXPECTED = {
  orders: {
    first: [
      'can-i-cancel-after-it-shipped',
      'how-do-i-refuse-a-delivery',
      'what-to-mind-when-refusing',
      'can-i-cancel-in-the-app',
      'how-do-i-cancel-before-it-ships',
      'what-if-a-seller-ships-it',
      'how-do-i-return-it-and-until-when',
      'what-does-a-return-cost',
      'when-is-my-money-back',
    ],
    topics: [
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
    ],
  },
  email: {
    first: [
      'can-i-send-while-under-review',
      'what-bounce-rate-is-too-high',
      'what-is-a-hard-bounce',
      'what-is-a-soft-bounce',
      'what-does-550-5-1-1-mean',
      'how-do-i-remove-an-address-from-the-suppression-list',
      'why-do-i-see-no-gmail-complaints',
      'how-do-i-get-bounce-notifications',
      'how-do-i-get-my-sending-back',
    ],
    topics: [
      'ses-bounce-hard',
      'ses-bounce-soft',
      'ses-complaints',
      'ses-suppression',
      'ses-events',
      'ses-monitoring',
      'ses-reputation',
      'ses-verification',
      'ses-spf',
      'ses-dkim',
      'ses-dmarc',
      'ses-mail-from',
      'ses-quota',
      'ses-sandbox',
      'ses-warmup',
      'ses-content-filtering',
      'ses-mailbox-simulator',
    ],
  },
};

/** Checkers that a question of each half may go on with, and what else of the half it may link. */
const TOOLS = {
  orders: ['/orders/check/'],
  email: [
    '/email/events/',
    '/email/bounces/',
    '/email/rates/',
    '/email/suppression/',
    '/email/domain/',
    '/email/spf/',
    '/email/dkim/',
    '/email/dmarc/',
    '/email/headers/',
    '/email/quota/',
    '/email/production-access/',
    '/email/simulator/',
    '/email/forge/',
    '/email/message/',
  ],
};
const BESIDES = { orders: [] as string[], email: ['/email/codes/'] };

const inputs = readInputs();
const facts = new Map(readFacts().map((fact) => [fact.id, fact]));

const links = (body: string) => [...body.matchAll(/\]\(([^)]*)\)/g)].map(([, href = '']) => href);
const first = (words: string) => words.split(/(?<=[.?!])\s/)[0];

/** Facts asked for in braces that aren't there, or have no figure to print. */
const withoutFigure = (words: string) =>
  pieces(words).flatMap((piece) => ('fact' in piece && facts.get(piece.fact)?.value === undefined ? [piece.fact] : []));

/** Facts named in braces, each once. */
const printed = (words: string) => [
  ...new Set(pieces(words).flatMap((piece) => ('fact' in piece ? [piece.fact] : []))),
];

/** Facts that aren't there, or are the other half's: only those about orders hold in some markets. */
const strangers = (half: Half, ids: readonly string[]) =>
  ids.filter((id) => {
    const fact = facts.get(id);
    return fact === undefined || (fact.market !== undefined) !== (half === 'orders');
  });

/** Answers in a link to the checker that its questions don't know. */
const unknownAnswers = (query: string) =>
  [...new URLSearchParams(query)].filter(([name, value]) => !Object.hasOwn(inputs[name]?.options ?? {}, value));

/** Answers to questions that wait for others, without those. */
const tooEarly = (query: string) => {
  const given = new URLSearchParams(query);
  return [...given.keys()].filter((name) => inputs[name]?.after?.some((other) => !given.has(other)));
};

describe.each(HalfSchema.options)('questions about %s', (half) => {
  const questions = questionsIn(half);
  const guides = new Set(slugsOf(half));

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
    expect(inOrder.slice(0, 9)).toEqual(EXPECTED[half].first);
  });

  test('every topic has a question, and no question has another topic', () => {
    const used = new Set(questions.flatMap(({ front }) => front.topics));
    expect([...used].toSorted()).toEqual(EXPECTED[half].topics.toSorted());
  });

  test('every guide and every checker is where some question leads', () => {
    expect([...guides].filter((guide) => questions.every(({ front }) => front.guide !== guide))).toEqual([]);
    expect(TOOLS[half].filter((tool) => questions.every(({ body }) => !body.includes(`](${tool}`)))).toEqual([]);
  });

  describe.each(questions)('$slug', ({ slug, front, body }) => {
    test('has an address that no guide has', () => {
      expect(IdSchema.safeParse(slug).success).toBe(true);
      expect(guides.has(slug)).toBe(false);
    });

    test('types no digit that is a figure', () => {
      expect(digitsIn(half, `${front.question}\n${front.answer}\n${body}`)).toEqual([]);
    });

    test('asks for no figure in its question, and elsewhere only for those of facts that have one', () => {
      expect(front.question).not.toMatch(/[{}]/);
      expect(withoutFigure(`${front.answer}\n${body}`)).toEqual([]);
      expect(prose(`${front.answer}\n${body}`)).not.toMatch(/[{}]/);
    });

    test('rests on facts of its half, named in its words or beside them, and none of them twice', () => {
      const named = [...printed(`${front.answer}\n${body}`), ...(front.facts ?? [])];
      expect(named.length).toBeGreaterThan(0);
      expect(strangers(half, named)).toEqual([]);
      expect(repeated(named)).toEqual([]);
    });

    test('answers in plain words, and its body is Markdown without HTML', () => {
      expect(front.answer).not.toMatch(/[*_`[\]<>]/);
      expect(body).not.toMatch(/<[a-z!/]/i);
    });

    test('names a guide, and answers that the checker knows', () => {
      expect(guides.has(front.guide)).toBe(true);
      expect(unknownAnswers(front.check ?? '')).toEqual([]);
      expect(tooEarly(front.check ?? '')).toEqual([]);
    });

    test('leads to its guide, and to its checker, with answers filled in where the checker asks', () => {
      const tool = front.tool ?? `/orders/check/?${front.check}`;
      expect(Object.keys(front)).toContain(half === 'orders' ? 'check' : 'tool');
      expect(TOOLS[half]).toContain(tool.replace(/\?.*$/, ''));
      expect(links(body)).toEqual(expect.arrayContaining([`/${half}/${front.guide}/`, tool]));
    });

    test('links only to guides and checkers of its half', () => {
      const known = [...[...guides].map((guide) => `/${half}/${guide}/`), ...TOOLS[half], ...BESIDES[half]];
      expect(links(body).filter((href) => !known.includes(href.replace(/\?.*$/, '')))).toEqual([]);
    });

    test('adds to the answer instead of repeating it', () => {
      expect(first(body)).not.toBe(first(front.answer));
      const words = prose(body).match(/[\p{L}’'-]+/gu)?.length;
      expect(words).toBeGreaterThanOrEqual(60);
      expect(words).toBeLessThanOrEqual(180);
    });
  });
});
