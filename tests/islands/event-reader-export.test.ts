import fc from 'fast-check';
import { expect, test } from 'vitest';
import { FILE_LIMIT, importFiles } from '../../src/islands/event-reader-export.ts';

const rows = (count: number) =>
  Array.from({ length: count }, (_, at) => ({ address: `reader-${at}@example.com`, reason: 'BOUNCE' }));

test('CSV is an address and its reason a line, without a header', () => {
  const both = [
    { address: 'a@example.com', reason: 'BOUNCE' },
    { address: 'b@example.com', reason: 'COMPLAINT' },
  ];
  expect(importFiles(both, 'csv')).toEqual(['a@example.com,BOUNCE\nb@example.com,COMPLAINT\n']);
});

test('NDJSON is one object a line, with the names SES asks for', () => {
  expect(importFiles(rows(1), 'ndjson')).toEqual(['{"emailAddress":"reader-0@example.com","reason":"BOUNCE"}\n']);
});

test('an address with a comma or a quotation mark is quoted, as a quoted local part has them', () => {
  expect(importFiles([{ address: '"a, b"@example.com', reason: 'BOUNCE' }], 'csv')).toEqual([
    '"""a, b""@example.com",BOUNCE\n',
  ]);
});

test.for(['', 'SOFT', 'UNSUBSCRIBE', 'bounce'])(
  'the reason “%s” is none SES knows, so its address is left out',
  (reason) => {
    expect(importFiles([{ address: 'a@example.com', reason }], 'csv')).toEqual([]);
  },
);

test.for([
  [FILE_LIMIT - 1, [FILE_LIMIT - 1]],
  [FILE_LIMIT, [FILE_LIMIT]],
  [FILE_LIMIT + 1, [FILE_LIMIT, 1]],
] as const)('%i addresses come in files of %j', ([count, expected]) => {
  const files = importFiles(rows(count), 'csv');
  expect(files.map((text) => text.trimEnd().split('\n').length)).toEqual(expected);
});

test('however a list is split, its files together are the list', () => {
  fc.assert(
    fc.property(fc.nat(50), fc.integer({ min: 1, max: 12 }), (count, limit) => {
      const whole = importFiles(rows(count), 'ndjson').join('');
      expect(importFiles(rows(count), 'ndjson', limit).join('')).toBe(whole);
    }),
  );
});
