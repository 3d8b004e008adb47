import { describe, expect, test } from 'vitest';
import { reportOf } from '../../src/islands/message-check-report.ts';
import { standingOf } from '../../src/islands/message-check-standing.ts';
import { placeOf, sayBytes } from '../../src/islands/message-check-weight.ts';
import { compose } from '../../src/logic/email/message/compose.ts';
import { inspectMessage } from '../../src/logic/email/message/inspect-message.ts';
import { readMessage } from '../../src/logic/email/message/read-message.ts';

const report = (source: string) => {
  const bytes = new Uint8Array(new TextEncoder().encode(source));
  const message = readMessage(bytes);
  return reportOf(bytes, message, inspectMessage(message, { type: 'transactional', api: 'v2' }));
};

describe('the answer about a message', () => {
  test.for([
    ['nothing found is ready', [], 'ready'],
    ['what is only worth knowing doesn’t hold it up', [{ id: 'line-78', severity: 'info' }], 'ready'],
    ['advice leaves it ready to better', [{ id: 'fake-reply', severity: 'warning' }], 'better'],
    ['a broken rule is mended first', [{ id: 'line-998', severity: 'error' }], 'mend'],
    ['what somebody says they refuse is refused', [{ id: 'too-large', severity: 'error' }], 'refused'],
    ['limits that only warn refuse nothing', [{ id: 'gmail-header-limits', severity: 'warning' }], 'better'],
  ] as const)('%s', ([, findings, standing]) => {
    expect(standingOf(findings)).toBe(standing);
  });
});

describe('a size', () => {
  test.for([
    [0, '0 bytes'],
    [1, '1 byte'],
    [1023, '1,023 bytes'],
    [1024, '1 kB'],
    [2 ** 20 - 1, '1,024 kB'],
    [2 ** 20, '1 MB'],
    [41_943_041, '40 MB'],
    [2 ** 31, '2,048 MB'],
  ] as const)('%i is said as %s', ([bytes, said]) => {
    expect(sayBytes(bytes)).toBe(said);
  });

  test.for([
    ['nothing is at the beginning', 0, 0],
    ['half of the first mark is half of the first stretch', 5, 1 / 6],
    ['the first mark', 10, 1 / 3],
    ['between the marks', 25, 1 / 2],
    ['the last mark', 40, 2 / 3],
    ['far beyond is at the end', 4_000, 1],
  ] as const)('%s', ([, bytes, place]) => {
    expect(placeOf(bytes, [10, 40])).toBeCloseTo(place, 10);
  });
});

describe('the report', () => {
  const PIECES = {
    fromName: 'The Shop',
    fromAddress: 'news@shop.example',
    subject: 'Là',
    preheader: 'It left',
    text: 'Hello',
    html: '<p>Hello <a href="https://192.0.2.1/x">there</a></p>',
    unsubscribeLink: '',
    unsubscribeMail: '',
  };

  test('says of a typed message what its source says', () => {
    const { fromName, fromAddress, subject, preheader, text, html, links, parts } = report(compose(PIECES));
    expect({ fromName, fromAddress, subject, text }).toEqual({
      fromName: 'The Shop',
      fromAddress: 'news@shop.example',
      subject: 'Là',
      text: 'Hello',
    });
    expect(preheader).toContain('It left');
    expect(html).toContain('<p>Hello');
    expect(links).toEqual([{ text: 'there', href: 'https://192.0.2.1/x', flags: ['ip-url'] }]);
    expect(parts.map(({ role }) => role)).toEqual(['holder', 'text', 'html']);
  });

  test('takes along pictures a letter names, small ones of the usual kinds only', () => {
    const part = (type: string, id: string) =>
      `--b\nContent-Type: ${type}\nContent-Transfer-Encoding: base64\nContent-ID: <${id}>\n\niVBORw0=\n`;
    const { pictures, parts } = report(
      `From: a@shop.example\nContent-Type: multipart/related; boundary=b\n\n--b\nContent-Type: text/html\n\n<p>\n${part('image/png', 'one')}${part('image/svg+xml', 'two')}${part('text/html', 'three')}--b--\n`,
    );
    expect(pictures).toEqual([['one', 'data:image/png;base64,iVBORw0=']]);
    expect(parts.map(({ role }) => role)).toContain('inline');
  });

  test('shows a page no more than it can hold', () => {
    const long = report(`From: a@shop.example\nSubject: ${'s'.repeat(5_000)}\n\n${'x'.repeat(3_000_000)}`);
    expect(long.subject.length).toBeLessThan(500);
    expect(long.text?.length).toBe(60_000);
    expect(long.isCut).toBe(true);
  });

  test('finds no field in what is no message', () => {
    expect(report('Only a letter').fields).toBe(0);
  });
});
