import ts from 'typescript';
import { expect, test } from 'vitest';
import { sesEventSchema, sesEventTypes } from '../../src/content/ses-event-shapes.ts';
import { type ForgeOrder, forge, forgeKinds } from '../../src/logic/email/forge/forge.ts';

const types = sesEventTypes();
const at = '2026-11-20T09:00:00Z';

const options: ts.CompilerOptions = {
  strict: true,
  exactOptionalPropertyTypes: true,
  noEmit: true,
  skipDefaultLibCheck: true,
  target: ts.ScriptTarget.ES2022,
  module: ts.ModuleKind.ESNext,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
  types: [],
};
const host = ts.createCompilerHost(options);
const { getSourceFile, fileExists } = host;
const parsed = new Map<string, ts.SourceFile | undefined>();
const TYPES = '/forged/ses-events.d.ts';
const MAIN = '/forged/main.ts';

/** What TypeScript finds wrong, at its strictest, in a file that stands beside the published types. */
function faultsIn(text: string): string[] {
  parsed.set(TYPES, ts.createSourceFile(TYPES, types, ts.ScriptTarget.ES2022));
  parsed.set(MAIN, ts.createSourceFile(MAIN, text, ts.ScriptTarget.ES2022));
  host.fileExists = (name) => name === TYPES || name === MAIN || fileExists(name);
  host.directoryExists = () => true;
  host.getSourceFile = (name, ...rest) => {
    if (!parsed.has(name)) parsed.set(name, getSourceFile(name, ...rest));
    return parsed.get(name);
  };
  const program = ts.createProgram([TYPES, MAIN], options, host);
  return ts.getPreEmitDiagnostics(program).map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n'));
}

const constant = (type: string, order: ForgeOrder, i = 0) =>
  `const event${i}: T.${type} = ${JSON.stringify(forge(order)?.value)};`;
const TYPED = {
  'event-publishing': 'SesEvent',
  'feedback-notification': 'SesNotification',
  sns: 'SnsEnvelope',
  sqs: 'SqsMessages',
  'lambda-sns': 'LambdaSnsEvent',
  'lambda-sqs': 'LambdaSqsEvent',
  eventbridge: 'EventBridgeSesEvent',
  firehose: 'FirehoseRecords',
} as const;
const main = (...lines: string[]) => ['import type * as T from "./ses-events";', ...lines].join('\n');

test('the types compile, and every forged event is a constant of its type', () => {
  const kinds = forgeKinds();
  expect(kinds.length).toBeGreaterThan(400);
  const lines = kinds.map((kind, i) => constant(TYPED[kind.envelope], { ...kind, seed: i, at, recipients: 2 }, i));
  expect(faultsIn(main(...lines))).toEqual([]);
});

test('a handler that tells the types apart is typed to the last field', () => {
  const handler = `
export function handle(event: T.SesEvent | T.SesNotification): string[] {
  const type = 'eventType' in event ? event.eventType : event.notificationType;
  if (!('eventType' in event)) return [type];
  switch (event.eventType) {
    case 'Bounce': return event.bounce.bouncedRecipients.map(({ emailAddress, status }) => emailAddress + (status ?? ''));
    case 'Rendering Failure': return [event.failure.templateName];
    case 'Click': return Object.values(event.click.linkTags ?? {}).flat();
    default: return event.mail.tags?.['ses:configuration-set'] ?? [];
  }
}`;
  expect(faultsIn(main(handler))).toEqual([]);
});

test.for([
  ['a type that doesn’t exist', '"eventType":"Bounce"', '"eventType":"Bounced"'],
  ['a bounce type that doesn’t exist', '"Permanent"', '"Hard"'],
  ['a misspelt detail', '"bounce":', '"bouce":'],
  ['a number for an address', /"emailAddress":"[^"]*"/, '"emailAddress":1'],
  ['a message without an id', /"messageId":"[^"]*",(?="source")/, ''],
] as const)('%s doesn’t compile', ([, found, instead]) => {
  const good = constant('SesEvent', { type: 'Bounce', envelope: 'event-publishing', seed: 1, at });
  expect(faultsIn(main(good))).toEqual([]);
  const broken = good.replace(found, instead);
  expect(broken).not.toBe(good);
  expect(faultsIn(main(broken))).not.toEqual([]);
});

test('a misspelt field doesn’t compile, though AWS may add fields', () => {
  expect(faultsIn(main('export const f = (event: T.SesBounceEvent) => event.bouce;'))[0]).toContain('bouce');
});

test('a subtype is offered by name, and any other text is one too', () => {
  expect(types).toContain('| "MailboxFull"');
  expect(faultsIn(main('export const a: T.SesBounceSubType[] = ["NoEmail", "Brandnew"];'))).toEqual([]);
});

test('every definition of the JSON Schema is a named type with its words, and none is without a name', () => {
  const names = Object.keys(sesEventSchema().$defs ?? {});
  for (const name of names) expect(types).toMatch(new RegExp(`/\\*\\* .+ \\*/\nexport (?:interface|type) ${name}\\b`));
  expect(types).not.toMatch(/__schema|Auxiliary|\bany\b|undefined/);
});
