import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readFindings } from '../../../src/content/read-findings.ts';
import { classify } from '../../../src/logic/email/bounces/classify.ts';
import { readCodes } from '../../../src/logic/email/bounces/codes.ts';
import { BOUNCE_FINDINGS } from '../../../src/logic/email/bounces/findings.ts';
import { PINNED } from '../../../src/logic/email/pinned-rules.ts';
import { senderRefusal, unpunctuated } from './random-refusal.ts';
import { rules } from './real-email-rules.ts';

const RUNS = 5000;

test('a finding a bounce can have has words, and the words have a finding', () => {
  const written = readFindings('bounces').map(({ id }) => id);
  expect(written.sort()).toEqual(Object.keys(BOUNCE_FINDINGS).sort());
});

describe('whatever comes in', () => {
  const anything = fc.oneof(fc.string({ unit: 'binary', maxLength: 400 }), fc.string({ maxLength: 400 }), unpunctuated);

  test('is answered, with a row of the tables and marks that fit each other', () => {
    fc.assert(
      fc.property(anything, fc.option(fc.string(), { nil: undefined }), (diagnostic, bounceType) => {
        const { row, kind, remove, because } = classify({ diagnostic, bounceType }, PINNED);
        expect(row).toMatch(/^(?:B\d+|D[0-4][a-p]?)$/);
        expect(because[0]).toBe(row);
        expect((kind === 'hard') === (remove !== 'no')).toBe(true);
      }),
      { numRuns: RUNS },
    );
  });

  test('is answered alike by the published rules and by the pinned ones', () => {
    fc.assert(
      fc.property(senderRefusal, (diagnostic) => {
        expect(classify({ diagnostic }, rules)).toEqual(classify({ diagnostic }, PINNED));
      }),
      { numRuns: 200 },
    );
  });

  test('is answered when it is no text at all', () => {
    for (const diagnostic of [null, 5, {}, [], true] as unknown as string[])
      expect(classify({ diagnostic }, PINNED).row).toBe('D4');
  });

  test.for(['a.', '1.', '5.1.', '1:', 'a-', '@', 'a@', '550-', '550 5.1.1 ', '<', '<550 ', 'http://', '\n', '~ '])(
    'is answered when it is megabytes of “%s”',
    (piece) => {
      expect(classify({ diagnostic: piece.repeat(1_000_000) }, PINNED).row).toMatch(/^D/);
    },
  );
});

describe('a refusal of the sender', () => {
  test('never costs a good address, whatever number stands before it', () => {
    fc.assert(
      fc.property(senderRefusal, (diagnostic) => {
        expect(classify({ diagnostic }, PINNED).remove).toBe('no');
      }),
      { numRuns: RUNS },
    );
  });

  test('outweighs SES’s general hard bounce, which then is a second opinion', () => {
    fc.assert(
      fc.property(senderRefusal, (diagnostic) => {
        const { row, remove, findings, because } = classify(
          { diagnostic, bounceType: 'Permanent', bounceSubType: 'General' },
          PINNED,
        );
        expect(row).toBe('B2');
        const isOpen = because[1] === 'D2j';
        expect(isOpen || (remove === 'no' && findings.some(({ id }) => id === 'second-opinion'))).toBe(true);
      }),
      { numRuns: RUNS },
    );
  });
});

test('numbers in addresses, hosts, IPs, times and links are never codes', () => {
  const octet = fc.integer({ min: 0, max: 255 });
  const names = fc.oneof(
    fc.tuple(octet, octet, octet, octet).map((parts) => parts.join('.')),
    fc.tuple(octet, octet, octet).map(([a, b, c]) => `mx${a}.${b}.${c}.recipient.example`),
    fc.tuple(octet, octet).map(([a, b]) => `https://recipient.example/550/5.${a % 8}.${b}`),
    fc.tuple(octet, octet).map(([a, b]) => `550.5.${a}.${b}@news.example`),
    fc.tuple(octet, octet).map(([a, b]) => `2026-05-${(a % 28) + 1} 05:${b % 60}:45`),
    octet.map((a) => `250-${a}-5-1.static.example.net`),
  );
  fc.assert(
    fc.property(names, names, (one, other) => {
      expect(readCodes(`host ${one} talked to ${other}: closed`)).toEqual({});
    }),
    { numRuns: RUNS },
  );
});

test('a code is read alike through prefixes, capitals and continued lines', () => {
  const spelt = (line: string) => [
    `smtp; ${line}`,
    `SMTP;${line}`,
    `  ${line}`,
    `host mx.example.net[192.0.2.1] said: ${line}`,
  ];
  for (const text of [
    ...spelt('550 5.1.1 gone'),
    ...spelt('550-5.1.1 gone'),
    ...spelt('550 #5.1.1 gone'),
    ...spelt('550 gone (#5.1.1)'),
  ])
    expect(readCodes(text), text).toEqual({ reply: 550, enhanced: '5.1.1' });
});
