import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fieldsNamed, readMessageHead, textOf } from '../../../../src/logic/email/headers/message-head.ts';
import { bytesOf } from '../dkim/messages.ts';

const read = (text: string) => readMessageHead(bytesOf(text));

test('fields come in their order, with their lines, and folded ones are one', () => {
  const { fields, bodyStart } = read('From: a\r\nSubject: one\r\n two\r\n\tthree\r\nX: \r\n\r\nBody: no field\r\n');
  expect(fields.map(({ name, line, lines }) => [name, line, lines])).toEqual([
    ['From', 1, 1],
    ['Subject', 2, 3],
    ['X', 5, 1],
  ]);
  expect(fields.map(textOf)).toEqual(['a', 'one two\tthree', '']);
  expect(bodyStart).toBe('From: a\r\nSubject: one\r\n two\r\n\tthree\r\nX: \r\n\r\n'.length);
});

test.for([
  ['LF line ends', 'From: a\nTo: b\n\nbody', ['From', 'To'], 'body'],
  ['no body', 'From: a\r\nTo: b\r\n', ['From', 'To'], ''],
  ['no last line end', 'From: a', ['From'], ''],
  ['blank lines first', '\r\n\r\nFrom: a\r\n\r\nbody', ['From'], 'body'],
  ['a mailbox file', 'From x@example.com Sat Nov 21\r\nFrom: a\r\n\r\nbody', ['From'], 'body'],
  ['a line without a colon', 'From: a\r\nnonsense\r\nTo: b\r\n\r\nbody', ['From', 'To'], 'body'],
  ['a blank before the colon', 'From : a\r\n\r\n', ['From'], ''],
  ['a fold with nothing before it', ' folded\r\nFrom: a\r\n\r\nbody', ['From'], 'body'],
  ['a fold of blanks alone', 'From: a\r\n \r\nTo: b\r\n\r\nbody', ['From', 'To'], 'body'],
  ['nothing', '', [], ''],
] as const)('a head with %s is read', ([, text, names, body]) => {
  const { fields, bodyStart } = read(text);
  expect([fields.map(({ name }) => name), text.slice(bodyStart)]).toEqual([names, body]);
});

test('lines that are no fields are named with their number', () => {
  expect(read('From x\r\nFrom: a\r\nnonsense\r\n').stray).toEqual([
    { line: 1, text: 'From x' },
    { line: 3, text: 'nonsense' },
  ]);
});

test('a field’s text is read as UTF-8, and found in any case', () => {
  const head = readMessageHead(new Uint8Array(Buffer.from('SUBJECT: Grüße ✉\r\n\r\n', 'utf8')));
  expect(fieldsNamed(head, 'Subject').map(textOf)).toEqual(['Grüße ✉']);
});

test('fields put together again are the head', () => {
  const line = fc
    .string({ unit: fc.constantFrom('a', ' ', ':', '\xff', '\t'), maxLength: 10 })
    .map((text) => `x${text}`);
  const field = fc.array(line, { minLength: 1, maxLength: 3 }).map((lines) => `Name: ${lines.join('\r\n ')}`);
  fc.assert(
    fc.property(fc.array(field, { minLength: 1 }), (given) => {
      const text = given.map((each) => `${each}\r\n`).join('');
      expect(read(`${text}\r\nbody`).fields.map(({ raw }) => raw)).toEqual(given);
    }),
  );
});

test.for(['\n', '\r\n', ' ', 'a', ':', 'a:\n', ' \n', 'a\n', '\r'])(
  'twenty-five megabytes of %j come to an end',
  (unit) => {
    const message = bytesOf(unit.repeat(25_000_000 / unit.length));
    const { bodyStart, fields } = readMessageHead(message);
    expect(bodyStart).toBeLessThanOrEqual(message.length);
    expect(fields.length).toBeLessThanOrEqual(50_001);
  },
);
