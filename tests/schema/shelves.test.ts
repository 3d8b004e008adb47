import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readShelves, shelve } from '../../src/content/shelves.ts';

const shelves = readShelves();
const shelved = shelves.flatMap(({ topics }) => topics);

/** The topics that the front matter of a folder's files names. */
const topicsIn = (folder: string) =>
  readdirSync(folder).flatMap((name) => {
    const [, topics = ''] = /^topics: \[(.*)\]$/m.exec(readFileSync(`${folder}/${name}`, 'utf8')) ?? [];
    return topics.split(', ');
  });

test('each topic of a guide or a question is on one shelf, and no shelf names another', () => {
  const named = new Set([...topicsIn('content/guides/orders'), ...topicsIn('content/faq/orders')]);
  expect(named.size).toBeGreaterThan(10);
  expect(shelved.toSorted()).toEqual([...named].toSorted());
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
