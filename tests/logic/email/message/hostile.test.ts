import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Bytes } from '../../../../src/logic/email/dkim/base64.ts';
import { inspectMessage } from '../../../../src/logic/email/message/inspect-message.ts';
import { lint } from '../../../../src/logic/email/message/lint.ts';
import { readMessage } from '../../../../src/logic/email/message/read-message.ts';
import { cases, optionsOf, rawOf } from './cases.ts';
import { letters } from './letters.ts';

/** Nothing is longer than what it was made of, and the lists have ends. */
function expectSense(source: Bytes): void {
  const message = readMessage(source);
  const findings = inspectMessage(message, { type: 'marketing' });
  expect(message.messageBytes).toBe(source.length);
  expect(message.parts.length).toBeLessThanOrEqual(1001);
  for (const { start, end, bytes, decodedBytes } of message.parts) {
    expect(start <= end && end <= source.length && end - start === bytes && decodedBytes <= bytes).toBe(true);
  }
  expect(findings.length).toBeLessThan(400);
  for (const { where = '', text = '' } of findings) expect(where.length + text.length).toBeLessThan(1000);
}

test('any bytes are read and judged without an error thrown', () => {
  const bytes = fc.uint8Array({ maxLength: 300 }).map((given) => new Uint8Array(given));
  fc.assert(fc.property(bytes, expectSense), { numRuns: 1000 });
});

test('any pieces of messages are', () => {
  const piece = fc.constantFrom(
    'From: ',
    'Subject: ',
    'Content-Type: multipart/mixed; boundary=x',
    'Content-Type: text/html; charset=',
    '\r\n',
    '\n',
    '\n\n',
    '--x',
    '--x--',
    '"',
    '<',
    '>',
    '@',
    ',',
    ';',
    '=?utf-8?b?',
    '?=',
    '(',
    "*0*=''",
    'Content-Transfer-Encoding: base64',
    'List-Unsubscribe: <https:',
    'DKIM-Signature: h=from',
    'quoted-printable',
    'http://[',
    'X-SES-MESSAGE-TAGS: a=',
    '\0',
    'é',
  );
  const text = fc
    .array(fc.oneof({ weight: 5, arbitrary: piece }, fc.string()), { maxLength: 50 })
    .map((all) => all.join(''));
  fc.assert(
    fc.property(text, (raw) => expectSense(new TextEncoder().encode(raw))),
    { numRuns: 3000 },
  );
});

test('a good message broken anywhere is', () => {
  const broken = fc.tuple(
    letters,
    fc.array(fc.tuple(fc.nat(), fc.integer({ min: 0, max: 255 })), { maxLength: 8 }),
    fc.nat(),
  );
  fc.assert(
    fc.property(broken, ([{ source }, changes, cut]) => {
      for (const [at, byte] of changes) source[at % source.length] = byte;
      expectSense(source.subarray(cut % 3 === 0 ? cut % source.length : 0));
    }),
    { numRuns: 500 },
  );
});

test('a message judged twice is judged alike, and reading leaves it as it was', () => {
  fc.assert(
    fc.property(letters, ({ source }) => {
      const before = source.slice();
      const [first, second] = [1, 2].map(() => inspectMessage(readMessage(source)));
      expect(first).toEqual(second);
      expect(source).toEqual(before);
    }),
    { numRuns: 100 },
  );
});

test('line ends change nothing that is found', () => {
  for (const given of cases.filter(({ row, size }) => row !== 'read' && size === undefined)) {
    const raw = rawOf(given);
    const ids = (text: string) => lint(text, optionsOf(given)).findings.map(({ id, line }) => [id, line]);
    expect(ids(raw.replaceAll('\r\n', '\n')), given.because).toEqual(ids(raw));
  }
});

test('a message of 25 MB is read whole, with the sizes of its attachments', () => {
  const row = `${'QUJD'.repeat(18)}QUJD\r\n`;
  const rows = 320_000;
  const head =
    'From: a@example.com\r\nSubject: Report\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n';
  const part = '--b\r\nContent-Type: application/pdf; name="report.pdf"\r\nContent-Transfer-Encoding: base64\r\n\r\n';
  const letter = '--b\r\nContent-Type: text/html\r\n\r\n<p>Hello <a href="http://192.0.2.1/">you</a></p>\r\n';
  const source = new TextEncoder().encode(`${head}${letter}${part}${row.repeat(rows)}--b--\r\n`);
  expect(source.length).toBeGreaterThan(24_900_000);
  const message = readMessage(source);
  const [, , report] = message.parts;
  expect([message.parts.length, report?.filename, report?.decodedBytes]).toEqual([3, 'report.pdf', rows * 57]);
  expect([message.page?.text, message.messageBytes, message.faults]).toEqual(['Hello you', source.length, []]);
  expect(inspectMessage(message, { api: 'smtp' }).map(({ id }) => id)).toEqual([
    'ip-url',
    'no-text-part',
    'bandwidth-throttled',
  ]);
});

test('text and HTML are read up to a megabyte each, and say that they go on', () => {
  const { text, html } = readMessage(new TextEncoder().encode(`Subject: s\n\n${'word '.repeat(400_000)}`));
  expect([text?.text.length, text?.isCut, html]).toEqual([1024 * 1024, true, undefined]);
});

test.for([
  '--b\n',
  '--b\n\nx\n',
  '--\n',
  '--b\nContent-Type: multipart/mixed; boundary=b\n\n',
  '\n',
  '=\n',
  '--b--\n',
  'a',
])('five megabytes of %j in a body come to an end', (unit) => {
  const body = unit.repeat(5_000_000 / unit.length);
  expectSense(new TextEncoder().encode(`Content-Type: multipart/mixed; boundary=b\n\n${body}`));
});

test.for(['<', '(', '"', ',', ':', 'a@b:', 'a<b>,', '=?a?q?', '=?a?b?x?= ', ";a*0*=''x", 'é', '\\'])(
  'a megabyte of %j in every field comes to an end',
  (unit) => {
    const long = unit.repeat(1_000_000 / unit.length);
    const names = ['From', 'Subject', 'Content-Type', 'List-Unsubscribe', 'X-SES-MESSAGE-TAGS'];
    expectSense(new TextEncoder().encode(names.map((name) => `${name}: ${long}\n`).join('')));
  },
);
