import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const css = readFileSync('src/styles/tokens.css', 'utf8');
const [plain = ''] = css.split('@media');
const pairs = [...plain.matchAll(/--([a-z-]+): light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\)/g)];
const colours = new Map(pairs.map(([, name = '', light = '', dark = '']) => [name, { light, dark }]));

/** Relative luminance of `#rrggbb` (WCAG 2.2). */
function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** Contrast ratio of two colours (WCAG 2.2). */
function contrast(one: string, other: string): number {
  const [darker = 0, lighter = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (lighter + 0.05) / (darker + 0.05);
}

const GROUNDS = ['paper', 'sheet', 'kraft-wash', 'blue-wash'];
const INKS = ['ink', 'soft', 'red', 'blue', 'kraft', 'yes', 'maybe', 'no', 'rule'];
const cases = GROUNDS.flatMap((ground) => INKS.map((ink) => ({ ground, ink })));

test.for(cases)('$ink can be read on $ground, on paper and in the dark', ({ ground, ink }) => {
  for (const theme of ['light', 'dark'] as const) {
    const [on, text] = [colours.get(ground)?.[theme], colours.get(ink)?.[theme]];
    if (!on || !text)
      throw new Error(`src/styles/tokens.css: --${on ? ink : ground} is not a light-dark() of two colours`);
    expect.soft(contrast(on, text), theme).toBeGreaterThanOrEqual(4.5);
  }
});

test('a button’s words can be read on its ink, and on the accent it takes under the pointer', () => {
  for (const theme of ['light', 'dark'] as const) {
    const words = colours.get('paper')?.[theme] ?? '';
    for (const ground of ['ink', 'kraft', 'blue']) {
      expect
        .soft(contrast(words, colours.get(ground)?.[theme] ?? ''), `${ground} ${theme}`)
        .toBeGreaterThanOrEqual(4.5);
    }
  }
});
