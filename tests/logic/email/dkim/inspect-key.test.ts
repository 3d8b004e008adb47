import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readFindings } from '../../../../src/content/read-findings.ts';
import { DKIM_FINDINGS } from '../../../../src/logic/email/dkim/findings.ts';
import { inspectKey, type KeyInspection } from '../../../../src/logic/email/dkim/inspect.ts';
import { readCases } from './cases.ts';
import { withKeys } from './keys.ts';

interface KeyCase {
  readonly name: string;
  /** One text, cut into strings of 255 where it is longer; or the records as they are. */
  readonly txt: string | string[][];
  readonly role?: 'ses-byodkim';
  readonly selector?: string;
  readonly verdict: KeyInspection['verdict'];
  readonly finds: string[];
  readonly bits?: number;
  readonly type?: string;
  readonly corrected?: string;
  readonly section: string;
  readonly why: string;
}
const cases = readCases<KeyCase>('records.yml');

test('the key records are many, each named once', () => {
  expect(cases.length).toBeGreaterThanOrEqual(80);
  expect(new Set(cases.map(({ name }) => name)).size).toBe(cases.length);
});

test.for(cases)('key record ($section): $name', async (each) => {
  const { txt, role, selector, why } = each;
  const records = typeof txt === 'string' ? [cut(withKeys(txt))] : txt.map((strings) => strings.map(withKeys));
  const found = await inspectKey({ txt: records, ...(role && { role }), ...(selector !== undefined && { selector }) });
  expect(found.findings.map(({ id }) => id).toSorted(), why).toEqual(each.finds.toSorted());
  expect(found.verdict, why).toBe(each.verdict);
  if (each.bits) expect(found.bits, why).toBe(each.bits);
  if (each.type) expect(found.keyType, why).toBe(each.type);
  expect(found.corrected, why).toBe(each.corrected && withKeys(each.corrected));
});

test('a record that is too long for one string is cut as it has to be published', async () => {
  const text = withKeys('v=DKIM1; k=rsa; p={rsa 2048}');
  const { strings = [] } = await inspectKey({ txt: [[text]] });
  expect(strings.map(({ length }) => length)).toEqual([255, text.length - 255]);
  expect((await inspectKey({ txt: [strings] })).verdict).toBe('ok');
});

test('a correction is a good record, and needs none itself', async () => {
  const corrected = cases.flatMap((each) => (each.corrected ? [withKeys(each.corrected)] : []));
  expect(corrected.length).toBeGreaterThan(5);
  for (const text of corrected) {
    const { verdict, corrected: again } = await inspectKey({ txt: [cut(text)] });
    expect([verdict, again]).toEqual(['ok', undefined]);
  }
});

test('white space inside the key changes nothing', async () => {
  const text = withKeys('v=DKIM1; p={rsa 2048}');
  const folded = text.replace(/(.{70})/g, '$1\r\n\t ');
  expect((await inspectKey({ txt: [cut(folded)] })).bits).toBe(2048);
});

test('any text is read to the end without an error thrown, and a verdict that it is good has no errors', async () => {
  const piece = fc.constantFrom(
    'v=DKIM1',
    ';',
    ' ',
    'p=',
    'k=rsa',
    't=y',
    'AAAA',
    '"',
    '\\',
    '=',
    'h=sha256',
    '\u00e9',
  );
  const texts = fc.array(fc.oneof(piece, fc.string()), { maxLength: 20 }).map((pieces) => pieces.join(''));
  await fc.assert(
    fc.asyncProperty(fc.array(fc.array(texts, { maxLength: 3 }), { maxLength: 3 }), async (txt) => {
      const { verdict, findings } = await inspectKey({ txt });
      const isGood = verdict === 'ok' || verdict === 'ok-with-warnings' || verdict === 'weak';
      expect(isGood).toBe(findings.every(({ severity }) => severity !== 'error'));
    }),
  );
});

test.for([
  ['semicolons', ';'],
  ['equals signs', '='],
  ['blanks', ' '],
  ['hyphens', '-'],
  ['base64', 'p=AAAA'],
  ['tags', 'v=DKIM1;'],
])('ten megabytes of %s are read to the end', async ([, unit = '']) => {
  const { findings } = await inspectKey({ txt: [[unit.repeat(10_000_000 / unit.length)]] });
  expect(findings.length).toBeGreaterThan(0);
  expect(findings.length).toBeLessThan(60);
});

test('what the DKIM inspection finds has words, and no words stand for nothing', () => {
  expect(readFindings('dkim').map(({ id }) => id)).toEqual(Object.keys(DKIM_FINDINGS));
});

function cut(text: string): string[] {
  return text.match(/.{1,255}/gs) ?? [text];
}
