import { type HTMLElement, parse } from 'node-html-parser';
import { describe, expect, test } from 'vitest';
import { builtPages, listedPages } from './dist.ts';

const pages = builtPages().map(({ url, html }) => ({ url, document: parse(html) }));
const text = (document: HTMLElement, selector: string) =>
  document.querySelector(selector)?.text.replace(/\s+/g, ' ').trim() ?? '';

describe.for(pages)('$url', ({ document }) => {
  test('has one h1, a title, a language and a description', () => {
    expect(document.querySelectorAll('h1')).toHaveLength(1);
    expect(text(document, 'h1')).not.toBe('');
    expect(text(document, 'title')).not.toBe('');
    expect(document.querySelector('html')?.getAttribute('lang')).toBe('en');
    expect(document.querySelector('meta[name=description]')?.getAttribute('content') ?? '').not.toBe('');
  });

  test('brings its icon along, so that a browser asks for none', () => {
    expect(document.querySelector('link[rel=icon]')?.getAttribute('href')).toMatch(/^data:/);
  });
});

test('no two pages have the same title', () => {
  const titles = pages.map(({ document }) => text(document, 'title'));
  expect(titles.filter((title, index) => titles.indexOf(title) !== index)).toEqual([]);
});

test('the list of pages names every page once, and no other', () => {
  // The page for what isn't there is no page to be found.
  const built = builtPages().flatMap(({ url }) => (url === '/404.html' ? [] : url));
  expect(
    listedPages()
      .map(({ url }) => url)
      .sort(),
  ).toEqual(built.sort());
});

test('a listed title is the heading of its page', () => {
  const headings = new Map(pages.map(({ url, document }) => [url, text(document, 'h1')]));
  const wrong = listedPages().filter(({ url, title }) => headings.get(url) !== title);
  expect(wrong.map(({ url, title }) => `${url}: “${title}” is “${headings.get(url)}”`)).toEqual([]);
});
