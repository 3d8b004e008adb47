import { expect, test } from 'vitest';
import { readMailboxes } from '../../../../src/logic/email/message/addresses.ts';
import { readParameters } from '../../../../src/logic/email/message/mime/content-type.ts';
import { decodeWords } from '../../../../src/logic/email/message/mime/encoded-word.ts';
import { decodeContent, decodedSize } from '../../../../src/logic/email/message/mime/transfer-encoding.ts';
import { readMessage } from '../../../../src/logic/email/message/read-message.ts';
import { bytesOf } from '../dkim/messages.ts';

test.for([
  ['news@example.com', [['', 'news@example.com']]],
  ['Example Shop <news@example.com>', [['Example Shop', 'news@example.com']]],
  ['"Shop, Example" <news@example.com>', [['Shop, Example', 'news@example.com']]],
  ['"A \\"B\\" C" <a@example.com>', [['A "B" C', 'a@example.com']]],
  ['news@example.com (Example (old) Shop)', [['Example (old) Shop', 'news@example.com']]],
  [
    'a@example.com, b@example.com',
    [
      ['', 'a@example.com'],
      ['', 'b@example.com'],
    ],
  ],
  [
    'Team: a@example.com, B <b@example.com>;',
    [
      ['', 'a@example.com'],
      ['B', 'b@example.com'],
    ],
  ],
  ['undisclosed-recipients:;', []],
  ['"quoted local"@example.com', [['', '"quoted local"@example.com']]],
  ['=?utf-8?q?B=C3=BCro=2C_Ost?= <a@example.com>', [['Büro, Ost', 'a@example.com']]],
  ['Shop <news@EXAMPLE.com.>', [['Shop', 'news@EXAMPLE.com.']]],
  ['Shop', [['Shop', '']]],
  ['Shop <>', [['Shop', '']]],
  ['<news@example.com', [['', 'news@example.com']]],
  ['"open <news@example.com>', [['open', 'news@example.com']]],
  [',,;', []],
  ['', []],
] as const)('the mailboxes of %s', ([text, wanted]) => {
  expect(readMailboxes(text).map(({ name, address }) => [name, address])).toEqual(wanted);
});

test.for([
  ['plain text', 'plain text'],
  ['=?utf-8?Q?Gr=C3=BC=C3=9Fe?=', 'Grüße'],
  ['=?iso-8859-1?q?Gr=FC=DFe?=', 'Grüße'],
  ['=?UTF-8?B?R3LDvMOfZQ==?=', 'Grüße'],
  ['=?utf-8*de?q?a_b?=', 'a b'],
  ['=?utf-8?q?a?= =?utf-8?q?b?=', 'ab'],
  ['=?utf-8?q?a?= b', 'a b'],
  ['a =?utf-8?q?b?=', 'a b'],
  ['=?utf-8?q?=C3?= =?utf-8?b?vA==?=', 'ü'],
  ['=?utf-8?q?a?= =?iso-8859-1?q?=FC?=', 'aü'],
  ['=?utf-8?x?a?=', '=?utf-8?x?a?='],
  ['=?utf-8?q?a', '=?utf-8?q?a'],
  ['=?nobody-knows?q?=C3=BC?=', 'ü'],
  ['=?shift_jis?b?k/qWew==?=', '日本'],
  ['=?utf-8?q?=GG=?=', '=GG='],
] as const)('the encoded words of %s', ([text, wanted]) => {
  expect(decodeWords(text)).toBe(wanted);
});

test.for([
  ['text/plain', 'text/plain', {}],
  ['TEXT/HTML; Charset="UTF-8"', 'text/html', { charset: 'UTF-8' }],
  ['text/plain (a; b=c); charset=x', 'text/plain', { charset: 'x' }],
  ['a/b; name="x; y=\\"z\\""', 'a/b', { name: 'x; y="z"' }],
  ["a/b; name*=utf-8'de'%C3%BC.txt", 'a/b', { name: 'ü.txt' }],
  ["a/b; name*1*=%BC; name*0*=utf-8''%C3; name*2=.txt", 'a/b', { name: 'ü.txt' }],
  ["a/b; name=old; name*=utf-8''new", 'a/b', { name: 'new' }],
  ['a/b; name=one; name=two', 'a/b', { name: 'one' }],
  ['a/b; name="=?utf-8?q?=C3=BC?="', 'a/b', { name: 'ü' }],
  ['a/b;;; =x; y', 'a/b', {}],
  ['a/b; __proto__=x', 'a/b', { ['__proto__']: 'x' }],
  ['', '', {}],
] as const)('the parameters of %s', ([text, value, params]) => {
  const read = readParameters(text);
  expect([read.value, Object.entries(read.params)]).toEqual([value, Object.entries(params)]);
});

