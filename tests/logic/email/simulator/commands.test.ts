import { execFileSync } from 'node:child_process';
import fc from 'fast-check';
import ts from 'typescript';
import { expect, test } from 'vitest';
import { COMMANDS } from '../../../../src/logic/email/simulator/commands/commands.ts';
import { EICAR, type Sending } from '../../../../src/logic/email/simulator/commands/sending.ts';
import { simulatorPlan } from '../../../../src/logic/email/simulator/plan.ts';
import { STRINGS, stringsIn } from './strings.ts';

const SENDING: Sending = {
  steps: simulatorPlan().steps,
  from: 'you@example.com',
  region: 'eu-west-1',
  configurationSet: 'my-events',
};
const LANGUAGES = Object.keys(STRINGS) as Exclude<keyof typeof COMMANDS, 'cli' | 'smtp'>[];
const SHELLS = ['cli', 'smtp'] as const;

/** Texts made to end a string, a line or a command. */
const HOSTILE = [
  `"o'neil"@example.com`,
  '"; rm -r x; "',
  `'; id; '`,
  '$(id)`id`$HOME',
  '\\',
  `\\'`,
  '\\"',
  'a\nb\r\nc',
  '#{1}$\x7bx}{{y}}',
  '\\u0022',
  '\u2028\u0085\x7f\0',
  '!%*?[a]~',
  '-x@example.com',
];

/** Runs a script with the commands replaced by one that writes its arguments down; each call is a list. */
function callsOf(script: string): string[][] {
  const stubs = ['aws', 'swaks'].map(
    (name) => `${name}() { printf '%s\\0' ${name} "$@" $'\\x1e'; [ "$2" != get-email-template ]; }`,
  );
  const code = `SES_SMTP_USERNAME=u SES_SMTP_PASSWORD=p\nsleep() { printf '%s\\0' sleep "$@" $'\\x1e'; }\n${stubs.join('\n')}\n${script}`;
  const said = execFileSync('bash', ['-c', code.replaceAll('> /dev/null 2>&1', '')], { encoding: 'utf8' });
  return said
    .split('\x1e\0')
    .filter((call) => call !== '')
    .map((call) => call.split('\0').slice(0, -1));
}

test('there are commands for nine tools and languages', () => {
  expect(Object.keys(COMMANDS).sort()).toEqual([...SHELLS, ...LANGUAGES].sort());
});

test.for(SHELLS)('bash takes the commands of %s, whatever the reader types', (id) => {
  for (const from of HOSTILE.filter((text) => !text.includes('\0')))
    execFileSync('bash', ['-n', '-c', COMMANDS[id]({ ...SENDING, from, configurationSet: from, region: from })]);
});

const argumentOf = (call: readonly string[], flag: string) => call[call.indexOf(flag) + 1] ?? '';

test('the AWS CLI gets each step once, its JSON whole, and waits a second for each recipient', () => {
  const calls = callsOf(COMMANDS.cli(SENDING));
  const sent = calls.filter((call) => call.includes('send-email'));
  const tags = sent.map((call) => argumentOf(call, '--email-tags'));
  expect(tags).toEqual(SENDING.steps.map(({ id }) => `Name=simulator-step,Value=${id}`));
  for (const [at, call] of sent.entries()) {
    expect(call.slice(0, 3)).toEqual(['aws', 'sesv2', 'send-email']);
    expect(call).toContain('--from-email-address=you@example.com');
    expect([argumentOf(call, '--region'), argumentOf(call, '--configuration-set-name')]).toEqual([
      'eu-west-1',
      'my-events',
    ]);
    const { ToAddresses: to } = JSON.parse(argumentOf(call, '--destination'));
    expect(to.join(', ')).toBe(SENDING.steps[at]?.to);
    expect(Object.keys(JSON.parse(argumentOf(call, '--content')))).toEqual([at === 8 ? 'Template' : 'Simple']);
  }
  const waits = calls.filter(([name]) => name === 'sleep').map(([, seconds]) => seconds);
  expect(waits).toEqual(['1', '1', '1', '1', '1', '1', '2', '1', '1']);
});

test('the AWS CLI’s T8 carries the test file, put together on the way, under an ending SES takes', () => {
  const [call = []] = callsOf(COMMANDS.cli({ ...SENDING, steps: simulatorPlan({ steps: ['T8'] }).steps }));
  const [file] = JSON.parse(argumentOf(call, '--content')).Simple.Attachments;
  expect(Buffer.from(file.RawContent, 'base64').toString()).toBe(EICAR.join(''));
  expect(EICAR.join('')).toHaveLength(68);
  expect(file.FileName).toBe('eicar.txt');
});

