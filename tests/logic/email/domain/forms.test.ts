import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readPasted } from '../../../../src/logic/email/dns/pasted.ts';
import { splitText } from '../../../../src/logic/email/dns/split-text.ts';
import { toConsoleFields } from '../../../../src/logic/email/domain/forms/console-fields.ts';
import { toRoute53 } from '../../../../src/logic/email/domain/forms/route53.ts';
import { toTerraform } from '../../../../src/logic/email/domain/forms/terraform.ts';
import { toZoneFile } from '../../../../src/logic/email/domain/forms/zone-file.ts';
import type { RecordSet } from '../../../../src/logic/email/domain/record-set.ts';

const LONG = 'x'.repeat(300);
const SETS = {
  cname: { name: 't._domainkey.example.com', type: 'CNAME', ttl: 300, values: ['t.dkim.amazonses.com'] },
  mx: {
    name: 'bounce.example.com',
    type: 'MX',
    ttl: 300,
    values: [{ preference: 10, exchange: 'feedback-smtp.eu-west-1.amazonses.com' }],
  },
  txt: { name: '_dmarc.example.com', type: 'TXT', ttl: 300, values: [['v=DMARC1; p=none']] },
  odd: { name: 'example.com', type: 'TXT', ttl: 300, values: [splitText(`${LONG}`), [`"\\ %{i} ${'$'}{x} é`]] },
} as const satisfies Record<string, RecordSet>;

test.for<[string, RecordSet, string]>([
  ['a CNAME', SETS.cname, 't._domainkey.example.com. 300 IN CNAME t.dkim.amazonses.com.'],
  ['an MX', SETS.mx, 'bounce.example.com. 300 IN MX 10 feedback-smtp.eu-west-1.amazonses.com.'],
  ['a text', SETS.txt, '_dmarc.example.com. 300 IN TXT "v=DMARC1; p=none"'],
  [
    'texts in strings of 255 octets, escaped in decimal',
    SETS.odd,
    `example.com. 300 IN TXT "${'x'.repeat(255)}" "${'x'.repeat(45)}"\nexample.com. 300 IN TXT "\\"\\\\ %{i} \${x} \\195\\169"`,
  ],
])('%s as lines of a zone file', ([, set, lines]) => {
  expect(toZoneFile(set)).toBe(lines);
});

test('a set as a change batch of Route 53, escaped in octal', () => {
  expect(JSON.parse(toRoute53([SETS.mx, SETS.odd]))).toEqual({
    Changes: [
      {
        Action: 'UPSERT',
        ResourceRecordSet: {
          Name: 'bounce.example.com.',
          Type: 'MX',
          TTL: 300,
          ResourceRecords: [{ Value: '10 feedback-smtp.eu-west-1.amazonses.com.' }],
        },
      },
      {
        Action: 'UPSERT',
        ResourceRecordSet: {
          Name: 'example.com.',
          Type: 'TXT',
          TTL: 300,
          ResourceRecords: [
            { Value: `"${'x'.repeat(255)}" "${'x'.repeat(45)}"` },
            { Value: `"\\"\\\\ %{i} ${'$'}{x} \\303\\251"` },
          ],
        },
      },
    ],
  });
});

test('a set as a resource of Terraform, no template begun by chance', () => {
  expect(toTerraform(SETS.odd)).toBe(
    `resource "aws_route53_record" "example_com_txt" {
  zone_id = aws_route53_zone.main.zone_id
  name    = "example.com"
  type    = "TXT"
  ttl     = 300
  records = ["${'x'.repeat(255)}\\"\\"${'x'.repeat(45)}", "\\\\\\"\\\\\\\\ %%{i} $\${x} \\\\303\\\\251"]
}`,
  );
  expect(toTerraform(SETS.txt)).toContain('"aws_route53_record" "r_dmarc_example_com_txt"');
});

test('a set as the fields of a form; a CNAME is not proxied', () => {
  const fields = (set: RecordSet) => toConsoleFields(set)[0]?.map(({ field, value }) => `${field}: ${value}`);
  expect(fields(SETS.cname)).toContain('proxy: DNS only');
  expect(fields(SETS.mx)).toEqual([
    'type: MX',
    'name: bounce.example.com',
    'mail-server: feedback-smtp.eu-west-1.amazonses.com',
    'priority: 10',
    'ttl: 300',
  ]);
  expect(fields(SETS.txt)).toContain('content: "v=DMARC1; p=none"');
});

