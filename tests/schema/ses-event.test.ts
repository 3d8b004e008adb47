import Ajv from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { sesEventSchema } from '../../src/content/ses-event-shapes.ts';
import { forge, forgeKinds } from '../../src/logic/email/forge/forge.ts';
import { SesArrivalSchema } from '../../src/schema/ses-event-envelopes.ts';

const schema = sesEventSchema();
const ajv = new Ajv({ strict: true, formats: { 'date-time': true } });
const isArrival = ajv.compile(schema);
const isA = (name: string) => ajv.compile({ ...schema, anyOf: [{ $ref: `#/$defs/${name}` }] });
const at = '2026-11-20T09:00:00Z';

/** The definition that the events of each envelope are of, and of no other. */
const SHAPES = {
  'event-publishing': isA('SesEvent'),
  'feedback-notification': isA('SesNotification'),
  sns: isA('SnsEnvelope'),
  sqs: isA('SqsMessages'),
  'lambda-sns': isA('LambdaSnsEvent'),
  'lambda-sqs': isA('LambdaSqsEvent'),
  eventbridge: isA('EventBridgeSesEvent'),
  firehose: isA('FirehoseRecords'),
};

describe.for(Object.entries(SHAPES))('%s', ([envelope]) => {
  const kinds = forgeKinds().filter((kind) => kind.envelope === envelope);

  test('every forged event is of its own shape and of no other', () => {
    expect(kinds.length).toBeGreaterThan(20);
    for (const kind of kinds)
      for (const seed of [1, 2, 3]) {
        const { value } = forge({ ...kind, seed, at, recipients: seed }) ?? expect.fail('that kind exists');
        expect(isArrival(value), JSON.stringify(isArrival.errors)).toBe(true);
        expect(SesArrivalSchema.safeParse(value).success).toBe(true);
        const fits = Object.entries(SHAPES).filter(([, is]) => is(value));
        expect(fits.map(([name]) => name)).toEqual([envelope]);
      }
  });
});

test('every definition says what it is, and so do the members of SES’s own', () => {
  const defs = Object.entries(schema.$defs ?? {});
  expect(defs.length).toBeGreaterThan(30);
  expect(defs.flatMap(([name, { description }]) => (description ? [] : name))).toEqual([]);
});

const bounce = JSON.stringify(forge({ type: 'Bounce', envelope: 'event-publishing', seed: 1, at })?.value);

/** The bounce with one thing in its text changed. */
function changed(found: string | RegExp, instead: string): unknown {
  const text = bounce.replace(found, instead);
  expect(text).not.toBe(bounce);
  return JSON.parse(text);
}

test.for([
  ['a field AWS may add', '"bounce":{', '"bounce":{"newField":{"deep":1},'],
  ['a subtype nobody has seen', '"NoEmail"', '"Brandnew"'],
  ['headersTruncated as the text it is documented as', '"headersTruncated":false', '"headersTruncated":"false"'],
] as const)('%s passes', ([, found, instead]) => {
  const event = changed(found, instead);
  expect(isArrival(event)).toBe(true);
  expect(SesArrivalSchema.safeParse(event).success).toBe(true);
});

test.for([
  ['a type that doesn’t exist', '"eventType":"Bounce"', '"eventType":"Bounced"'],
  ['another type’s detail', '"eventType":"Bounce"', '"eventType":"Open"'],
  ['no message', '"mail":', '"post":'],
  ['no id of the message', /"messageId":"[^"]*",/, ''],
  ['a bounce type in the API’s spelling', '"Permanent"', '"PERMANENT"'],
  ['one recipient where a list belongs', /"bouncedRecipients":\[.*?\]/, '"bouncedRecipients":{}'],
  ['a time in seconds', /"timestamp":"[^"]*"/, '"timestamp":1795167850'],
  ['tags that aren’t lists', '["weekly"]', '"weekly"'],
] as const)('%s is refused', ([, found, instead]) => {
  const event = changed(found, instead);
  expect(isArrival(event)).toBe(false);
  expect(SesArrivalSchema.safeParse(event).success).toBe(false);
});
