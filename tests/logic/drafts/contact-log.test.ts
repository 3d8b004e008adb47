import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { inOrder, type LogEntry, readLog, writeLog } from '../../../src/logic/drafts/contact-log.ts';
import { logText } from '../../../src/logic/drafts/log-text.ts';

const entry = (over: Partial<LogEntry> = {}): LogEntry => ({
  day: '2026-11-21',
  time: '14:05',
  channel: 'chat',
  name: 'Ana',
  said: 'Refund on Monday.',
  ...over,
});
const kept = (entries: unknown) => JSON.stringify({ version: 1, entries });

describe('a log', () => {
  test('is in the order of its days and times, and of writing where they are the same', () => {
    const written = [
      entry({ said: 'c' }),
      entry({ said: 'd' }),
      entry({ time: '', said: 'b' }),
      entry({ day: '2026-11-20', said: 'a' }),
    ];
    expect(inOrder(written).map(({ said }) => said)).toEqual(['a', 'b', 'c', 'd']);
  });

  test('is read as it was written, whatever was typed', () => {
    const day = fc
      .date({ min: new Date('2000-01-01'), max: new Date('2100-01-01'), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10));
    const channel = fc.constantFrom('chat', 'call', 'message', 'e-mail');
    const entries = fc.record({
      day,
      time: fc.constantFrom('', '09:30'),
      channel,
      name: fc.string(),
      said: fc.string(),
    });
    fc.assert(
      fc.property(fc.array(entries as fc.Arbitrary<LogEntry>), (log) => {
        expect(readLog(writeLog(log))).toEqual({ entries: inOrder(log), whole: true });
      }),
    );
  });

  test('that isn’t there is empty and whole', () => {
    expect(readLog(null)).toEqual({ entries: [], whole: true });
  });

  test.for([
    ['no text at all', ''],
    ['half a text', '{"version":1,"entries":[{"day":"2026'],
    ['another shape', '[]'],
    ['nothing', 'null'],
    ['a later version', '{"version":2,"entries":[]}'],
    ['entries that are no list', kept('many')],
  ] as const)('kept as %s is empty, and known not to be whole', ([, text]) => {
    expect(readLog(text)).toEqual({ entries: [], whole: false });
  });

  test.for([
    ['a contact of nothing', null],
    ['an unknown channel', { ...entry(), channel: 'pigeon' }],
    ['a day that is none', { ...entry(), day: 'yesterday' }],
    ['a time that is none', { ...entry(), time: '<b>' }],
    ['words that are none', { ...entry(), said: { toString: 'x' } }],
    ['a name that is missing', { day: '2026-11-21', time: '', channel: 'chat', said: '' }],
  ] as const)('leaves out %s and keeps the rest', ([, broken]) => {
    expect(readLog(kept([broken, entry()]))).toEqual({ entries: [entry()], whole: false });
  });

  test('is read without failing from anything', () => {
    fc.assert(fc.property(fc.oneof(fc.string(), fc.json()), (text) => readLog(text).entries.length >= 0));
  });
});

describe('a log’s text', () => {
  const words = { title: 'Who told me what', channels: { chat: 'Chat', call: 'Call' } };

  test('has a block for each contact, the oldest first', () => {
    const log = [
      entry(),
      entry({ day: '2026-11-20', time: '', channel: 'call', name: '', said: 'No.\r\n\r\nCall again.' }),
    ];
    expect(logText(log, words)).toBe(
      'Who told me what\n\n2026-11-20 · Call\n  No.\n\n  Call again.\n\n2026-11-21 14:05 · Chat · Ana\n  Refund on Monday.\n',
    );
  });

  test('keeps a name to its line, so that nobody’s words look like another contact', () => {
    const text = logText([entry({ name: 'Ana\n\n2026-11-22 · Chat · Boss', said: '2026-11-22 · Chat\nfree' })], words);
    expect(text.split('\n').filter((line) => line.startsWith('2026'))).toEqual([
      '2026-11-21 14:05 · Chat · Ana 2026-11-22 · Chat · Boss',
    ]);
  });
});
