import fc from 'fast-check';
import { expect, test } from 'vitest';
import { clean } from '../../../../src/logic/email/suppression/clean.ts';
import type { CleaningOptions } from '../../../../src/logic/email/suppression/cleaning.ts';

const local = fc.oneof(
  fc.stringMatching(/^[a-zA-Z]{1,6}([.+][a-z0-9]{1,4})?$/),
  fc.stringMatching(/^"[ a-z,;<>@.]{1,6}"$/),
  fc.stringMatching(/^"\\"[a-z]"$/),
);
const domain = fc.constantFrom(
  'example.com',
  'Example.COM',
  'bücher.example',
  'mail.example.org',
  'example',
  '例え.example',
);
const address = fc.tuple(local, domain).map((parts) => parts.join('@'));
const wrapped = fc
  .tuple(address, fc.constantFrom('', 'A ', '"Reader, a" '))
  .map(([inner, name]) => (name ? `${name}<${inner}>` : inner));
const reason = fc.constantFrom('', ',', ',BOUNCE', ',complaint', ';hard', '\tspam', ',soft');
const line = fc.oneof(
  { weight: 6, arbitrary: fc.tuple(wrapped, reason).map((parts) => parts.join('')) },
  fc.constantFrom(
    '',
    '# note',
    'email,reason',
    '{"emailAddress":"json@example.com","reason":"BOUNCE"}',
    'nobody',
    '"',
    '{',
  ),
);
const list = fc.array(line, { maxLength: 25 }).map((lines) => lines.join('\n'));
const task = fc.record(
  { action: fc.constantFrom('PUT' as const, 'DELETE' as const), suppressed: list },
  { requiredKeys: [] },
);
const again = ({ action }: CleaningOptions) => (action ? { action } : { suppressed: '' });
const keys = (text: string, options: CleaningOptions) =>
  clean({ text, ...options }).kept.map(({ address: each }) => each.toLowerCase());

test('every address that is kept goes out exactly once, in both formats', () => {
  fc.assert(
    fc.property(list, task, (text, options) => {
      const { kept, output } = clean({ text, ...options });
      const lines = output.ndjson === '' ? [] : output.ndjson.split('\n');
      expect(lines.map((each) => JSON.parse(each).emailAddress)).toEqual(kept.map(({ address: each }) => each));
      expect(output.csv === '' ? 0 : output.csv.split('\n').length).toBe(kept.length);
      expect(new Set(kept.map(({ address: each }) => each.toLowerCase())).size).toBe(kept.length);
    }),
  );
});

test('what goes out is read back as it was, so that cleaning it again changes nothing', () => {
  fc.assert(
    fc.property(list, task, (text, options) => {
      const first = clean({ text, ...options });
      for (const format of ['ndjson', 'csv'] as const) {
        const second = clean({ text: first.output[format], ...again(options) });
        expect(second.kept).toEqual(first.kept);
        expect(second.output).toEqual(first.output);
        expect(second.dropped).toEqual([]);
      }
    }),
  );
});

test('the order of the lines changes neither who is kept nor why', () => {
  const rows = fc.array(
    fc.tuple(wrapped, reason).map((parts) => parts.join('')),
    { maxLength: 25 },
  );
  const shuffled = rows.chain((lines) =>
    fc.tuple(fc.constant(lines), fc.shuffledSubarray(lines, { minLength: lines.length })),
  );
  fc.assert(
    fc.property(shuffled, task, ([lines, other], options) => {
      expect(keys(lines.join('\n'), options).sort()).toEqual(keys(other.join('\n'), options).sort());
    }),
  );
});

test('each line that isn’t kept is accounted for, and nothing on the suppression list is', () => {
  fc.assert(
    fc.property(list, list, (text, suppressed) => {
      const { kept, dropped, findings } = clean({ text, suppressed });
      const counted = new Map(findings.map(({ id, count }) => [id, count]));
      for (const [id, lines] of Object.entries(Object.groupBy(dropped, (each) => each.id)))
        expect(counted.get(id as never)).toBe(lines.length);
      const listed = new Set(keys(suppressed, { action: 'DELETE' }));
      expect(kept.filter((each) => listed.has(each.address.toLowerCase()))).toEqual([]);
    }),
  );
});

test('any text is read without a throw', () => {
  const hostile = fc.string({
    unit: fc.constantFrom('"', ',', '<', '>', '@', '\\', '{', '}', '[', ']', '\n', 'a', 'ü', '.', '\0', ' '),
  });
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: 'binary' }), hostile), task, (text, options) => {
      expect(() => clean({ text, ...options })).not.toThrow();
    }),
  );
});

test.for([
  '"',
  '""',
  '","',
  '"",""',
  '"\\"',
  '\\"',
  '<',
  '@',
  '[',
  '{',
  '{\n',
  '{"a":',
  'é',
  ' ',
  '"a,""b",',
  '.',
  'a@b,',
  '\n"',
  '\\',
])('a hundred thousand times %j is read', (piece) => {
  for (const before of ['', 'a@', '"', 'a@"'])
    expect(clean({ text: before + piece.repeat(100_000) }).kept).toHaveLength(0);
});

test('a hundred thousand objects over several lines, as jq writes them, are read in linear time', () => {
  const text = '{\n  "EmailAddress": "a@example.com",\n  "Reason": "BOUNCE"\n}\n'.repeat(100_000);
  const { kept, dropped } = clean({ text });
  expect(kept).toEqual([{ address: 'a@example.com', reason: 'BOUNCE' }]);
  expect(dropped).toHaveLength(99_999);
});
