import { readFileSync } from 'node:fs';
import { ruleParts } from './athena-rules.ts';
import { contentPath } from './folder.ts';

/** One statement for Amazon Athena, with the words its file begins with. */
export interface AthenaQuery {
  /** Its file's name. */
  readonly id: string;
  readonly title: string;
  /** What it gives. */
  readonly says: string;
  /** Without these words, its rules filled in. */
  readonly sql: string;
}

/** What is made once, in this order; the two that are named for messages replace the first where events came through SNS. */
export const MADE_ONCE = ['events', 'messages', 'events-in-messages', 'recipients'] as const;

/** What is asked of it. */
export const ASKED = [
  'rates',
  'by-day',
  'by-domain',
  'by-subtype',
  'by-configuration-set',
  'by-tag',
  'stop-mailing',
  'complaints',
] as const;

const FILE = /^-- (?<title>.+)\n-- (?<says>.+)\n(?<sql>[\s\S]+)$/;
const PLACE = /^(?<margin> *)(?<before>.*)(?<!\$)\{(?<name>[a-z-]+)\}/gm;

/** A statement from `content/athena`, with what the tables of rules say in place of each `{name}`. */
export function athenaQuery(id: (typeof MADE_ONCE | typeof ASKED)[number]): AthenaQuery {
  const file = contentPath('athena', `${id}.sql`);
  const { title = '', says = '', sql = '' } = FILE.exec(readFileSync(file, 'utf8'))?.groups ?? {};
  if (sql === '') throw new Error(`${file}: begin with two comments, its title and what it gives`);
  return { id, title, says, sql: filled(sql, file).trimEnd() };
}

function filled(sql: string, file: string): string {
  const parts = ruleParts();
  return sql.replace(PLACE, (_, margin: string, before: string, name: string) => {
    const part = parts[name];
    if (part === undefined)
      throw new Error(`${file}: nothing fills {${name}}; src/content/athena-rules.ts has what does`);
    return `${margin}${before}${part.replaceAll('\n', `\n${margin}`)}`;
  });
}
