import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type HTMLElement, parse } from 'node-html-parser';
import { expect, test } from 'vitest';
import { builtPages, dist } from './dist.ts';

/** Elements that make a browser fetch by themselves; a link to follow is the reader's own doing. */
const LOADING: [selector: string, attribute: string][] = [
  ['script, img, iframe, audio, video, source, track, embed, input', 'src'],
  ['img, source', 'srcset'],
  ['image, use, feImage', 'href'],
  ['link:not([rel=canonical], [rel=alternate], [rel=license])', 'href'],
  ['object', 'data'],
  ['video', 'poster'],
  ['form', 'action'],
  ['button, input', 'formaction'],
];

/** Own addresses begin with one slash, a query or a fragment; `data:` travels in the page. */
const isOwn = (address: string) => /^(data:|\/(?!\/)|[?#])/.test(address);

const loadsOf = (document: HTMLElement) =>
  LOADING.flatMap(([selector, attribute]) =>
    document.querySelectorAll(selector).flatMap((element) => element.getAttribute(attribute) ?? []),
  );

const styleLoads = (css: string) =>
  [...css.matchAll(/url\(\s*["']?([^"')]*)|@import\s+["']([^"']*)/g)].map(([, url, sheet]) => url ?? sheet ?? '');

test.for(builtPages())('$url loads nothing from elsewhere', ({ html }) => {
  const document = parse(html, { blockTextElements: { script: true, style: true } });
  const styles = document.querySelectorAll('style').map(({ text }) => text);
  const attributes = document.querySelectorAll('[style]').map((element) => element.getAttribute('style') ?? '');
  const addresses = [...loadsOf(document), ...[...styles, ...attributes].flatMap(styleLoads)];
  expect(addresses.filter((address) => !isOwn(address))).toEqual([]);
});

test('style sheets load nothing from elsewhere', () => {
  const sheets = globSync('**/*.css', { cwd: dist }).map((file) => readFileSync(join(dist, file), 'utf8'));
  expect(sheets.flatMap(styleLoads).filter((address) => !isOwn(address))).toEqual([]);
});

test('an address elsewhere is found in every place it may hide', () => {
  const html = `<script src="https://a.example/x.js"></script><img srcset="//b.example/1.png 2x">
    <link rel="preload" href="http://c.example/f.woff2"><form action="https://d.example/"></form>`;
  expect(loadsOf(parse(html)).filter((address) => !isOwn(address))).toHaveLength(4);
  const css = 'a{background:url("https://e.example/i.png")} @import "//f.example/s.css"; b{background:url(/own.svg)}';
  expect(styleLoads(css).filter((address) => !isOwn(address))).toHaveLength(2);
});
