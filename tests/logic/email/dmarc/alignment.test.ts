import { expect, test } from 'vitest';
import { calculateAlignment } from '../../../../src/logic/email/dmarc/calculate-alignment.ts';
import { inspectAlignment } from '../../../../src/logic/email/dmarc/inspect.ts';
import { organisationByList } from './suffixes.ts';
import { messageOf, readCases } from './vectors.ts';

interface AlignmentVector {
  readonly name: string;
  readonly from?: string;
  readonly spf?: string;
  readonly dkim?: readonly string[];
  readonly record?: string;
  readonly records?: Readonly<Record<string, string | readonly string[]>>;
  readonly exists?: boolean;
  readonly rows: readonly string[];
  readonly old?: readonly string[];
  readonly disposition?: string;
  readonly section: string;
  readonly why: string;
}

const vectors = readCases<AlignmentVector>('alignment.yml');

test('every row of the table is there', () => {
  const rows = new Set(vectors.flatMap(({ rows }) => rows));
  expect(rows).toEqual(new Set(Array.from({ length: 13 }, (_, at) => `A${at + 1}`)));
});

test.for(vectors)(
  'RFC 9989 §$section: $name',
  async ({ record, records = {}, exists, rows, old, disposition, why, ...written }) => {
    const { resolver: _, ...input } = messageOf({ ...written, why, zone: {}, result: '' }).input;
    const pasted = Object.entries(record === undefined ? records : { 'example.com': record });
    const answer = await calculateAlignment({
      ...input,
      records: pasted.flatMap(([domain, texts]) => [texts].flat().map((text) => ({ domain, text }))),
      organisationalDomain: organisationByList,
      ...(exists === undefined ? {} : { exists }),
    });
    expect(rowsOf(answer['9989-tree']), why).toEqual(rows);
    // `np` is RFC 9989's, so where it decides only the disposition differs.
    expect(rowsOf(answer['7489-psl']), why).toEqual(old ?? rows);
    if (disposition !== undefined) expect(answer['9989-tree'].disposition, why).toBe(disposition);
  },
);

function rowsOf({ identifiers, row }: Awaited<ReturnType<typeof calculateAlignment>>['9989-tree']) {
  return [...identifiers.map((identifier) => identifier.row), ...(row ? [row] : [])];
}

const SES = { result: 'pass', domain: 'amazonses.com' };
const OWN = { result: 'pass', domain: 'example.com' };
const BELOW = { result: 'pass', domain: 'bounce.example.com' };

test.for([
  [{ dkim: [SES] }, ['not-aligned-ses-signature'], 'only SES signed'],
  [{ dkim: [{ ...SES, domain: 'eu-west-1.amazonses.com' }] }, ['not-aligned-ses-signature'], 'a name below is SES too'],
  [{ dkim: [OWN, SES] }, [], 'Easy DKIM signs twice'],
  [{ dkim: [] }, [], 'no signature is no SES signature'],
  [{ dkim: [{ ...SES, domain: 'notamazonses.com' }] }, [], 'labels are compared, not letters'],
  [{ dkim: [SES], fromDomain: 'amazonses.com' }, [], 'for SES’s own mail it is aligned'],
  [{ dkim: [{ ...OWN, algorithm: 'rsa-sha1' }] }, ['sha1'], 'RFC 8301 §3.1'],
  [{ dkim: [{ ...OWN, algorithm: 'RSA-SHA1' }] }, ['sha1'], 'in any case'],
  [{ dkim: [{ ...OWN, algorithm: 'rsa-sha256' }] }, [], 'as SES signs'],
  [{ dkim: [{ ...OWN, result: 'fail', algorithm: 'rsa-sha1' }] }, ['sha1'], 'that may be why it fails'],
  [
    { dkim: [OWN], spf: BELOW, dmarc: 'v=DMARC1; p=none; aspf=s' },
    ['ses-aspf-strict'],
    'SES’s subdomain can’t be exact',
  ],
  [{ dkim: [OWN], spf: BELOW, dmarc: 'v=DMARC1; p=none' }, [], 'relaxed takes it'],
  [{ dkim: [OWN], spf: OWN, dmarc: 'v=DMARC1; p=none; aspf=s' }, [], 'exactly the same'],
] as const)('alignment of one message, no. %#', ([input, ids, why]) => {
  const { findings } = inspectAlignment({ fromDomain: 'example.com', ...input });
  expect(
    findings.map(({ id }) => id),
    why,
  ).toEqual(ids);
});
