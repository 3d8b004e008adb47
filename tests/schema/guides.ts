import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { GuideSchema } from '../../src/schema/guide.ts';
import type { Half } from '../../src/schema/half.ts';

/** A block of code in a guide. */
export interface CodeBlock {
  readonly language: string;
  readonly code: string;
}

const FENCED = /^```([\w-]*)\n(.*?)^```$/gms;

/** Slugs of a half's guides. */
export function slugsOf(half: Half): string[] {
  return readdirSync(`content/guides/${half}`)
    .filter((name) => name.endsWith('.mdx'))
    .map((name) => name.replace(/\.mdx$/, ''));
}

/** One guide: its front matter, its body without blocks of code, and those blocks. */
export function readGuide(half: Half, slug: string) {
  const text = readFileSync(`content/guides/${half}/${slug}.mdx`, 'utf8');
  const [, matter = '', body = ''] = /^---\n(.*?)\n---\n(.*)$/s.exec(text) ?? [];
  const blocks = [...body.matchAll(FENCED)].map(([, language = '', code = '']): CodeBlock => ({ language, code }));
  return { front: GuideSchema.parse(parse(matter)), body: body.replace(FENCED, ''), blocks };
}
