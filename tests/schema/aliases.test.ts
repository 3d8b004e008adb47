import { existsSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { readYaml } from '../../src/content/yaml.ts';
import { AliasSchema } from '../../src/schema/alias.ts';
import { HalfSchema } from '../../src/schema/half.ts';
import { slugsOf } from './guides.ts';

const aliases = readYaml('content/aliases.yml', z.array(AliasSchema));
const guides = HalfSchema.options.flatMap((half) => slugsOf(half).map((slug) => `/${half}/${slug}/`));

const repeated = (all: readonly string[]) => all.filter((each, at) => all.indexOf(each) !== at);

describe('aliases', () => {
  test('every guide has some, and each page has them in one place', () => {
    const pages = aliases.map(({ page }) => page);
    expect(guides.filter((page) => !pages.includes(page))).toEqual([]);
    expect(repeated(pages)).toEqual([]);
  });

  test('a word leads to one page only', () => {
    expect(repeated(aliases.flatMap(({ words }) => words))).toEqual([]);
  });

  test.for(aliases.map(({ page }) => page))('%s is a page of the site', (page) => {
    expect(guides.includes(page) || existsSync(`src/pages${page.slice(0, -1)}.astro`)).toBe(true);
  });
});
