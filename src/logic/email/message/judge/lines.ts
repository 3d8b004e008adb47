import { type Field, fieldsNamed, textOf } from '../../headers/message-head.ts';
import { found, type MessageFinding } from '../findings.ts';
import type { LongLines, Message } from '../message.ts';
import { encodedWords } from '../mime/encoded-word.ts';
import type { Judge } from '../options.ts';

/** RFC 2047 §2 (fact hdr-7bit). */
const LONGEST_WORD = 75;
/** Gmail’s limits (fact cnt-gmail-header-limits); a kilobyte is taken as 1,024, which refuses nothing it takes. */
const KILOBYTE = 1024;
const [ALL, FIELDS, VALUE, NAME, MESSAGE_ID] = [500 * KILOBYTE, 5000, 32 * KILOBYTE, KILOBYTE, 500];
const MAY_BE_LONG = new Set(['to', 'cc', 'references']);
const MOST = 20;

/** How long lines, words and fields are: H4 and H5 of table 2.9, encoded words, and Gmail’s limits. */
export const judgeLines: Judge = (message) => [
  ...(message.tooLong ? [lineFinding('line-998', message.tooLong, message)] : []),
  ...(message.long ? [lineFinding('line-78', message.long, message)] : []),
  ...message.head.fields
    .filter(({ raw }) => encodedWords(raw).some(({ length }) => length > LONGEST_WORD))
    .slice(0, MOST)
    .map(({ name, line }) => found('encoded-word-75', { where: name, line })),
  ...judgeLimits(message),
];

function lineFinding(id: 'line-998' | 'line-78', { first, count }: LongLines, message: Message): MessageFinding {
  const field = message.head.fields.find(({ line, lines }) => line <= first && first < line + lines);
  const part = message.parts.findLast(({ line, isMultipart }) => line <= first && !isMultipart);
  const where = field?.name ?? part?.path;
  return found(id, { line: first, count, ...(where !== undefined && { where }) });
}

function judgeLimits({ head }: Message): MessageFinding[] {
  const long = head.fields.filter((field) => !MAY_BE_LONG.has(field.name.toLowerCase()) && sizeOf(field) > VALUE);
  const named = head.fields.filter(({ name }) => name.length > NAME);
  const ids = fieldsNamed(head, 'Message-ID').filter((field) => textOf(field).length > MESSAGE_ID);
  return [
    ...(head.bodyStart > ALL ? [found('gmail-header-limits', { kind: 'all-fields' })] : []),
    ...(head.fields.length > FIELDS ? [found('gmail-header-limits', { kind: 'field-count' })] : []),
    ...at(long, 'field-value'),
    ...at(named, 'field-name'),
    ...at(ids, 'message-id'),
  ];
}

function at(fields: readonly Field[], kind: 'field-value' | 'field-name' | 'message-id'): MessageFinding[] {
  return fields
    .slice(0, MOST)
    .map(({ name, line }) => found('gmail-header-limits', { where: name.slice(0, 100), line, kind }));
}

function sizeOf({ name, raw }: Field): number {
  return raw.length - name.length - 1;
}
