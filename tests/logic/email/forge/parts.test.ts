import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readEvents } from '../../../../src/logic/email/events/read.ts';
import { summarise } from '../../../../src/logic/email/events/summarise.ts';
import { everyKind, oneStory } from '../../../../src/logic/email/forge/bundles.ts';
import { forge, forgeKinds } from '../../../../src/logic/email/forge/forge.ts';
import { jsonTokens } from '../../../../src/logic/email/forge/json-tokens.ts';
import { ENVELOPES } from '../../../../src/logic/email/forge/kinds.ts';
import { md5 } from '../../../../src/logic/email/forge/md5.ts';
import { rules } from '../real-email-rules.ts';

const at = '2026-11-20T09:00:00Z';

test('MD5 is Node’s, at every length around a block', () => {
  const theirs = (text: string) => createHash('md5').update(text).digest('hex');
  for (let length = 0; length < 140; length += 1) expect(md5('x'.repeat(length))).toBe(theirs('x'.repeat(length)));
  fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => void expect(md5(text)).toBe(theirs(text))));
});

test('a queue’s message states the MD5 of its body', () => {
  const { text = '' } = forge({ type: 'Send', envelope: 'sqs', seed: 1, at }) ?? {};
  const [{ Body: body, MD5OfBody: sum }] = JSON.parse(text).Messages;
  expect(sum).toBe(createHash('md5').update(body).digest('hex'));
});

test('the file of all kinds has each once, one a line, in every envelope or in one', () => {
  const all = everyKind({ seed: 1, at });
  expect(all.trimEnd().split('\n')).toHaveLength(forgeKinds().length);
  const { events, findings } = readEvents(all);
  expect(findings).toEqual([]);
  expect(events.map(({ kind, type }) => `${type} in ${kind}`)).toEqual(
    forgeKinds().map(({ type, envelope }) => `${type} in ${envelope}`),
  );
  expect(readEvents(everyKind({ seed: 1, at, envelope: 'sns' })).events.every(({ kind }) => kind === 'sns')).toBe(true);
});

test.for(ENVELOPES.filter((envelope) => envelope !== 'feedback-notification'))(
  'one message’s story in %s is out of order, repeats itself, and counts as one complaint',
  (envelope) => {
    const { events } = readEvents(oneStory({ seed: 9, at, envelope }));
    expect(events.map(({ type }) => type).indexOf('Open')).toBeLessThan(events.map(({ type }) => type).indexOf('Send'));
    expect(events.flatMap(({ findings }) => findings).some(({ id }) => id === 'duplicate-event')).toBe(true);
    expect(summarise(events, rules).complaints).toBe(1);
    expect(new Set(events.map(({ event }) => (event['mail'] as Record<string, unknown>)['messageId'])).size).toBe(1);
  },
);

test('coloured pieces joined are the text again, whatever it is', () => {
  fc.assert(
    fc.property(fc.oneof(fc.json(), fc.string()), (text) => {
      expect(
        jsonTokens(text)
          .map((token) => token.text)
          .join(''),
      ).toBe(text);
    }),
  );
});

test('keys, texts, numbers and words are told apart', () => {
  const kinds = jsonTokens('{"a": "b:\\"", "n": -1.5e3, "w": null}').filter(({ kind }) => kind !== 'other');
  expect(kinds.map(({ kind }) => kind)).toEqual(['key', 'string', 'key', 'number', 'key', 'keyword']);
});