const label = fc.stringMatching(/^[a-z_][a-z0-9-]{0,10}$/);
const name = fc.array(label, { minLength: 1, maxLength: 3 }).map((labels) => `${labels.join('.')}.example`);
const text = fc
  .oneof(
    fc.string({ maxLength: 700 }),
    fc.string({ unit: 'binary', maxLength: 300 }),
    fc.constantFrom('%{i}', '"', '\\', '${', '"" ', '\\195'),
  )
  .filter((one) => one.isWellFormed())
  .map(splitText);
const set: fc.Arbitrary<RecordSet> = fc.oneof(
  fc.record({ name, type: fc.constant('CNAME' as const), ttl: fc.nat(86_400), values: fc.tuple(name) }),
  fc.record({
    name,
    type: fc.constant('MX' as const),
    ttl: fc.nat(86_400),
    values: fc.uniqueArray(fc.record({ preference: fc.nat(65_535), exchange: name }), {
      minLength: 1,
      maxLength: 3,
      selector: (one) => `${one.preference} ${one.exchange}`,
    }),
  }),
  fc.record({
    name,
    type: fc.constant('TXT' as const),
    ttl: fc.nat(86_400),
    values: fc.uniqueArray(text, { minLength: 1, maxLength: 3, selector: (one) => one.join('\0') }),
  }),
);

/** Reads lines of a zone file with the site’s own reader. */
function parse(lines: string) {
  const { zone, findings } = readPasted(lines);
  return { findings, records: [...zone].map(([of, node]) => ({ name: of, ...node })) };
}

const told = ({ name: of, type, values }: RecordSet) => ({ findings: [], records: [{ name: of, [type]: values }] });
/** Route 53’s octal escapes as a zone file’s decimal ones. */
const decimal = (value: string) =>
  value.replace(/\\(?:(\d{3})|(.))/g, (whole, octal?: string) =>
    octal ? `\\${Number.parseInt(octal, 8).toString().padStart(3, '0')}` : whole,
  );

test('whatever the record, its lines, its change batch, its resource and its fields say the same', () => {
  fc.assert(
    fc.property(set, (one) => {
      const line = (value: string) => `${one.name}. 1 IN ${one.type} ${value}`;
      expect(parse(toZoneFile(one))).toEqual(told(one));

      const batch = JSON.parse(toRoute53([one])).Changes[0].ResourceRecordSet as {
        ResourceRecords: { Value: string }[];
      };
      const values = batch.ResourceRecords.map(({ Value }) => Value);
      expect(parse(values.map((value) => line(decimal(value))).join('\n'))).toEqual(told(one));

      expect(toTerraform(one).replaceAll('%%{', '').replaceAll('$${', '')).not.toMatch(/[$%]\{/);
      const literals = [...(toTerraform(one).split('records = ')[1] ?? '').matchAll(/"((?:[^"\\]|\\.)*)"/g)].map(
        ([, inner = '']) => inner.replaceAll('%%{', '%{').replaceAll('$${', '${').replace(/\\(.)/g, '$1'),
      );
      expect(literals.length).toBe(one.values.length);
      const asAwsGetsThem = literals.map((value) => (one.type === 'TXT' ? `"${value}"` : value));
      expect(parse(asAwsGetsThem.map((value) => line(decimal(value))).join('\n'))).toEqual(told(one));

      const fields = toConsoleFields(one).map((form) => {
        const at = (wanted: string) => form.find(({ field }) => field === wanted)?.value ?? '';
        return one.type === 'MX' ? `${at('priority')} ${at('mail-server')}.` : at('content') || `${at('target')}.`;
      });
      expect(parse(fields.map(line).join('\n'))).toEqual(told(one));
    }),
    { numRuns: 300 },
  );
});

test('no string of a text is longer than 255 octets, and none is torn', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 2_000 }), (one) => {
      const strings = splitText(one);
      expect(strings.join('')).toBe(one);
      for (const string of strings) expect(new TextEncoder().encode(string).length).toBeLessThanOrEqual(255);
    }),
  );
});
