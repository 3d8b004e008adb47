import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readFacts } from '../../../../src/content/read-facts.ts';
import { readFindings } from '../../../../src/content/read-findings.ts';
import { EVENT_TYPES } from '../../../../src/logic/email/events/event-types.ts';
import { SIMULATOR_FINDINGS } from '../../../../src/logic/email/simulator/findings.ts';
import { simulatorPlan } from '../../../../src/logic/email/simulator/plan.ts';
import { STEPS } from '../../../../src/logic/email/simulator/steps.ts';
import { readAddress } from '../../../../src/logic/email/suppression/read-address.ts';
import { cases } from './cases.ts';

test('every step of the plan has its case', () => {
  expect(cases.plan.map(({ id }) => id)).toEqual(Object.keys(STEPS));
  expect(cases.plan).toHaveLength(9);
});

test.for(cases.plan)('$id goes to $to and gives $expect', ({ id, to, expect: types, counts, open, smtp, subtype }) => {
  const { steps, findings } = simulatorPlan({ steps: [id] });
  const [step] = steps;
  expect(findings).toEqual([]);
  expect(step).toMatchObject({ id, to, expect: types, notStated: open });
  const columns = ['quota', 'rateLimit', 'reputation', 'suppressionList'] as const;
  for (const column of columns) expect([column, step?.[column]]).toEqual([column, counts.includes(column)]);
  expect(step?.billed).toBe(open.includes('billed') ? null : counts.includes('billed'));
  expect([step?.smtp, step?.subtype]).toEqual([smtp, subtype]);
});

test('only T9 is of our own making, and only T7 is merged', () => {
  const { steps } = simulatorPlan();
  expect(steps.filter(({ ours }) => ours).map(({ id }) => id)).toEqual(['T9']);
  expect(steps.filter(({ merged }) => merged).map(({ id }) => id)).toEqual(['T7']);
});

test('each step rests on facts that are there, and its events on types SES has', () => {
  const known = new Set(readFacts('email').map(({ id }) => id));
  for (const { facts, expect: types } of simulatorPlan().steps) {
    expect(facts.length).toBeGreaterThan(1);
    expect(facts.filter((id) => !known.has(id))).toEqual([]);
    expect(types.filter((type) => !(type in EVENT_TYPES))).toEqual([]);
  }
});

test('steps come in their order and once, however they are asked for; unknown ones are findings', () => {
  const { steps, findings } = simulatorPlan({ steps: ['T9', 'T1', 'T1', 'T10', 't2'] });
  expect(steps.map(({ id }) => id)).toEqual(['T1', 'T9']);
  expect(findings.map(({ id, where }) => `${id}@${where}`)).toEqual(['invalid-step@T10', 'invalid-step@t2']);
  expect(simulatorPlan({ steps: [] }).steps).toEqual([]);
});

test('a label stands on every simulator address, and never on the reader’s own', () => {
  const { steps, label, findings } = simulatorPlan({ label: 'abc', own: 'me@example.net' });
  expect(label).toBe('abc');
  expect(findings.map(({ id }) => id)).toEqual(['label-on-both']);
  for (const { id, to } of steps)
    for (const address of to.split(', ')) expect(address.includes('+abc')).toBe(id !== 'T8');
  expect(steps.find(({ id }) => id === 'T6')?.to).toBe('bounce+abc@simulator.amazonses.com');
  expect(steps.find(({ id }) => id === 'T7')?.to).toBe(
    'bounce+abc-first@simulator.amazonses.com, bounce+abc-second@simulator.amazonses.com',
  );
  expect(steps.find(({ id }) => id === 'T8')?.to).toBe('me@example.net');
});

test.for([
  ['a b', 'a space'],
  ['a@b', 'a second @'],
  ['.a', 'a dot in front'],
  ['a.', 'a dot at the end'],
  ['a..b', 'two dots'],
  ['a>', 'a bracket'],
  ['a,b', 'a comma, which would make two addresses'],
  ['"a"', 'quotes'],
  ['a\r\nBcc: x', 'a line end'],
  ['größe', 'a letter beyond ASCII'],
  ['x'.repeat(60), 'more than 64 signs before the @'],
] as const)('“%s” is no label: %s', ([label]) => {
  const { steps, findings } = simulatorPlan({ label });
  expect(findings.map(({ id }) => id)).toEqual(['invalid-label']);
  expect(steps).toEqual(simulatorPlan().steps);
});

test('an address of one’s own that is none is a finding, and the example stays', () => {
  const { steps, findings } = simulatorPlan({ steps: ['T8'], own: 'nobody' });
  expect(findings.map(({ id }) => id)).toEqual(['invalid-own']);
  expect(steps[0]?.to).toBe('you@example.com');
});

test('whatever is asked, nothing throws, and every address is one SES can send to', () => {
  const anything = fc.oneof(fc.string(), fc.anything());
  fc.assert(
    fc.property(
      anything,
      anything,
      fc.oneof(fc.array(fc.constantFrom('T1', 'T7', 'x')), fc.anything()),
      (label, own, steps) => {
        const asked = { label, own, steps } as Parameters<typeof simulatorPlan>[0];
        for (const { to } of simulatorPlan(asked).steps)
          for (const address of to.split(', ')) {
            const [form] = readAddress(address).forms;
            expect(['plain', 'quoted-local', 'simulator']).toContain(form);
          }
      },
    ),
  );
});

test('every finding has words, no words are without one, and each fact is there', () => {
  const ids = readFindings('simulator').map(({ id }) => id);
  expect(ids).toEqual(Object.keys(SIMULATOR_FINDINGS));
  const known = new Set(readFacts('email').map(({ id }) => id));
  const named = Object.values(SIMULATOR_FINDINGS).flatMap(([, ...facts]) => facts as string[]);
  expect(named.length).toBeGreaterThan(20);
  expect(named.filter((id) => !known.has(id))).toEqual([]);
});
