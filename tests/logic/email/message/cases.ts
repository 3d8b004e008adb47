import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';

/** One message, told by what sets it apart from one that nothing is wrong with. */
const CaseSchema = z.strictObject({
  /** The row of table 2.9 it is about. */
  row: z.string().regex(/^(?:H\d+|extra|read)$/),
  because: z.string(),
  /** Fields with another body, or of their own. */
  set: z.record(z.string(), z.string()).optional(),
  drop: z.array(z.string()).optional(),
  /** Lines put behind the head’s. */
  add: z.array(z.string()).optional(),
  /** What stands before the footer. */
  text: z.string().optional(),
  html: z.string().optional(),
  /** Nothing but what is given: no footer, and no twin of the HTML. */
  bare: z.boolean().optional(),
  /** The whole body as it stands. */
  body: z.string().optional(),
  /** The message is filled up to so many bytes. */
  size: z.number().optional(),
  type: z.enum(['marketing', 'transactional', 'unknown']).optional(),
  api: z.enum(['v1', 'v2', 'smtp']).optional(),
  preheaderLength: z.number().optional(),
  hasListManagement: z.boolean().optional(),
  /** All that is found, in any order, each id once. */
  finds: z.array(z.string()),
  /** The kinds of what is found, where it has any. */
  kinds: z.array(z.string()).optional(),
});
export type Case = z.infer<typeof CaseSchema>;

const GOOD = {
  From: 'Example Shop <news@example.com>',
  To: 'reader@recipient.example',
  Subject: 'New in November',
  'List-Unsubscribe': '<https://example.com/u/8f3c>, <mailto:u@example.com>',
  'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
  'MIME-Version': '1.0',
  'Content-Type': 'text/plain; charset=utf-8',
};
const FOOTER = 'Example Ltd, 1 Example Street, London';
const TEXT_FOOTER = `${FOOTER}\nUnsubscribe: https://example.com/u/8f3c\n`;
const HTML_FOOTER = `<p>${FOOTER}</p>\n<p><a href="https://example.com/u/8f3c">Unsubscribe</a></p>\n`;
const HELLO =
  'Three new lamps are here, and the old ones cost less until Sunday.\nHave a look when you have a minute, or write to us.';

/** Every case of `tests/cases/email/message.yml`. */
export const cases = z
  .array(CaseSchema)
  .parse(parse(readFileSync('tests/cases/email/message.yml', 'utf8')))
  .map(
    (given) =>
      JSON.parse(JSON.stringify(given), (_, value) => (typeof value === 'string' ? grown(value) : value)) as Case,
  );

/** The message of a case, lines ending in CRLF. */
export function rawOf(given: Case): string {
  const { set = {}, drop = [], add = [], size } = given;
  const fields = { ...GOOD, ...(given.html !== undefined && { 'Content-Type': typeOf(given) }), ...set };
  const head = Object.entries(fields).filter(([name]) => !drop.includes(name));
  const lines = [...head.map(([name, value]) => `${name}: ${value}`), ...add];
  const raw = `${lines.join('\n')}\n\n${bodyOf(given)}`.replaceAll('\n', '\r\n');
  if (size === undefined) return raw;
  const line = `${'x'.repeat(70)}\r\n`;
  const left = size - raw.length;
  return raw + line.repeat(Math.floor(left / line.length)) + 'x'.repeat(left % line.length);
}

export function optionsOf({ type = 'marketing', api, preheaderLength, hasListManagement }: Case) {
  return {
    ...(type !== 'unknown' && { type }),
    ...(api && { api }),
    ...(preheaderLength !== undefined && { preheaderLength }),
    ...(hasListManagement !== undefined && { hasListManagement }),
  };
}

function typeOf({ bare = false }: Case): string {
  return bare ? 'text/html; charset=utf-8' : 'multipart/alternative; boundary=b1';
}

function bodyOf({ text, html, bare = false, body }: Case): string {
  if (body !== undefined) return body;
  const plain = bare ? (text ?? '') : `${text ?? HELLO}\n${TEXT_FOOTER}`;
  if (html === undefined) return plain;
  if (bare) return html;
  const page = `<p>${HELLO}</p>\n`;
  return `--b1\nContent-Type: text/plain; charset=utf-8\n\n${plain}\n--b1\nContent-Type: text/html; charset=utf-8\n\n${html}\n${page}${HTML_FOOTER}\n--b1--\n`;
}

/** `{x*999}` stands for so many of it. */
function grown(text: string): string {
  return text.replace(/\{([^{}]{1,40})\*(\d{1,7})\}/g, (_, unit: string, times: string) => unit.repeat(Number(times)));
}
