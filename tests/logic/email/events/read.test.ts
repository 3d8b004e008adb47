import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { EVENT_TYPES } from '../../../../src/logic/email/events/event-types.ts';
import { EVENT_FINDINGS } from '../../../../src/logic/email/events/findings.ts';
import { readEvents } from '../../../../src/logic/email/events/read.ts';
import { ENVELOPES, samples } from './payloads.ts';

interface Case {
  readonly reason: string;
  readonly text: string;
  readonly kinds?: readonly string[];
  readonly types?: readonly string[];
  readonly actions?: readonly string[];
  readonly rows?: readonly string[];
  /** `id` or `id@where`; those of the text, then those of its events. */
  readonly findings?: readonly string[];
  readonly eventFindings?: readonly string[];
}

const cases = parse(readFileSync('tests/cases/email/events.yml', 'utf8')) as readonly Case[];
const events = samples();

test('there are samples of all ten types and cases enough', () => {
  expect([...events.keys()].sort()).toEqual(Object.keys(EVENT_TYPES).sort());
  expect(cases.length).toBeGreaterThanOrEqual(60);
});

describe.for(ENVELOPES)('an event %s, %s', ([kind, , wrap]) => {
  test.for([...events.keys()])('is read: %s', (type) => {
    const event = events.get(type) as Record<string, unknown>;
    const { events: read, findings } = readEvents(wrap({ ...event, newField: { kept: true } }));
    expect(findings).toEqual([]);
    expect(read.map((entry) => [entry.kind, entry.type])).toEqual([[kind, type]]);
    expect(read[0]?.event['newField']).toEqual({ kept: true });
    expect(read[0]?.recipients.length).toBe(1);
  });
});

test.for(cases)('$reason', ({ text, kinds, types, actions, rows, findings = [], eventFindings }) => {
  const read = readEvents(text);
  const said = (list: readonly { id: string; where?: string }[], wanted: readonly string[]) =>
    list.map(({ id, where }, i) => (wanted[i]?.includes('@') ? `${id}@${where}` : id));
  expect(said(read.findings, findings)).toEqual(findings);
  if (kinds) expect(read.events.map(({ kind }) => kind)).toEqual(kinds);
  if (types) expect(read.events.map(({ type }) => type)).toEqual(types);
  if (actions) expect(read.events.map(({ listAction }) => listAction)).toEqual(actions);
  if (rows) expect(read.events.flatMap(({ recipients }) => recipients.map(({ row }) => row ?? ''))).toEqual(rows);
  if (eventFindings)
    expect(read.events.flatMap((entry) => entry.findings.map(({ id }) => id)).sort()).toEqual(
      [...eventFindings].sort(),
    );
});

test('every finding about reading has a case', () => {
  const inCases = new Set(
    cases.flatMap(({ findings = [], eventFindings = [] }) =>
      [...findings, ...eventFindings].map((id) => id.split('@')[0]),
    ),
  );
  const ofSummaries = [
    'check-authentication-reports',
    'fbl-estimated',
    'fix-sender-side',
    'look-at-conflicts',
    'look-at-validation',
    'more-bounces-than-sends',
    'no-denominator',
    'no-send-events',
    'record-opt-outs',
    'stop-bounced',
    'stop-complained',
    'too-many-bounces',
  ];
  const ofFiles = ['broken-gzip', 'unreadable-file', 'value-too-long'];
  const missing = Object.keys(EVENT_FINDINGS).filter(
    (id) => !inCases.has(id) && ![...ofSummaries, ...ofFiles].includes(id),
  );
  expect(missing).toEqual([]);
});

test('any text at all is read without a throw', () => {
  fc.assert(
    fc.property(
      fc.oneof(fc.string({ unit: 'binary' }), fc.json(), fc.string({ unit: fc.constantFrom(...'{}[]",:\\\n e1') })),
      (text) => {
        expect(Array.isArray(readEvents(text).events)).toBe(true);
      },
    ),
    { numRuns: 2000 },
  );
});

test('any JSON in the place of an event’s parts is read without a throw', () => {
  const part = fc.option(fc.jsonValue(), { nil: undefined });
  fc.assert(
    fc.property(
      fc.constantFrom(...Object.entries(EVENT_TYPES)),
      part,
      part,
      part,
      ([type, { detail }], mail, body, list) => {
        const text = JSON.stringify({ eventType: type, mail, [detail]: body, also: list });
        expect(readEvents(text).events.length).toBe(1);
      },
    ),
  );
});
