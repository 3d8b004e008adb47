import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';
import { FaqSchema } from '../../src/schema/faq.ts';
import type { Half } from '../../src/schema/half.ts';
import { NAMES_WITH_DIGITS } from './names-with-digits.ts';

/** Every question of a half: slug, front matter and body. */
export function questionsIn(half: Half) {
  const folder = `content/faq/${half}`;
  return readdirSync(folder).map((name) => {
    const file = `${folder}/${name}`;
    const [, matter = '', body = ''] = /^---\n(.*?)\n---\n(.*)$/s.exec(readFileSync(file, 'utf8')) ?? [];
    const front = FaqSchema.safeParse(parse(matter));
    if (!front.success) throw new Error(`${file}: ${z.prettifyError(front.error)}`);
    return { slug: name.replace(/\.md$/, ''), front: front.data, body: body.trim() };
  });
}

/** The words a reader sees, but for figures, where links lead and the numbers of list items. */
export function prose(words: string): string {
  return words
    .replace(/\{[a-z0-9-]+\}/g, 'FIGURE')
    .replace(/\]\([^)]*\)/g, ']')
    .replace(/^\d+\. /gm, '');
}

/** Lines of prose with a digit typed in; about mail, code and the names of protocols may hold digits. */
export function digitsIn(half: Half, words: string): string[] {
  const read = prose(words);
  const typed = half === 'email' ? read.replace(NAMES_WITH_DIGITS, 'NAME') : read;
  return typed.match(/.*\d.*/g) ?? [];
}

/** What occurs in a list more than once. */
export function repeated(all: readonly unknown[]): unknown[] {
  return all.filter((each, at) => all.indexOf(each) !== at);
}
