import { describe, expect, test } from 'vitest';
import { compareReaders } from '../../../../src/logic/email/dmarc/compare-readers.ts';
import { evaluateDmarc } from '../../../../src/logic/email/dmarc/evaluate.ts';
import { organisationByList } from './suffixes.ts';
import { type MessageVector, messageOf, type ReaderVector, readCases } from './vectors.ts';

const messages = readCases<MessageVector>('messages.yml');
const readers = readCases<ReaderVector>('old-readers.yml');

test('there are as many messages as the sections need', () => {
  expect(messages.length).toBeGreaterThanOrEqual(90);
  expect(readers.length).toBeGreaterThanOrEqual(20);
});

/** The part of a reading that a vector speaks of. */
function told(reading: Awaited<ReturnType<typeof evaluateDmarc>> | OldReading, vector: MessageVector) {
  const { result, disposition, orgDomain, aligned, trace } = reading;
  const methods = (['spf', 'dkim'] as const).filter((method) => aligned[method]);
  return {
    result,
    ...(vector.disposition !== undefined && { disposition }),
    ...(vector.org !== undefined && { org: orgDomain }),
    ...(vector.aligned && { aligned: methods }),
    ...(vector.asked && { asked: trace.map(({ domain }) => domain) }),
  };
}
type OldReading = Awaited<ReturnType<typeof compareReaders>>['old'];

function expectedOf({ result, disposition, org, aligned, asked }: MessageVector) {
  const known = { result, disposition, org, aligned, asked };
  return Object.fromEntries(Object.entries(known).filter(([, value]) => value !== undefined));
}

describe('a receiver of RFC 9989', () => {
  test.for(messages)('§$section: $name', async (vector) => {
    const { asked, input } = messageOf(vector);
    const evaluation = await evaluateDmarc(input);
    expect(told(evaluation, vector), vector.why).toEqual(expectedOf(vector));
    if (vector.finds)
      expect(evaluation.findings.map(({ id }) => id).sort(), vector.why).toEqual(vector.finds.toSorted());
    const walk = evaluation.trace.map(({ domain }) => `TXT _dmarc.${domain}`);
    expect(asked.slice(0, walk.length), 'the trace is what was asked').toEqual(walk);
  });
});

describe('a receiver of RFC 7489 beside it', () => {
  test.for(readers)('§$section: $name', async (vector) => {
    const { input } = messageOf(vector);
    const { old, differences } = await compareReaders({ ...input, organisationalDomain: organisationByList });
    expect(told(old, vector), vector.why).toEqual(expectedOf(vector));
    expect(old.sample, vector.why).toEqual(vector.sample);
    expect(
      differences.map((difference) => difference.in),
      vector.why,
    ).toEqual(vector.differs);
  });
});

test('an identifier that can’t share the organisation costs no question', async () => {
  const zone = { '_dmarc.example.com': ['TXT v=DMARC1; p=reject'] };
  const dkim = ['pass example.net', 'fail mail.example.com', 'pass com'];
  const { asked, input } = messageOf({ name: '', section: '', why: '', result: '', zone, dkim });
  await evaluateDmarc(input);
  expect(asked).toEqual(['TXT _dmarc.example.com', 'TXT _dmarc.com']);
});
