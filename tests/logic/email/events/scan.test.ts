import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Framer } from '../../../../src/logic/email/events/framer.ts';
import { summaryOf } from '../../../../src/logic/email/events/present.ts';
import { readEvents } from '../../../../src/logic/email/events/read.ts';
import { EventScanner, type Problem } from '../../../../src/logic/email/events/scan.ts';
import { summarise } from '../../../../src/logic/email/events/summarise.ts';
import { PINNED } from '../../../../src/logic/email/pinned-rules.ts';
import { sesEvent, sesLines } from '../../../tools/ses-events.ts';
import { ENVELOPES } from './payloads.ts';

const decoder = new TextDecoder();

function scanned(chunks: readonly Uint8Array[]) {
  const problems: Problem[] = [];
  const scanner = new EventScanner(PINNED, (problem) => problems.push(problem));
  for (const chunk of chunks) scanner.push(chunk);
  scanner.end();
  return { summary: summaryOf(scanner.tally), problems };
}

function parsed(bytes: Uint8Array) {
  const { events, findings } = readEvents(decoder.decode(bytes));
  return { summary: summarise(events, PINNED), findings };
}

function cut(bytes: Uint8Array, places: readonly number[]): Uint8Array[] {
  const ends = [...places.map((place) => place % (bytes.length + 1)), bytes.length].sort((a, b) => a - b);
  return ends.map((end, i) => bytes.slice(ends[i - 1] ?? 0, end));
}