test('the AWS CLI’s T9 makes the template if there is none, with a value its data lacks', () => {
  const calls = callsOf(COMMANDS.cli({ ...SENDING, steps: simulatorPlan({ steps: ['T9'] }).steps }));
  expect(calls.map(([, , call]) => call)).toEqual([
    'get-email-template',
    'create-email-template',
    'send-email',
    undefined,
  ]);
  const [, made = [], sent = []] = calls;
  const { Template: used } = JSON.parse(argumentOf(sent, '--content'));
  expect(used.TemplateName).toBe(argumentOf(made, '--template-name'));
  const [, missing = ''] = /\{\{(\w+)\}\}/.exec(JSON.parse(argumentOf(made, '--template-content')).Text) ?? [];
  expect(missing).not.toBe('');
  expect(JSON.parse(used.TemplateData)).not.toHaveProperty(missing);
});

test('swaks gets each step but the template, with the two headers SES reads, and no password in a command', () => {
  const calls = callsOf(COMMANDS.smtp(SENDING));
  const sent = calls.filter(([name]) => name === 'swaks');
  expect(sent).toHaveLength(8);
  for (const [at, call] of sent.entries()) {
    const step = SENDING.steps[at];
    expect(call).toContain(`--to=${step?.to.replace(', ', ',')}`);
    expect(call).toContain('X-SES-CONFIGURATION-SET: my-events');
    expect(call).toContain(`X-SES-MESSAGE-TAGS: simulator-step=${step?.id}`);
    expect(argumentOf(call, '--server')).toBe('email-smtp.eu-west-1.amazonaws.com');
    expect(call.join(' ')).not.toMatch(/auth-(user|password)/);
  }
  const [last = []] = sent.slice(-1);
  expect(last.slice(-6)).toEqual(['--attach-type', 'text/plain', '--attach-name', 'eicar.txt', '--attach', '-']);
});

test.for(SHELLS)('%s hands hostile texts on, character for character, and runs none of them', (id) => {
  const steps = simulatorPlan({ steps: ['T1'] }).steps;
  for (const from of HOSTILE.filter((text) => !text.includes('\0'))) {
    const [call = []] = callsOf(COMMANDS[id]({ ...SENDING, steps, from, configurationSet: from }));
    expect(call).toContain(id === 'cli' ? `--from-email-address=${from}` : `--from=${from}`);
    expect(call).toContain(id === 'cli' ? from : `X-SES-CONFIGURATION-SET: ${from}`);
  }
});

test.for(LANGUAGES)('%s holds every address, the tag, both halves of the file, and no credentials', (language) => {
  const code = COMMANDS[language](SENDING);
  const strings = stringsIn(code, STRINGS[language] ?? { quotes: '', decode: String });
  for (const { id, to } of SENDING.steps) expect(strings).toEqual(expect.arrayContaining([id, ...to.split(', ')]));
  expect(strings).toEqual(
    expect.arrayContaining(['you@example.com', 'my-events', 'eu-west-1', 'simulator-step', ...EICAR]),
  );
  expect(code).not.toMatch(/access_?key|secret|password/i);
});

test.for(LANGUAGES)('%s keeps hostile texts inside their strings', (language) => {
  const text = fc.oneof(fc.constantFrom(...HOSTILE), fc.string({ unit: 'binary', maxLength: 12 }));
  const strings = STRINGS[language] ?? { quotes: '', decode: String };
  fc.assert(
    fc.property(text, text, (from, configurationSet) => {
      const read = stringsIn(COMMANDS[language]({ ...SENDING, from, configurationSet }), strings);
      expect(read).toEqual(expect.arrayContaining([from.toWellFormed(), configurationSet.toWellFormed()]));
    }),
  );
});

test('a string that is broken out of is seen', () => {
  const { go } = STRINGS;
  if (!go) throw new Error('no strings of Go');
  expect(() => stringsIn('f("a"b")', go)).toThrow('never ends');
  expect(() => stringsIn('f("a"))', go)).toThrow('closes nothing');
  expect(() => stringsIn('f("a\n")', go)).toThrow('never ends');
});

test('JavaScript parses as a module, hostile texts and all', () => {
  for (const from of HOSTILE) {
    const code = COMMANDS.javascript({ ...SENDING, from });
    const { diagnostics } = ts.transpileModule(code, {
      reportDiagnostics: true,
      compilerOptions: { module: ts.ModuleKind.ESNext, target: ts.ScriptTarget.ESNext, allowJs: true },
      fileName: 'plan.mjs',
    });
    expect(diagnostics).toEqual([]);
  }
});

test('Go imports what it uses and no more, or it wouldn’t compile', () => {
  for (const steps of [['T1'], ['T8'], ['T9'], ['T1', 'T8', 'T9']]) {
    const code = COMMANDS.go({ ...SENDING, steps: simulatorPlan({ steps }).steps });
    const [, list = ''] = /import \(([^)]*)\)/.exec(code) ?? [];
    const packages = [...list.matchAll(/"(?:[^"]*\/)?(\w+)"/g)].map(([, name]) => name);
    expect(packages.length).toBeGreaterThan(7);
    const body = code.slice(code.indexOf(')'));
    expect(packages.filter((name) => !new RegExp(`\\b${name}\\.`).test(body))).toEqual([]);
    expect(/\bstrings\./.test(body)).toBe(packages.includes('strings'));
  }
});
