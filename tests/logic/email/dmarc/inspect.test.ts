import { expect, test } from 'vitest';
import { inspectDmarc } from '../../../../src/logic/email/dmarc/inspect.ts';
import { type RecordVector, readCases } from './vectors.ts';

const vectors = readCases<RecordVector>('records.yml');

test('there are as many records as the sections need', () => {
  expect(vectors.length).toBeGreaterThanOrEqual(90);
});

test.for(vectors)('RFC 9989 §$section: $name', ({ at, txt = [], strings, usesSes, why, ...expected }) => {
  const inspection = inspectDmarc({
    name: at ?? '_dmarc.example.com',
    txt: strings ? [strings] : [txt].flat().map((text) => [text]),
    ...(usesSes === undefined ? {} : { usesSes }),
  });
  const { verdict, policy, corrected } = inspection;
  const ids = new Set(inspection.findings.map(({ id }) => id));
  expect([...ids].sort(), why).toEqual(expected.finds.toSorted());
  expect({ verdict, policy, corrected }, why).toEqual({
    verdict: expected.verdict,
    policy: expected.policy,
    corrected: expected.corrected,
  });
});

test('tags are given as published, the first of a name', () => {
  const { tags } = inspectDmarc({
    name: '_dmarc.example.com',
    txt: [['v=DMARC1; p=Reject ; x=a=b; p=none; rua=mailto:d@example.com']],
  });
  expect(tags).toEqual({ v: 'DMARC1', p: 'Reject', x: 'a=b', rua: 'mailto:d@example.com' });
});

test('a list of public suffixes, where one is given, says what is a subdomain and another organisation', () => {
  const input = { name: '_dmarc.shop.example.net', txt: [['v=DMARC1; p=none; sp=none; rua=mailto:d@example.net']] };
  const ids = inspectDmarc({
    ...input,
    organisationalDomain: (name) => (name === 'example.net' ? name : 'shop.example.net'),
  });
  expect(ids.findings.map(({ id }) => id)).toEqual(['external-report-auth', 'monitoring']);
  expect(inspectDmarc(input).findings.map(({ id }) => id)).toEqual(['sp-ignored', 'monitoring']);
});

test('a finding says where it stands', () => {
  const text = 'v=DMARC1; p=reject; sp=none; pct=50; rua=mailto:d@example.net,reports; aspf=x';
  const { findings } = inspectDmarc({ name: '_dmarc.example.com', txt: [[text]] });
  expect(findings.map(({ id, where }) => `${id} ${where}`)).toEqual([
    'rua-uri reports',
    'subdomain-weaker sp',
    'tag-value aspf',
    'removed-tag pct',
    'pct-legacy pct',
    'external-report-auth example.net',
    'p-reject p',
  ]);
});
