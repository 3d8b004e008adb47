import type { Envelope } from '../events/entry.ts';
import { asText } from '../events/json.ts';
import { shellQuoted } from '../shell-quoted.ts';
import type { Forged } from './forge.ts';
import { wrapped } from './wrap.ts';

/** Where a forged event is to go, as the reader names it. */
export interface Targets {
  readonly topic: string;
  readonly queue: string;
  readonly lambda: string;
  readonly bus: string;
}

/** A command of the AWS CLI, by what it does. */
export interface Command {
  readonly id: 'sns-publish' | 'sqs-send' | 'sqs-send-raw' | 'lambda-invoke' | 'events-put';
  readonly text: string;
}

type CommandId = Command['id'];

/** EventBridge takes no event of anybody's whose source begins with `aws.`, so a test has a source of its own. */
const TEST_SOURCE = 'example.ses';

/** Which commands bring a handler what it would get, by the envelope it gets. */
const FITTING: Readonly<Record<Envelope, readonly CommandId[]>> = {
  'event-publishing': ['sns-publish', 'sqs-send-raw'],
  'feedback-notification': ['sns-publish', 'sqs-send-raw'],
  sns: ['sns-publish', 'sqs-send'],
  sqs: ['sqs-send', 'sns-publish'],
  'lambda-sns': ['lambda-invoke', 'sns-publish'],
  'lambda-sqs': ['lambda-invoke', 'sqs-send'],
  eventbridge: ['lambda-invoke', 'events-put'],
  firehose: ['lambda-invoke'],
};

/** The commands that send a forged event, for bash, zsh and other POSIX shells; whatever the targets hold is quoted. */
export function sendCommands(forged: Forged, targets: Targets): Command[] {
  return FITTING[forged.order.envelope].map((id) => ({ id, text: WRITERS[id](forged, targets) }));
}

const WRITERS: Readonly<Record<CommandId, (forged: Forged, targets: Targets) => string>> = {
  'sns-publish': ({ event }, { topic }) =>
    written('aws sns publish', [
      ['topic-arn', topic],
      ['message', JSON.stringify(event)],
    ]),
  'sqs-send': ({ event, order }, { queue }) =>
    sqsSend(queue, JSON.stringify(wrapped(event, { ...order, envelope: 'sns' }))),
  'sqs-send-raw': ({ event }, { queue }) => sqsSend(queue, JSON.stringify(event)),
  'lambda-invoke': ({ value }, { lambda }) =>
    written(
      'aws lambda invoke',
      [
        ['function-name', lambda],
        ['cli-binary-format', 'raw-in-base64-out'],
        ['payload', JSON.stringify(value)],
      ],
      'answer.json',
    ),
  'events-put': ({ value, event }, { bus }) =>
    written('aws events put-events', [
      [
        'entries',
        JSON.stringify([
          {
            EventBusName: bus,
            Source: TEST_SOURCE,
            DetailType: asText(value['detail-type']),
            Resources: value['resources'],
            Detail: JSON.stringify(event),
          },
        ]),
      ],
    ]),
};

function sqsSend(queue: string, body: string): string {
  return written('aws sqs send-message', [
    ['queue-url', queue],
    ['message-body', body],
  ]);
}

/** With the equals sign a value that begins with a hyphen isn't taken for an option. */
function written(call: string, options: readonly (readonly [name: string, value: string])[], last?: string): string {
  const parts = options.map(([name, value]) => `--${name}=${shellQuoted(value)}`);
  return [call, ...parts, ...(last === undefined ? [] : [last])].join(' \\\n  ');
}
