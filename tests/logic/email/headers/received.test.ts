import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { readMailDate } from '../../../../src/logic/email/headers/mail-date.ts';
import { readReceived, timeline } from '../../../../src/logic/email/headers/received.ts';

const FILE = new URL('../../../cases/email/headers/received.yml', import.meta.url);
const cases = parse(readFileSync(FILE, 'utf8')) as { name: string; value: string; is: Record<string, unknown> }[];

test('there are notes of several servers', () => {
  expect(cases.length).toBeGreaterThan(8);
});

test.for(cases)('Received: $name', ({ value, is }) => {
  const { comments, dateText, date, ...hop } = readReceived(value);
  expect({ ...hop, ...(date && { date: date.toISOString() }) }).toEqual(is);
});

test('the timeline begins with the first server, and says how long each took', () => {
  const hops = timeline([
    'by c.example; Sat, 21 Nov 2026 09:00:05 +0000',
    'by b.example; Sat, 21 Nov 2026 10:01:05 +0100',
    'by x.example',
    'by a.example; Sat, 21 Nov 2026 08:59:00 GMT',
  ]);
  expect(hops.map(({ by, delay }) => [by, delay])).toEqual([
    ['a.example', undefined],
    ['x.example', undefined],
    ['b.example', 125],
    ['c.example', -60],
  ]);
});

test.for([
  ['Sat, 21 Nov 2026 10:15:02 +0100', '2026-11-21T09:15:02.000Z', 'as the standard writes it'],
  ['21 Nov 2026 10:15 +0100', '2026-11-21T09:15:00.000Z', 'weekday and seconds may be left out'],
  ['Sat, 21 Nov 2026 10:15:02 +0100 (CET)', '2026-11-21T09:15:02.000Z', 'the zone’s name as a comment'],
  ['Sat, 21 Nov 2026 01:15:02 PST', '2026-11-21T09:15:02.000Z', 'an old zone name'],
  ['Sat, 21 Nov 2026 09:15:02 Z', '2026-11-21T09:15:02.000Z', 'a military zone counts as UTC'],
  ['Sat, 21 Nov 2026 09:15:02', '2026-11-21T09:15:02.000Z', 'without a zone it counts as UTC'],
  ['Sat, 21 Nov 26 09:15:02 +0000', '2026-11-21T09:15:02.000Z', 'a year of two digits'],
  ['Fri, 21 Nov 97 09:15:02 +0000', '1997-11-21T09:15:02.000Z', 'one of the last century'],
  ['Saturday, 21-Nov-26 09:15:02 GMT', '2026-11-21T09:15:02.000Z', 'with hyphens'],
  ['Sat Nov 21 09:15:02 2026', '2026-11-21T09:15:02.000Z', 'as ctime prints it'],
  ['2026-11-21T10:15:02.123+01:00', '2026-11-21T09:15:02.000Z', 'as computers write it'],
  ['Thu, 31 Dec 2026 23:59:60 +0000', '2027-01-01T00:00:00.000Z', 'a leap second'],
  ['Sat, 29 Feb 2025 09:00:00 +0000', undefined, 'a day that year didn’t have'],
  ['Sat, 21 Nov 2026 24:00:00 +0000', undefined, 'an hour there is not'],
  ['Sat, 21 Foo 2026 09:00:00 +0000', undefined, 'a month there is not'],
  ['now', undefined, 'a word'],
] as const)('the date “%s” is %s: %s', ([text, iso]) => {
  expect(readMailDate(text)?.toISOString()).toBe(iso);
});

test('any text is read to the end without an error thrown', () => {
  const piece = fc.constantFrom(
    'from',
    ' ',
    'by',
    ';',
    '(',
    ')',
    '"',
    '[192.0.2.1]',
    'with',
    'ESMTPS',
    '21 Nov 2026 ',
    '09:00',
  );
  const text = fc.array(fc.oneof(piece, fc.string()), { maxLength: 30 }).map((pieces) => pieces.join(''));
  fc.assert(
    fc.property(fc.array(text, { maxLength: 4 }), (values) => {
      expect(timeline(values)).toHaveLength(values.length);
    }),
  );
});

test.for(['(', ')', '"', ';', 'from ', '(a)', '1', '[', '<', '1.1.', ' '])(
  'five megabytes of “%s” come to an end',
  (unit) => {
    const text = unit.repeat(5_000_000 / unit.length);
    expect(readReceived(text)).toBeDefined();
    expect(readReceived(`from a.example ${text} by b.example; ${text}`)).toBeDefined();
  },
);
