import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { readFacts } from '../../../../src/content/read-facts.ts';
import { readFindings } from '../../../../src/content/read-findings.ts';
import { MAIL_FROM_FINDINGS } from '../../../../src/logic/email/mail-from/findings.ts';
import { type InspectMailFromInput, inspectMailFrom } from '../../../../src/logic/email/mail-from/inspect.ts';

interface Vector {
  readonly name: string;
  readonly identity?: string;
  readonly mailFrom?: string;
  readonly fromDomain?: string;
  readonly region?: string;
  readonly mx?: readonly string[];
  readonly txt?: readonly string[];
  readonly strings?: readonly string[];
  readonly behaviour?: NonNullable<InspectMailFromInput['behaviour']>;
  readonly finds: readonly string[];
  readonly why: string;
}

const path = new URL('../../../cases/email/mail-from/vectors.yml', import.meta.url);
const { cases } = parse(readFileSync(path, 'utf8')) as { cases: Vector[] };

test('there are as many cases as the findings need', () => {
  expect(cases.length).toBeGreaterThanOrEqual(40);
  expect(new Set(cases.flatMap(({ finds }) => finds))).toEqual(new Set(Object.keys(MAIL_FROM_FINDINGS)));
});

test.for(cases)(
  '$name',
  ({ finds, why, mx = ['10 feedback-smtp.eu-west-1.amazonses.com'], txt, strings, ...given }) => {
    const texts = strings ? [strings] : (txt ?? ['v=spf1 include:amazonses.com ~all']).map((text) => [text]);
    const { findings } = inspectMailFrom({
      identity: 'example.com',
      mailFrom: 'bounce.example.com',
      region: 'eu-west-1',
      ...given,
      mx: mx.map(mxOf),
      txt: texts,
    });
    expect([...new Set(findings.map(({ id }) => id))], why).toEqual(finds);
  },
);

function mxOf(written: string) {
  const [preference, exchange = ''] = written.split(' ');
  return { preference: Number(preference), exchange };
}

test('no text whatever throws, and a thousand records are not a thousand findings', () => {
  const text = fc.string({ unit: 'binary', maxLength: 200 });
  const mx = fc.record({ preference: fc.double(), exchange: text });
  fc.assert(
    fc.property(
      text,
      text,
      text,
      fc.array(mx, { maxLength: 3 }),
      fc.array(fc.array(text), { maxLength: 3 }),
      (identity, mailFrom, region, records, txt) => {
        expect(inspectMailFrom({ identity, mailFrom, region, mx: records, txt }).findings.length).toBeLessThan(12);
      },
    ),
  );
  const long = { preference: 10, exchange: `feedback-smtp.${'a-'.repeat(50_000)}.amazonses.com` };
  const many = inspectMailFrom({
    identity: 'example.com',
    mailFrom: 'x'.repeat(200_000),
    region: 'eu-west-1',
    mx: Array.from({ length: 1000 }, () => long),
    txt: [['v=spf1 '.repeat(10_000)]],
  });
  expect(many.findings.length).toBeLessThan(60);
  expect(many.findings.every(({ where = '' }) => where.length < 260)).toBe(true);
});

test('every finding has words and facts, and no words are without one', () => {
  const known = new Set(readFacts('email').map(({ id }) => id));
  const named = Object.values(MAIL_FROM_FINDINGS).flatMap(([, ...facts]) => facts as string[]);
  expect(
    readFindings('mail-from')
      .map(({ id }) => id)
      .sort(),
  ).toEqual(Object.keys(MAIL_FROM_FINDINGS).sort());
  expect(named.filter((id) => !known.has(id))).toEqual([]);
});

test('the preference is the one the fact states', () => {
  const fact = readFacts('email').find(({ id }) => id === 'mf-one-mx');
  const input = {
    identity: 'example.com',
    mailFrom: 'bounce.example.com',
    region: 'eu-west-1',
    txt: [['v=spf1 include:amazonses.com ~all']],
  };
  const mx = [{ preference: Number(fact?.value), exchange: 'feedback-smtp.eu-west-1.amazonses.com' }];
  expect(inspectMailFrom({ ...input, mx }).findings).toEqual([]);
});
