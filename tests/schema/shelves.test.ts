import { expect, test } from 'vitest';
import { readShelves, shelve } from '../../src/content/shelves.ts';
import { type Half, HalfSchema } from '../../src/schema/half.ts';
import { readGuide, slugsOf } from './guides.ts';
import { questionsIn } from './questions.ts';

const shelves = readShelves();
const shelved = shelves.flatMap(({ topics }) => topics);

/** The topics that a half's guides and questions name. */
const topicsOf = (half: Half) => [
  ...slugsOf(half).flatMap((slug) => readGuide(half, slug).front.topics),
  ...questionsIn(half).flatMap(({ front }) => front.topics),
];

test('each topic of a guide or a question is on one shelf, and no shelf names another', () => {
  const named = HalfSchema.options.map((half) => new Set(topicsOf(half)));
  expect(Math.min(...named.map(({ size }) => size))).toBeGreaterThan(6);
  expect(shelved.toSorted()).toEqual(named.flatMap((topics) => [...topics]).toSorted());
});

test('no shelf holds topics of both halves', () => {
  const mail = new Set<string>(topicsOf('email'));
  const mixed = shelves.filter(({ topics }) => new Set(topics.map((topic) => mail.has(topic))).size > 1);
  expect(mixed.map(({ id }) => id)).toEqual([]);
});

test('no two shelves have the same address or title', () => {
  for (const key of ['id', 'title'] as const)
    expect(new Set(shelves.map((shelf) => shelf[key])).size).toBe(shelves.length);
});

test('things keep their order on a shelf, and empty shelves are left out', () => {
  const filled = shelve(['resell', 'gift', 'a-to-z', 'gift'], (topic) => topic);
  expect(filled.map(({ things }) => things)).toEqual([['a-to-z'], ['resell', 'gift', 'gift']]);
});

test('a topic on no shelf is named with what to do', () => {
  expect(() => shelve(['weather'], (topic) => topic)).toThrow(
    '“weather” is on no shelf; add it to content/shelves.yml',
  );
});
