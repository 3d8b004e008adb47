import { expect, test } from 'vitest';
import { readFacts } from '../../../../src/content/read-facts.ts';
import { readFindings } from '../../../../src/content/read-findings.ts';
import { HEADER_FINDINGS } from '../../../../src/logic/email/headers/findings.ts';
import { MESSAGE_FINDINGS } from '../../../../src/logic/email/message/findings.ts';
import { BLOCKED_EXTENSIONS } from '../../../../src/logic/email/message/judge/blocked-extensions.ts';
import { SINGLE } from '../../../../src/logic/email/message/judge/names.ts';
import { lint } from '../../../../src/logic/email/message/lint.ts';

const facts = new Map(readFacts('email').map((fact) => [fact.id, fact]));

test('what is found has words, and no words stand for nothing', () => {
  const words = readFindings('message').map(({ id }) => id);
  expect(words.toSorted()).toEqual(Object.keys(MESSAGE_FINDINGS).toSorted());
});

test('every finding rests on facts there are', () => {
  const named = Object.values(MESSAGE_FINDINGS).flatMap(([, ...ids]) => ids as string[]);
  expect(named.length).toBeGreaterThan(40);
  expect(named.filter((id) => !facts.has(id))).toEqual([]);
});

test('every figure in the words is a fact’s', () => {
  const figures = readFindings('message').flatMap(({ says, remedy = '' }) => [
    ...`${says} ${remedy}`.matchAll(/(?<!\{)\{([a-z\d-]+)\}/g),
  ]);
  expect(figures.length).toBeGreaterThan(10);
  expect(figures.map(([, id = '']) => id).filter((id) => facts.get(id)?.value === undefined)).toEqual([]);
});

test.for([
  'display-name',
  'subject-emoji',
  'body-unsub-missing',
  'postal-address',
  'link-mismatch',
  'hidden-text',
  'no-text-part',
  'style',
])('the words of %s say that it is a reading of ours', (id) => {
  const { says = '' } = readFindings('message').find((words) => words.id === id) ?? {};
  expect(says).toMatch(/our own reading|heuristic/);
});

test('what one click needs is said by its own reader, with the same weight', () => {
  expect(MESSAGE_FINDINGS).toMatchObject(HEADER_FINDINGS);
});

test('the endings SES refuses are those its list names, all of them', () => {
  const { note = '' } = facts.get('att-blocklist') ?? {};
  const listed = note.split(/xnk\./)[0]?.match(/\.[a-z\d]+/g) ?? [];
  expect(listed.length).toBeGreaterThan(80);
  expect(BLOCKED_EXTENSIONS).toEqual(new Set([...listed.map((ending) => ending.slice(1)), 'xnk']));
});

test('every field SES is said to take once is known, and those it is said not to list aren’t', () => {
  const { says = '', note = '' } = facts.get('hdr-ses-single') ?? {};
  const names = (text: string) =>
    (text.match(/[A-Z][A-Za-z]+-[A-Z][A-Za-z-]+/g) ?? []).map((name) => name.toLowerCase());
  const [listed, others] = [says, note];
  expect(names(listed).length).toBeGreaterThan(10);
  expect(names(listed).filter((name) => !SINGLE.has(name))).toEqual([]);
  expect(names(others)).toContain('list-unsubscribe-post');
  expect(names(others).filter((name) => SINGLE.has(name))).toEqual([]);
});

test.for([
  ['hdr-998', 'line-998', (figure: number) => `From: a@example.com\r\nSubject: s\r\n\r\n${'x'.repeat(figure)}`],
  ['hdr-998-should', 'line-78', (figure: number) => `From: a@example.com\r\nSubject: s\r\n\r\n${'x'.repeat(figure)}`],
  [
    'hdr-7bit-encoded-word',
    'encoded-word-75',
    (figure: number) => `From: a@example.com\r\nSubject:\r\n =?utf-8?q?${'x'.repeat(figure - 12)}?=\r\n`,
  ],
  [
    'cnt-gmail-header-limits-subject',
    'subject-too-long',
    (figure: number) => `From: a@example.com\r\nSubject: ${'x'.repeat(figure)}\r\n`,
  ],
  [
    'cnt-gmail-header-limits-message-id',
    'gmail-header-limits',
    (figure: number) => `From: a@example.com\r\nSubject: s\r\nMessage-ID: ${'x'.repeat(figure)}\r\n`,
  ],
  [
    'evt-tag-limits',
    'ses-tags',
    (figure: number) => `From: a@example.com\r\nSubject: s\r\nX-SES-MESSAGE-TAGS: a=${'x'.repeat(figure)}\r\n`,
  ],
] as const)('the line of %s is where the fact draws it', ([fact, id, raw]) => {
  const figure = Number(facts.get(fact)?.value);
  const hits = (size: number) => lint(raw(size)).findings.some((finding) => finding.id === id);
  expect([hits(figure), hits(figure + 1)]).toEqual([false, true]);
});
