import fc from 'fast-check';
import { expect, test } from 'vitest';
import { backOff, type ErrorId, explainError, RETRIES } from '../../../../src/logic/email/quota/explain-error.ts';
import { decide } from '../../../../src/logic/tables/decide.ts';
import { flatten } from '../../../../src/logic/tables/flatten.ts';
import { rules } from '../real-email-rules.ts';
import { errorCases } from './cases.ts';

const ids = Object.keys(RETRIES) as ErrorId[];
const SECONDS = new Map<string | undefined, number>([
  ['second', 1],
  ['minute', 60],
  ['hour', 3600],
]);
const secondsOf = (id: string) => {
  const { value, unit } = rules.facts.find((fact) => fact.id === id) ?? {};
  return Number(value) * (SECONDS.get(unit) ?? Number.NaN);
};

test.for(errorCases)('$row: $because', ({ text, id, retry, finds }) => {
  const { findings, ...read } = explainError(text);
  expect(read).toMatchObject({ id, retry });
  expect(findings.map((finding) => finding.id)).toEqual(finds);
});

test('every kind of error is met in a case', () => {
  expect(ids).toHaveLength(12);
  expect([...new Set(errorCases.map(({ id }) => id))].sort()).toEqual([...ids].sort());
});

test.for(ids)('%s: the reader and the published table say the same of trying again', (id) => {
  const table = rules.tables.find((each) => each.id === 'send-error');
  if (!table) throw new Error('no table send-error');
  const decision = decide(flatten(table, rules), { sendError: id });
  expect(decision.kind === 'decided' && table.outcomes[decision.row.then]?.retry).toBe(RETRIES[id]);
  expect(decision.kind === 'decided' && decision.row.id).toBe(id);
});

test('how long to wait is what the facts say, and only said where waiting helps', () => {
  const from = secondsOf('quota-err-retry-smtp-first');
  const to = secondsOf('quota-err-retry-smtp-then');
  const waits = Object.fromEntries(errorCases.map(({ id, text }) => [id, explainError(text).wait]));
  expect(Object.fromEntries(Object.entries(waits).filter(([, wait]) => wait))).toEqual({
    'sending-rate': { from, to: secondsOf('quota-err-retry-rate') },
    'daily-quota': { to: secondsOf('quota-rolling') },
    'concurrent-connections': { from, to },
    temporary: { from, to },
  });
  expect(ids.filter((id) => backOff(id).length > 0)).toEqual(['sending-rate', 'concurrent-connections', 'temporary']);
  for (const id of ids) expect([...backOff(id)].sort((a, b) => a - b)).toEqual(backOff(id));
});

test('the words that decided are quoted from the text, whatever its letter case', () => {
  const known = errorCases.filter(({ id }) => id !== 'unknown');
  expect(known.length).toBeGreaterThan(50);
  for (const { text } of known) {
    const flat = text.toLowerCase().replaceAll('\\n', '\n').replace(/\s+/g, ' ');
    expect(flat).toContain(explainError(text).decidedBy);
  }
});

test('letter case, spacing, and a log around it change nothing', () => {
  const wrap = fc.constantFrom(
    (text: string) => text.toUpperCase(),
    (text: string) => text.replaceAll(' ', ' \n\t '),
    (text: string) => `{"msg":${JSON.stringify(text)}}`,
    (text: string) => `worker-3 | ${text}`,
    (text: string) => `> ${text}\n> `,
  );
  const named = errorCases.filter(({ text }) => /[a-z]/.test(explainError(text).decidedBy ?? ''));
  expect(named.length).toBeGreaterThan(30);
  fc.assert(
    fc.property(fc.constantFrom(...named), wrap, ({ text, id }, around) => {
      expect(explainError(around(text)).id).toBe(id);
    }),
    { numRuns: 500 },
  );
});

test('any text is answered, long and hostile ones too', () => {
  fc.assert(fc.property(fc.anything(), (text) => ids.includes(explainError(text as string).id)));
  const pieces = [
    'smtp',
    'http',
    '((((',
    '   ',
    'status code',
    'failed the check in region ',
    'a@',
    '@b',
    'sending ',
    '454',
    '\\"',
    '\n',
    'mail from ',
  ];
  // What isn't linear would take longer than a test may.
  for (const piece of pieces) expect(ids).toContain(explainError(piece.repeat(200_000 / piece.length)).id);
  for (const piece of pieces)
    explainError(`email address is not verified failed the check in region ${piece.repeat(50_000)}`);
});
