import fc from 'fast-check';
import PostalMime from 'postal-mime';
import { describe, expect, test } from 'vitest';
import { compose, type Draft } from '../../../../src/logic/email/message/compose.ts';
import { readMessage } from '../../../../src/logic/email/message/read-message.ts';

const DRAFT: Draft = {
  fromName: 'The Shop',
  fromAddress: 'news@shop.example',
  subject: 'Your parcel left',
  preheader: '',
  text: 'It left this morning.',
  html: '',
  unsubscribeLink: '',
  unsubscribeMail: '',
};
const source = (changes: Partial<Draft>) => compose({ ...DRAFT, ...changes });
const headOf = (message: string) => message.split('\r\n\r\n', 1)[0] ?? '';
/** Names of the fields, in order: each begins a line that isn’t folded. */
const fieldsOf = (message: string) =>
  headOf(message)
    .split('\r\n')
    .filter((line) => !line.startsWith(' '))
    .map((line) => line.slice(0, line.indexOf(':')));

describe('a typed message becomes a source', () => {
  test('what is left empty isn’t written, and nothing that SES writes itself is', () => {
    expect(compose({ ...DRAFT, fromName: '', fromAddress: '', subject: '', text: '' })).toBe(
      'MIME-Version: 1.0\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n',
    );
  });

  test.for<[string, Partial<Draft>, string]>([
    ['a plain name stands in quotes', {}, 'From: "The Shop" <news@shop.example>'],
    ['quotes in a name are escaped', { fromName: 'The "Shop"' }, 'From: "The \\"Shop\\"" <news@shop.example>'],
    ['an address alone stays as it is', { fromName: '' }, 'From: news@shop.example'],
    ['a name beyond ASCII is encoded', { fromName: 'Café' }, 'From: =?utf-8?q?Caf=C3=A9?= <news@shop.example>'],
    ['a subject beyond ASCII is encoded', { subject: 'Là' }, 'Subject: =?utf-8?q?L=C3=A0?='],
    ['what looks encoded is encoded once more', { subject: '=?x' }, 'Subject: =?utf-8?q?=3D=3Fx?='],
    [
      'both ways out stand in brackets',
      { unsubscribeLink: 'https://shop.example/leave', unsubscribeMail: 'leave@shop.example' },
      'List-Unsubscribe: <https://shop.example/leave>, <mailto:leave@shop.example>',
    ],
    [
      'a link is one click',
      { unsubscribeLink: 'https://shop.example/leave' },
      'List-Unsubscribe-Post: List-Unsubscribe=One-Click',
    ],
  ])('%s', ([, changes, line]) => {
    expect(headOf(source(changes)).split('\r\n')).toContain(line);
  });

  test('a way out by mail alone promises no click', () => {
    expect(source({ unsubscribeMail: 'mailto:leave@shop.example' })).not.toContain('List-Unsubscribe-Post');
  });

  test('text and HTML become alternatives, the preheader the first words of the HTML', async () => {
    const message = source({ html: '<html><body bgcolor="#fff"><p>Hi</p></body></html>', preheader: 'Soon < there' });
    const { html, text } = await PostalMime.parse(message);
    expect(text?.trim()).toBe(DRAFT.text);
    expect(html).toContain('<body bgcolor="#fff"><div style="display:none');
    expect(html).toContain('Soon &lt; there');
  });

  test.for(['subject', 'fromName', 'fromAddress', 'unsubscribeLink', 'unsubscribeMail'] as const)(
    'nothing typed into %s adds a field',
    (name) => {
      const evil = 'x\r\nBcc: all@shop.example\n\n<script>\r\rX: y';
      expect(fieldsOf(source({ [name]: evil })).filter((field) => ['Bcc', 'X'].includes(field))).toEqual([]);
      expect(source({ [name]: evil }).match(/\r\n\r\n/g)).toHaveLength(1);
    },
  );
});

const typed = fc.string({ unit: 'grapheme', maxLength: 200 });
/** White space at the ends, and how much of it in a row, isn’t kept by every reader of a head. */
const inOneLine = (text: string) => text.replace(/\s+/g, ' ').trim();
const body = fc.array(typed, { maxLength: 6 }).map((lines) => lines.join('\n'));

describe('whatever is typed', () => {
  const anything = fc.record({ subject: typed, fromName: typed, text: body, html: body });

  test('another reader finds it again', async () => {
    await fc.assert(
      fc.asyncProperty(anything, async (changes) => {
        const { subject = '', from, text = '', html = '' } = await PostalMime.parse(source(changes));
        expect(inOneLine(subject)).toBe(inOneLine(changes.subject));
        expect(inOneLine(from?.name ?? '')).toBe(inOneLine(changes.fromName));
        expect(from?.address).toBe(DRAFT.fromAddress);
        if (changes.text !== '') expect(text.trimEnd()).toBe(changes.text.trimEnd());
        if (changes.html !== '') expect(html.trimEnd()).toBe(changes.html.trimEnd());
      }),
      { numRuns: 300 },
    );
  });

  test('our own reader finds it again', () => {
    fc.assert(
      fc.property(anything, (changes) => {
        const { subject = '', from, text, html } = readMessage(new TextEncoder().encode(source(changes)));
        expect(inOneLine(subject)).toBe(inOneLine(changes.subject));
        expect(from).toHaveLength(1);
        expect(inOneLine(from[0]?.name ?? '')).toBe(inOneLine(changes.fromName));
        expect(from[0]?.address).toBe(DRAFT.fromAddress);
        const lines = (shown = '') => shown.replaceAll('\r\n', '\n').trimEnd();
        if (changes.text !== '') expect(lines(text?.text)).toBe(lines(changes.text));
        if (changes.html !== '') expect(lines(html?.text)).toBe(lines(changes.html));
      }),
      { numRuns: 300 },
    );
  });

  test('the source is ASCII, its lines end in CRLF, and none is longer than 78', () => {
    fc.assert(
      fc.property(anything, (changes) => {
        const message = source(changes);
        expect(message).toMatch(/^[\r\n\t -~]*$/);
        expect(message.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
        expect(Math.max(...message.split('\r\n').map((line) => line.length))).toBeLessThanOrEqual(78);
      }),
      { numRuns: 300 },
    );
  });
});
