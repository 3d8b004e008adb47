import { globSync, readFileSync } from 'node:fs';
import { type HTMLElement, parse } from 'node-html-parser';
import { describe, expect, test } from 'vitest';
import { parse as parseYaml } from 'yaml';
import { HALVES } from '../../src/content/halves.ts';
import { HalfSchema } from '../../src/schema/half.ts';
import { builtPages, listedPages } from './dist.ts';

/** The same flight a guide arrives in; see `budget.test.ts`. */
const ONE_FLIGHT = 14_200;

interface Question {
  '@type': string;
  name: string;
  acceptedAnswer: { '@type': string; text: string };
}

interface Front {
  question: string;
  guide: string;
  /** Answers to start the half's checker with. */
  check?: string;
  /** Another checker than the half's. */
  tool?: string;
  topics: string[];
}

const asked = HalfSchema.options.flatMap((half) =>
  globSync(`content/faq/${half}/*.md`).map((file) => {
    const [, matter = ''] = /^---\n(.*?)\n---\n/s.exec(readFileSync(file, 'utf8')) ?? [];
    const front = parseYaml(matter) as Front;
    return { half, url: `/${half}/questions/${file.replace(/^.*[\\/]|\.md$/g, '')}/`, ...front };
  }),
);
const pages = new Map(builtPages().map((page) => [page.url, page]));

const open = (url: string) => parse(pages.get(url)?.html ?? '', { blockTextElements: { script: true, style: false } });
const words = (element: HTMLElement | null) => element?.text.replace(/\s+/g, ' ').trim() ?? '';
const hrefs = (element: HTMLElement | null) =>
  element?.querySelectorAll('a').map((link) => link.getAttribute('href') ?? '') ?? [];

/** The questions of a page's FAQPage. Throws when it has none or more than one, or when a `<` could end the script. */
function faqOf(document: HTMLElement): Question[] {
  const [script, ...more] = document.querySelectorAll('script[type="application/ld+json"]');
  if (!script || more.length > 0) throw new Error('one FAQPage was expected');
  expect(script.rawText).not.toContain('<');
  const data = JSON.parse(script.rawText) as { '@context': string; '@type': string; mainEntity: Question[] };
  expect([data['@context'], data['@type']]).toEqual(['https://schema.org', 'FAQPage']);
  return data.mainEntity;
}

test('there are questions of each half, and each file has its page', () => {
  for (const half of HalfSchema.options)
    expect(asked.filter((question) => question.half === half).length, half).toBeGreaterThanOrEqual(40);
  const listed = listedPages().filter(({ kind, url }) => kind === 'faq' && url.split('/').length > 4);
  expect(listed.map(({ url }) => url).sort()).toEqual(asked.map(({ url }) => url).sort());
});

describe.for(asked)('$url', ({ half, url, question, guide, check, tool, topics }) => {
  const document = open(url);

  test('asks its question and tells machines the answer that it shows', () => {
    expect(words(document.querySelector('h1'))).toBe(question);
    expect(faqOf(document)).toEqual([
      {
        '@type': 'Question',
        name: question,
        acceptedAnswer: { '@type': 'Answer', text: words(document.querySelector('.said')) },
      },
    ]);
  });

  test('arrives in one flight, as one file without script', () => {
    expect(pages.get(url)?.brotliBytes).toBeLessThanOrEqual(ONE_FLIGHT);
    const loads = document.querySelectorAll('script:not([type="application/ld+json"]), link[rel=stylesheet], img');
    expect(loads.map(({ outerHTML }) => outerHTML)).toEqual([]);
  });

  test('prints a figure for each fact it names, with a card', () => {
    expect(words(document.querySelector('main'))).not.toMatch(/[{}]/);
    const opened = document.querySelectorAll('main .fact').map((fact) => fact.getAttribute('popovertarget'));
    expect(opened.filter((id) => !document.getElementById(id ?? ''))).toEqual([]);
  });

  test('leads to its guide, to the checker with its answers, and to at most five others of its topics', () => {
    const links = hrefs(document.querySelector('main')).map((href) => href.replaceAll('&amp;', '&'));
    expect(links).toContain(`/${half}/${guide}/`);
    expect(links).toContain(`${tool ?? HALVES[half].checker}${check ? `?${check}` : ''}`);
    const others = hrefs(document.querySelector('.asked'));
    expect(others.length).toBeLessThanOrEqual(5);
    expect(new Set(others).size).toBe(others.length);
    const strangers = others.filter(
      (href) =>
        !asked.some((other) => other.url === href && href !== url && other.topics.some((t) => topics.includes(t))),
    );
    expect(strangers).toEqual([]);
  });
});

describe.for(HalfSchema.options)('all questions about %s', (half) => {
  const document = open(`/${half}/questions/`);
  const shown = document.querySelectorAll('.answers li');
  const own = asked.filter((question) => question.half === half);

  test('each stands there once, on a shelf that the jump list leads to', () => {
    expect(shown.flatMap((item) => hrefs(item).slice(0, 1)).sort()).toEqual(own.map(({ url }) => url).sort());
    const shelves = document.querySelectorAll('.shelf h2').map(({ id }) => `#${id}`);
    expect(hrefs(document.querySelector('.jump'))).toEqual(shelves);
  });

  test('machines are told exactly the questions and answers that stand there', () => {
    const visible = shown.map((item) => [words(item.querySelector('h3')), words(item.querySelector('p'))]);
    expect(faqOf(document).map(({ name, acceptedAnswer }) => [name, acceptedAnswer.text])).toEqual(visible);
  });
});

test('the home page links nine of those that are asked first, of both halves', () => {
  const links = hrefs(open('/').querySelector('.asked'));
  expect(links).toHaveLength(9);
  for (const half of HalfSchema.options)
    expect(
      links.filter((href) => asked.some((each) => each.half === half && each.url === href)).length,
    ).toBeGreaterThan(3);
});

test('a guide leads on to one to four questions', () => {
  const guides = listedPages().filter(({ kind, url }) => kind === 'guide' && url.split('/').length === 4);
  for (const half of HalfSchema.options)
    expect(guides.filter((guide) => guide.half === half).length, half).toBeGreaterThanOrEqual(7);
  for (const { url } of guides) {
    const links = hrefs(open(url).querySelector('.asked'));
    expect(links.length, url).toBeGreaterThanOrEqual(1);
    expect(links.length, url).toBeLessThanOrEqual(4);
  }
});

test('each claim the web gets wrong is struck out once, with what holds, its facts and its row', () => {
  const myths = parseYaml(readFileSync('content/myths.yml', 'utf8')) as {
    id: string;
    facts: string[];
    case?: { option: string; row: string };
  }[];
  const document = open('/myths/');
  expect(
    document
      .querySelectorAll('.envelope')
      .map(({ id }) => id)
      .sort(),
  ).toEqual(myths.map(({ id }) => id).sort());
  for (const { id, facts, case: tried } of myths) {
    const envelope = document.getElementById(id);
    expect(words(envelope?.querySelector('s') ?? null), id).not.toBe('');
    expect(words(envelope?.querySelector('.holds') ?? null), id).not.toBe('');
    expect(hrefs(envelope), id).toEqual(expect.arrayContaining(facts.map((fact) => `/sources/#${fact}`)));
    if (tried) expect(hrefs(envelope), id).toContain(`/rules/${tried.option}/#${tried.row}`);
  }
});