test.for([
  ['a=3Db', 'quoted-printable', 'a=b'],
  ['a=\r\nb', 'quoted-printable', 'ab'],
  ['a= \t\r\nb', 'quoted-printable', 'ab'],
  ['a  \r\nb', 'quoted-printable', 'a\r\nb'],
  ['a b=', 'quoted-printable', 'a b'],
  ['=e9=GG=', 'quoted-printable', '\xe9=GG'],
  ['YWJj', 'base64', 'abc'],
  ['Y W\r\nJ*j', 'base64', 'abc'],
  ['YQ==YmM=', 'base64', 'abc'],
  ['YWI', 'base64', 'ab'],
  ['a=3Db', '7bit', 'a=3Db'],
  ['a=3Db', 'x-unknown', 'a=3Db'],
] as const)('%j in %s', ([text, how, wanted]) => {
  const content = bytesOf(text);
  expect(decodeContent(content, how, 100)).toEqual(bytesOf(wanted));
  expect(decodedSize(content, how)).toBe(wanted.length);
});

const SHAPES: readonly [string, string, [string, string, number][]][] = [
  ['no MIME at all', 'Subject: s\n\nHello\n', [['1', 'text/plain', 6]]],
  [
    'parts without heads',
    'Content-Type: multipart/mixed; boundary=x\n\n--x\n\na\n--x\n\nbc\n--x--\n',
    [
      ['1', 'multipart/mixed', 21],
      ['1.1', 'text/plain', 1],
      ['1.2', 'text/plain', 2],
    ],
  ],
  [
    'a digest',
    'Content-Type: multipart/digest; boundary=x\n\n--x\n\nSubject: s\n--x--\n',
    [
      ['1', 'multipart/digest', 22],
      ['1.1', 'message/rfc822', 10],
    ],
  ],
  [
    'a boundary of which another is the beginning',
    'Content-Type: multipart/mixed; boundary=x\n\n--x\nContent-Type: multipart/mixed; boundary=xy\n\n--xy\n\na\n--xy--\n--x\n\nb\n--x--\n',
    [
      ['1', 'multipart/mixed', 76],
      ['1.1', 'multipart/mixed', 14],
      ['1.1.1', 'text/plain', 1],
      ['1.2', 'text/plain', 1],
    ],
  ],
  [
    'a part that ends with its outer',
    'Content-Type: multipart/mixed; boundary=x\n\n--x\nContent-Type: multipart/mixed; boundary=y\n\n--y\n\na\n--x--\n',
    [
      ['1', 'multipart/mixed', 60],
      ['1.1', 'multipart/mixed', 6],
      ['1.1.1', 'text/plain', 1],
    ],
  ],
  [
    'an epilogue',
    'Content-Type: multipart/mixed; boundary=x\n\n--x\n\na\n--x--\nafter\n--x\n\nno part\n',
    [
      ['1', 'multipart/mixed', 32],
      ['1.1', 'text/plain', 1],
    ],
  ],
  [
    'blanks behind a boundary',
    'Content-Type: multipart/mixed; boundary="x y"\n\n--x y \t\n\na\n--x y--  \n',
    [
      ['1', 'multipart/mixed', 21],
      ['1.1', 'text/plain', 1],
    ],
  ],
  [
    'a head that runs into a boundary',
    'Content-Type: multipart/mixed; boundary=x\n\n--x\nContent-Type: text/html\n--x--\n',
    [
      ['1', 'multipart/mixed', 34],
      ['1.1', 'text/html', 0],
    ],
  ],
];
test.for(SHAPES)('the parts of a message with %s', ([, raw, wanted]) => {
  for (const end of ['\n', '\r\n']) {
    const { parts } = readMessage(bytesOf(raw.replaceAll('\n', end)));
    expect(parts.map(({ path, type }) => [path, type])).toEqual(wanted.map(([path, type]) => [path, type]));
    if (end === '\n') expect(parts.map(({ bytes }) => bytes)).toEqual(wanted.map(([, , bytes]) => bytes));
  }
});

test('a message says what each client needs: names, bodies, attachments, and what a list shows', () => {
  const message = readMessage(
    new TextEncoder().encode(
      'Reply-To: =?utf-8?q?Gr=C3=BC=C3=9Fe?= <a@example.com>\nCc: b@example.com\nContent-Type: text/html; charset=utf-8\n\n<p hidden>First words</p><p>Hällo\n',
    ),
  );
  expect(message.replyTo).toEqual([{ name: 'Grüße', address: 'a@example.com', domain: 'example.com' }]);
  expect([message.cc[0]?.domain, message.preheader, message.page?.text]).toEqual([
    'example.com',
    'First words Hällo',
    'Hällo',
  ]);
  expect([message.text, message.parts[0]?.line, message.subject]).toEqual([undefined, 5, undefined]);
});
