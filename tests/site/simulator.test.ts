import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'node-html-parser';
import { expect, test } from 'vitest';
import { readFindings } from '../../src/content/read-findings.ts';
import { readSimulatorWords } from '../../src/content/simulator.ts';
import { COMMANDS } from '../../src/logic/email/simulator/commands/commands.ts';
import { EICAR } from '../../src/logic/email/simulator/commands/sending.ts';
import { simulatorPlan } from '../../src/logic/email/simulator/plan.ts';
import { EXAMPLE } from '../../src/logic/email/simulator/typed.ts';
import { brotliBytesOf, builtPages, dist } from './dist.ts';

/** What may travel before the plan is used, in bytes of brotli. */
const SCRIPT_BUDGET = 8_000;

const page = parse(builtPages().find(({ url }) => url === '/email/simulator/')?.html ?? '');
const textOf = (html: string) => parse(html).textContent;

test('the simulator’s page loads no more script than its budget before it is used', () => {
  const scripts = page.querySelectorAll('script[src]').map((script) => script.getAttribute('src') ?? '');
  expect(scripts.length).toBeGreaterThan(0);
  expect(scripts.reduce((bytes, src) => bytes + brotliBytesOf(src), 0)).toBeLessThanOrEqual(SCRIPT_BUDGET);
});

test('without a script the whole plan stands there: each step with its address, its events and what it counts against', () => {
  const { steps } = simulatorPlan();
  for (const step of steps) {
    const row = page.querySelector(`tbody#${step.id}`);
    expect(row?.querySelector('[data-to]')?.textContent.replaceAll('\n', ' ').replaceAll('  ', ' ')).toBe(step.to);
    expect(row?.querySelectorAll('[data-type]').map((type) => type.getAttribute('data-type'))).toEqual(step.expect);
    const marks = row?.querySelectorAll('[data-mark]').map((mark) => mark.getAttribute('data-mark'));
    const wanted = (['quota', 'rateLimit', 'reputation', 'suppressionList', 'billed'] as const).map((name) =>
      step.notStated.includes(name) ? 'open' : step[name] ? 'yes' : 'no',
    );
    expect([step.id, marks]).toEqual([step.id, wanted]);
  }
  expect(page.querySelectorAll('tbody[data-step]')).toHaveLength(steps.length);
});

test('every tool’s commands stand there whole, with the example’s sender', () => {
  const sending = { steps: simulatorPlan().steps, ...EXAMPLE };
  const tools = Object.entries(COMMANDS);
  expect(tools).toHaveLength(9);
  for (const [id, write] of tools) {
    const code = page.querySelector(`[data-commands="${id}"]`)?.innerHTML ?? '';
    expect([id, textOf(code)]).toEqual([id, write(sending)]);
    expect(page.querySelector(`[name=tool][value=${id}]`)).not.toBeNull();
  }
});

test('there are words for every step, every tool and every finding', () => {
  const { steps, tools, beyond } = readSimulatorWords();
  expect(steps.map(({ id }) => id)).toEqual(simulatorPlan().steps.map(({ id }) => id));
  expect(tools.map(({ id }) => id)).toEqual(Object.keys(COMMANDS));
  expect(beyond.length).toBeGreaterThanOrEqual(5);
  const ids = readFindings('simulator').map(({ id }) => id);
  expect(ids.filter((id) => !page.querySelector(`template[data-finding="${id}"]`))).toEqual([]);
});

test('AWS’s silence is shown as such, and our own step as ours', () => {
  const open = page.querySelectorAll('[data-mark=open]').map((mark) => mark.textContent);
  expect(open.length).toBeGreaterThanOrEqual(5);
  expect(open.every((words) => words.includes('not stated'))).toBe(true);
  expect(page.querySelector('tbody#T9')?.textContent).toContain('Our own test');
});

test('no file of the site holds the test virus as one piece, plain or in Base64', () => {
  const whole = EICAR.join('');
  const signs = [whole, btoa(whole), whole.replace('\\', '\\\\')];
  const files = globSync('**/*.{html,js,json,xml,txt,css,md}', { cwd: dist });
  expect(files.length).toBeGreaterThan(300);
  const holding = files.filter((file) => {
    const text = readFileSync(join(dist, file), 'utf8');
    return signs.some((sign) => text.includes(sign));
  });
  expect(holding).toEqual([]);
});