/** What may be done to an event's text to make it unusual. */
const TWISTS: readonly (readonly [name: string, twist: (line: string) => string])[] = [
  ['left as it is', (line) => line],
  ['a name written with an escape', (line) => line.replace('"mail"', '"m\\u0061il"')],
  ['an address with an escape', (line) => line.replace(/"destination":\["/, '"destination":["\\u0061')],
  ['an address beyond ASCII', (line) => line.replace(/"destination":\["/, '"destination":["é')],
  [
    'its own keys inside a string',
    (line) => line.replace('"source":"', String.raw`"source":"\",\"eventType\":\"Bounce\",{"`),
  ],
  ['the type twice', (line) => line.replace('{', '{"eventType":"Bounce",')],
  ['the message twice', (line) => line.replace('"mail":', '"mail":{"destination":["x@y.example"]},"mail":')],
  ['recipients twice', (line) => line.replace('"destination":', '"destination":["x@y.example"],"destination":')],
  ['a tag twice', (line) => line.replace('"campaign":', '"campaign":["other"],"campaign":')],
  ['a tag with two values', (line) => line.replace('"campaign":["', '"campaign":["one","')],
  ['a tag of another kind', (line) => line.replace(/"campaign":\[[^\]]*\]/, '"campaign":[1,null,{}]')],
  ['no configuration set', (line) => line.replace('"ses:configuration-set"', '"ses:x"')],
  ['a tag named __proto__', (line) => line.replace('"campaign"', '"__proto__"')],
  [
    'an impossible day',
    (line) => line.replace(/"mail":\{"timestamp":"2026-11-\d\d/, '"mail":{"timestamp":"2026-02-31'),
  ],
  ['no day', (line) => line.replace(/"mail":\{"timestamp":"[^"]*"/, '"mail":{"timestamp":"soon"')],
  ['another time zone', (line) => line.replace(/(?<="mail":\{"timestamp":"[^"]*)Z"/, '+09:00"')],
  ['to the simulator in capitals', (line) => line.replaceAll(/user\d+@[a-z.]+/g, 'x@SIMULATOR.amazonses.com')],
  ['to a domain in capitals', (line) => line.replaceAll('corp.example', 'CORP.Example')],
  ['an address without a domain', (line) => line.replaceAll(/user\d+@[a-z.]+/g, 'nobody')],
  ['an empty address', (line) => line.replaceAll(/user\d+@[a-z.]+/g, '')],
  ['both type keys', (line) => line.replace('{', '{"notificationType":"Bounce",')],
  ['a source like EventBridge’s', (line) => line.replace('{', '{"source":"aws.ses","detail":{"eventType":"Click"},')],
  ['blanks everywhere', (line) => JSON.stringify(JSON.parse(line), null, 1)],
  ['blanks on one line', (line) => JSON.stringify(JSON.parse(line), null, 1).replaceAll(/\n\s*/g, ' ')],
  ['an id with an escape', (line) => line.replaceAll(/"(messageId|feedbackId)":"/g, '"$1":"\\u0041')],
  ['a diagnosis beyond ASCII', (line) => line.replace('"diagnosticCode":"', '"diagnosticCode":"é \\n')],
  [
    'a bounce and a complaint in one',
    (line) => line.replace(/"(bounce|complaint)":/, '"bounce":{},"complaint":{},"$1":'),
  ],
  [
    'the other’s detail',
    (line) => line.replace(/"(bounce|complaint)":/, (name) => (name === '"bounce":' ? '"complaint":' : '"bounce":')),
  ],
  ['an empty detail', (line) => line.replace(/"(bounce|complaint)":\{/, '"$1":{},"x":{')],
  ['no recipients', (line) => line.replace(/"\w+Recipients":\[/, '"x":[')],
  ['a type of bounce SES doesn’t have', (line) => line.replace(/"bounceType":"\w+"/, '"bounceType":"Odd"')],
  ['no message id', (line) => line.replace(/"messageId":"[^"]*"/, '"messageId":""')],
  ['the detail as a list', (line) => line.replace(/"(?:send|open)":\{/, '"send":[],"x":{')],
  ['cut off', (line) => line.slice(0, line.length * 0.7)],
  ['cut off in its beginning', (line) => line.slice(200)],
  ['a bad number', (line) => line.replace('"headersTruncated":false', '"headersTruncated":01')],
  ['a bad literal', (line) => line.replace('"headersTruncated":false', '"headersTruncated":falsy')],
  ['a bad escape', (line) => line.replace('"source":"', '"source":"\\x')],
  ['a comma too many', (line) => line.replace('}', ',}')],
  ['a time in front, as in a log', (line) => `2026-11-20T09:15:04Z INFO ${line}`],
  ['brackets and braces in front', (line) => `[app] {} {id} ${line}`],
  ['a number in front', (line) => `[2026-11-20] 7 ${line}`],
  ['words behind', (line) => `INFO ${line} done`],
  ['a time in front and half of it gone', (line) => `INFO ${line.slice(0, line.length * 0.7)}`],
  ['a comma behind', (line) => `${line},`],
  ['only the list’s bracket before it', (line) => `[\n${line},`],
  ['a list’s end behind', (line) => `${line}\n]`],
  ['a list of log events of its own', (line) => line.replace('{', '{"events":[],')],
  ['garbage', () => 'Nov 20 09:15:02 host app[1]: {not json}'],
  ['run together with another', (line) => line + line],
];

/** Bounces and complaints of every sort, a line each. */
const FEEDBACK = Array.from({ length: 1200 }, (_, i) => JSON.stringify(sesEvent(21, i))).filter((line) =>
  /^\{"eventType":"(?:Bounce|Complaint)"/.test(line),
);

const piece = fc
  .tuple(fc.integer({ min: 0, max: 400 }), fc.constantFrom(...TWISTS))
  .map(([i, [, twist]]) => twist(JSON.stringify(sesEvent(11, i))));
const wrapped = fc
  .tuple(fc.integer({ min: 0, max: 400 }), fc.constantFrom(...ENVELOPES))
  .map(([i, [, , wrap]]) => wrap(sesEvent(12, i) as Record<string, unknown>));
const stream = fc
  .array(fc.oneof({ weight: 4, arbitrary: piece }, wrapped), { maxLength: 12 })
  .chain((lines) => fc.constantFrom('\n', '\r\n', '\n\n', '').map((end) => lines.join(end)));

describe('the scanner and the parsing reader agree', () => {
  test.for(TWISTS)('on an event with %s', ([, twist]) => {
    for (let i = 0; i < 60; i += 1) {
      const bytes = new TextEncoder().encode(
        `${JSON.stringify(sesEvent(5, i))}\n${twist(JSON.stringify(sesEvent(5, i)))}\n`,
      );
      expect(scanned([bytes]).summary).toEqual(parsed(bytes).summary);
    }
  });

  test.for(TWISTS)('on bounces and complaints with %s', ([, twist]) => {
    expect(FEEDBACK.length).toBeGreaterThan(30);
    const bytes = new TextEncoder().encode(FEEDBACK.map((line) => `${twist(line)}\n`).join(''));
    expect(scanned([bytes]).summary).toEqual(parsed(bytes).summary);
  });

  test.for(TWISTS)('on what is amiss in an event with %s, be it read from bytes or parsed', ([, twist]) => {
    const lines = FEEDBACK.map((line) => `${twist(line)}\n`).join('');
    // Two blanks after a brace: JSON all the same, but not as SES writes it.
    const loose = lines.replaceAll(/^\{/gm, '{  ');
    const [plain, other] = [lines, loose].map((text) => scanned([new TextEncoder().encode(text)]));
    const place = ({ line, finding }: Problem) => [line, finding.id, finding.where];
    expect(plain?.problems.map(place)).toEqual(other?.problems.map(place));
    expect(plain?.summary).toEqual(other?.summary);
  });

  test('on any stream, however it is cut into chunks', () => {
    fc.assert(
      fc.property(stream, fc.array(fc.nat({ max: 20_000 }), { maxLength: 30 }), (text, places) => {
        const bytes = new TextEncoder().encode(text);
        expect(scanned(cut(bytes, places)).summary).toEqual(parsed(bytes).summary);
      }),
      { numRuns: 200 },
    );
  });

  test('on what can’t be read, and where', () => {
    fc.assert(
      fc.property(stream, fc.array(fc.nat({ max: 20_000 }), { maxLength: 8 }), (text, places) => {
        const bytes = new TextEncoder().encode(text);
        const whole = scanned([bytes]).problems;
        expect(scanned(cut(bytes, places)).problems).toEqual(whole);
        const { findings, summary } = parsed(bytes);
        const lines = whole.map(({ finding }) => finding).filter(({ where = '' }) => /^\d/.test(where));
        if (summary.events > 0) expect(lines).toEqual(findings);
      }),
      { numRuns: 100 },
    );
  });

  test('on any bytes at all', () => {
    const noise = fc.oneof(
      fc.uint8Array({ maxLength: 300 }),
      fc.string({ unit: fc.constantFrom(...'{}[]",:\\\n e1t') }).map((text) => new TextEncoder().encode(text)),
    );
    fc.assert(
      fc.property(noise, fc.array(fc.nat({ max: 300 }), { maxLength: 5 }), (bytes, places) => {
        expect(scanned(cut(bytes, places)).summary).toEqual(parsed(bytes).summary);
      }),
      { numRuns: 1000 },
    );
  });

  test('on an event with any one byte changed', () => {
    const line = new TextEncoder().encode(sesLines(9, 4, 2));
    fc.assert(
      fc.property(fc.nat({ max: line.length - 1 }), fc.integer({ min: 0, max: 127 }), (at, byte) => {
        const bytes = line.slice();
        bytes[at] = byte;
        expect(scanned([bytes]).summary).toEqual(parsed(bytes).summary);
      }),
      { numRuns: 1500 },
    );
  });
});

test('events behind a prefix are all counted, be they plain or not', () => {
  const lines = Array.from({ length: 300 }, (_, i) => JSON.stringify(sesEvent(31, i)));
  const of = (text: string) => scanned([new TextEncoder().encode(text)]);
  const bare = of(lines.join('\n'));
  for (const prefix of ['2026-11-20T09:15:04Z INFO ', '[app] ', '{app} ', ', '])
    expect(of(lines.map((line) => `${prefix}${line}\n`).join(''))).toEqual(bare);
});

test.for([
  ['cut off at its end', (lines: readonly string[]) => `[\n${lines.join(',\n')},\n`],
  ['cut off at its beginning', (lines: readonly string[]) => `,\n${lines.join('\n,\n')}\n]\n`],
  ['whole', (lines: readonly string[]) => `[\n${lines.join(',\n')}\n]\n`],
] as const)('a list with a line to each event is read without a word about its marks when it is %s', ([, list]) => {
  const bytes = new TextEncoder().encode(list(Array.from({ length: 40 }, (_, i) => JSON.stringify(sesEvent(31, i)))));
  const { summary, problems } = scanned([bytes]);
  expect(problems).toEqual([]);
  expect(Object.values(summary.byType).reduce((sum, count) => sum + count, 0)).toBe(40);
  expect(parsed(bytes)).toEqual({ summary, findings: [] });
});

describe('the framer', () => {
  const frames = (text: string, limit: number) => {
    const found: string[] = [];
    const take = (kind: string) => (bytes: Uint8Array, from: number, to: number, line: number) =>
      found.push(`${line}${kind}${decoder.decode(bytes.subarray(from, to))}`);
    const framer = new Framer({ value: take(' is '), rest: take(' has ') }, { limit });
    framer.push(new TextEncoder().encode(text));
    framer.end();
    return found;
  };

  test('accepts exactly what JSON.parse does', () => {
    const text = fc
      .oneof(fc.json(), fc.string({ unit: fc.constantFrom(...'{}[]",:\\ 0-1.eEtrufalsn') }))
      .map((inner) => `[${inner}]`);
    fc.assert(
      fc.property(text, (value) => {
        let isJson = true;
        try {
          JSON.parse(value);
        } catch {
          isJson = false;
        }
        expect(frames(value, 1e6)[0] === `1 is ${value}`).toBe(isJson);
      }),
      { numRuns: 3000 },
    );
  });

  test('gives up a value longer than its limit, and reads on', () => {
    expect(frames(`["${'x'.repeat(60)}"]\n["y"]`, 50).at(-1)).toBe('2 is ["y"]');
  });

  test.for([
    ['brackets that never close', '['.repeat(200_000)],
    ['one to a line', '[\n'.repeat(100_000)],
    ['objects broken off, line by line', '{"a":\n'.repeat(60_000)],
    ['values run together without a line end', '{"a":1}'.repeat(100_000)],
    ['a string that never ends', `{"a":"${'\\"'.repeat(200_000)}`],
    ['quotes', '"'.repeat(300_000)],
    ['a prefix before objects that never close', `x${'{"a":'.repeat(100_000)}`],
    ['lines that hold no brace before one that does', `${'x\n'.repeat(3000)}${'y'.repeat(500_000)}{`],
    ['braces on a line that begins like none', `x${'{'.repeat(300_000)}`],
    ['prefixes line by line', 'x {"a"\n'.repeat(3000)],
    ['brackets in a broken list', `[\n${'[\n'.repeat(300)}${',\n'.repeat(100_000)}`],
  ])('is done soon with %s', ([, text]) => {
    const chunks = cut(new TextEncoder().encode(text), [1000, 50_000, 50_001, 99_999]);
    expect(scanned(chunks).summary.events).toBe(0);
  });
});
