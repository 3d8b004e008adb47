import { expect, test } from 'vitest';
import { classify } from '../../../src/logic/email/bounces/classify.ts';
import { readLines } from '../../../src/logic/email/bounces/read-lines.ts';
import { readNotices } from '../../../src/logic/email/bounces/read-notices.ts';
import { toCsv } from '../../../src/logic/email/bounces/to-csv.ts';
import { verdictOf } from '../../../src/logic/email/bounces/verdict.ts';
import { readEvents } from '../../../src/logic/email/events/read.ts';
import { PINNED } from '../../../src/logic/email/pinned-rules.ts';

const texts = (text: string) => readLines(text).map((line) => line.text);

test.for([
  ['an answer a line, empty lines left out', '550 a\n\r\n  \n551 b\r\n552 c', 3],
  ['an answer that goes on is one', '550-5.1.1 no\n550-5.1.1 such\n550 5.1.1 mailbox', 1],
  ['two that go on are two', '550-5.1.1 no\n550 5.1.1 such\n552-5.2.2 full\n552 5.2.2 now', 2],
  ['an answer of Gmail on one line is whole, whatever comes next', '550-5.7.26 no. - gsmtp\n550 Access denied', 2],
  ['an answer with its own last part is whole', '550-5.1.1 no 550 5.1.1 such\n550 5.1.1 gone', 2],
  ['the same answer twice is two', '550-5.1.1 no\n550-5.1.1 no', 2],
  ['another code begins another answer', '550-5.1.1 no\n550-5.7.1 blocked', 2],
  ['a prefix begins another answer', 'smtp; 550-5.1.1 no\nsmtp; 550-5.1.1 not', 2],
  ['nothing is none', ' \n\n', 0],
] as const)('%s', ([, text, count]) => {
  expect(readLines(text)).toHaveLength(count);
});

test('an answer knows the line it begins at, and keeps its text', () => {
  expect(readLines('\n550-a\n550 b\n\n551 c').map(({ at }) => at)).toEqual([2, 5]);
  expect(texts('550-a\r\n550 b')).toEqual(['550-a\n550 b']);
});

test.for([
  ['Permanent/General smtp; 550 5.1.1 gone', 'Permanent', 'General', 'smtp; 550 5.1.1 gone'],
  ['Transient,MailboxFull,"452 full"', 'Transient', 'MailboxFull', '"452 full"'],
  ['PERMANENT\tNOEMAIL', 'PERMANENT', 'NOEMAIL', ''],
  ['Undetermined', 'Undetermined', undefined, ''],
  ['Permanent failure: 550 gone', 'Permanent', undefined, 'failure 550 gone'],
] as const)('“%s” begins with SES’s types', ([text, bounceType, bounceSubType, diagnostic]) => {
  const [line] = readLines(text);
  expect(line?.bounce.bounceType).toBe(bounceType);
  expect(line?.bounce.bounceSubType).toBe(bounceSubType);
  expect(line?.bounce.diagnostic?.replace(': ', ' ')).toBe(diagnostic);
});

test('a notification gives a line for each recipient, and counts what is no bounce', () => {
  const bouncedRecipients = [
    { emailAddress: 'a@example.com', status: '5.1.1', diagnosticCode: 'smtp; 550 5.1.1 gone' },
    { emailAddress: 'b@example.com' },
  ];
  const bounce = { bounceType: 'Permanent', bounceSubType: 'General', bouncedRecipients };
  const mail = { messageId: 'm-1', timestamp: '2026-11-21T10:00:00Z' };
  const text = [
    { eventType: 'Bounce', bounce, mail },
    { eventType: 'Send', send: {}, mail },
  ]
    .map((event) => JSON.stringify(event))
    .join('\n');
  const { lines, others } = readNotices(readEvents(text));
  expect(others).toBe(1);
  expect(lines.map((line) => classify(line.bounce, PINNED).because)).toEqual([['B2', 'D2a'], ['B2']]);
});

test('the table for a spreadsheet quotes what must be and lets no formula through', () => {
  const read = readLines('=1+1, "x"\n550 5.1.1 gone').map(({ at, text, bounce }) => ({
    at,
    text,
    meaning: classify(bounce, PINNED),
  }));
  const [head, formula, gone] = toCsv(read).split('\r\n');
  expect(head?.split(',')).toHaveLength(15);
  expect(formula).toMatch(/^1,"'=1\+1, ""x""",tell,D4,/);
  expect(gone).toBe('2,550 5.1.1 gone,remove,D2a,hard,hard,no-such-mailbox,yes,no,yes,address,550,5.1.1,D2a,');
});

test.for([
  [{ diagnostic: '550 5.1.1 gone' }, 'remove'],
  [{ bounceType: 'Permanent', bounceSubType: 'OnAccountSuppressionList' }, 'held'],
  [{ diagnostic: '452 4.2.2 full' }, 'keep'],
  [{ diagnostic: '550 5.7.1 blocked' }, 'mend'],
  [{ bounceType: 'Permanent', bounceSubType: 'UnsubscribedRecipient' }, 'other'],
  [{ diagnostic: '550' }, 'tell'],
] as const)('%o is stamped %s', ([bounce, verdict]) => {
  expect(verdictOf(classify(bounce, PINNED))).toBe(verdict);
});
