import { execFileSync } from 'node:child_process';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Envelope } from '../../../../src/logic/email/events/entry.ts';
import { readEvents } from '../../../../src/logic/email/events/read.ts';
import { sendCommands } from '../../../../src/logic/email/forge/commands.ts';
import { forge } from '../../../../src/logic/email/forge/forge.ts';
import { ENVELOPES } from '../../../../src/logic/email/forge/kinds.ts';

const targets = {
  topic: 'arn:aws:sns:eu-west-1:123456789012:ses-events',
  queue: 'https://sqs.eu-west-1.amazonaws.com/123456789012/ses-events',
  lambda: 'ses-events',
  bus: 'default',
};

/** The arguments a shell hands to `aws`. */
function argumentsOf(command: string): string[] {
  const script = `aws() { printf '%s\\0' "$@"; }\n${command}`;
  return execFileSync('/bin/sh', ['-c', script], { encoding: 'utf8' }).split('\0').slice(0, -1);
}

const commandsFor = (envelope: Envelope, given = targets, configurationSet = 'marketing') => {
  const order = { type: 'Bounce', envelope, seed: 3, at: '2026-11-20T09:00:00Z', configurationSet } as const;
  return sendCommands(forge(order) ?? expect.fail('a bounce comes in every envelope'), given);
};

test('what each command sends is the event again, in the envelope its receiver adds nothing to', () => {
  const seen = ENVELOPES.flatMap((envelope) =>
    commandsFor(envelope).map(({ id, text }) => {
      const values = argumentsOf(text).map((each) => each.replace(/^--[a-z-]+=/, ''));
      const body = values.find((each) => each.startsWith('{'));
      return `${envelope}: ${id} ${body ? readEvents(body).events.map(({ kind }) => kind) : values.at(-1)?.slice(0, 2)}`;
    }),
  );
  expect(seen).toEqual([
    'event-publishing: sns-publish event-publishing',
    'event-publishing: sqs-send-raw event-publishing',
    'feedback-notification: sns-publish feedback-notification',
    'feedback-notification: sqs-send-raw feedback-notification',
    'sns: sns-publish event-publishing',
    'sns: sqs-send sns',
    'sqs: sqs-send sns',
    'sqs: sns-publish event-publishing',
    'lambda-sns: lambda-invoke lambda-sns',
    'lambda-sns: sns-publish event-publishing',
    'lambda-sqs: lambda-invoke lambda-sqs',
    'lambda-sqs: sqs-send sns',
    'eventbridge: lambda-invoke eventbridge',
    'eventbridge: events-put [{',
    'firehose: lambda-invoke firehose',
  ]);
});

test('an entry for EventBridge holds the event as text, under a source that isn’t AWS’s', () => {
  const put = commandsFor('eventbridge').find(({ id }) => id === 'events-put')?.text ?? '';
  const [entry] = JSON.parse(argumentsOf(put).at(-1)?.replace('--entries=', '') ?? '');
  expect(entry).toMatchObject({ EventBusName: 'default', Source: 'example.ses', DetailType: 'Email Bounced' });
  expect(JSON.parse(entry.Detail).eventType).toBe('Bounce');
});

test.for(['; rm -r x', '$(id)`id`', "'; id; '", '--profile=root', '\\', '" & id', 'x\ny', '!!'])(
  'a target named %j reaches the command as it was typed, and runs nothing',
  (name) => {
    const hostile = { topic: name, queue: name, lambda: name, bus: name };
    for (const envelope of ENVELOPES)
      for (const { text } of commandsFor(envelope, hostile, name)) {
        const given = argumentsOf(text);
        const named = given.find((each) => /^--(?:topic-arn|queue-url|function-name|entries)=/.test(each));
        expect(
          named?.startsWith('--entries')
            ? JSON.parse(named.slice(10))[0].EventBusName
            : named?.replace(/^--[a-z-]+=/, ''),
        ).toBe(name);
      }
  },
);

test('no name breaks out of its quotes', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[ -~]{0,30}$/), (name) => {
      const [command] = commandsFor('sns', { ...targets, topic: name }, name);
      expect(argumentsOf(command?.text ?? '')[2]).toBe(`--topic-arn=${name}`);
    }),
    { numRuns: 60 },
  );
});
