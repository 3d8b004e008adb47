import fc from 'fast-check';
import { expect, test } from 'vitest';
import { SIMULATOR_FINDINGS } from '../../../../src/logic/email/simulator/findings.ts';
import { simulatorPlan } from '../../../../src/logic/email/simulator/plan.ts';
import { tick } from '../../../../src/logic/email/simulator/tick.ts';
import { ENVELOPES } from '../events/payloads.ts';
import { cases, eventsOf, type TickCase } from './cases.ts';

const planOf = ({ steps, label, own }: TickCase) =>
  simulatorPlan({ steps, ...(label === undefined ? {} : { label }), ...(own === undefined ? {} : { own }) });
const linesOf = (events: readonly object[]) => events.map((event) => JSON.stringify(event)).join('\n');
const named = (findings: readonly { readonly id: string; readonly where?: string }[]) =>
  findings.map(({ id, where }) => (where === undefined ? id : `${id}@${where}`));

test('there are cases enough, for each step and each state', () => {
  expect(cases.tick.length + cases.plan.length).toBeGreaterThanOrEqual(45);
  const states = cases.tick.flatMap(({ states: each }) => Object.entries(each));
  for (const { id } of simulatorPlan().steps) expect(states.map(([step]) => step)).toContain(id);
  expect([...new Set(states.map(([, state]) => state))].sort()).toEqual(['differs', 'done', 'none', 'part']);
});

test.for(cases.tick)('$because', (each) => {
  const { steps, findings } = tick(planOf(each), linesOf(eventsOf(each)));
  expect(Object.fromEntries(steps.map(({ id, state }) => [id, state]))).toEqual(each.states);
  for (const { id, state, findings: own } of steps)
    expect([id, ...named(own).toSorted()]).toEqual([
      id,
      ...(each.finds[id] ?? (state === 'none' ? ['not-sent'] : [])).toSorted(),
    ]);
  expect(named(findings).toSorted()).toEqual(each.text.toSorted());
});

test('every finding of the checklist is found in a case, or in a test of its own', () => {
  const hit = new Set(
    cases.tick.flatMap(({ finds, text }) => [...Object.values(finds).flat(), ...text]).map((id) => id.split('@')[0]),
  );
  const elsewhere = ['invalid-step', 'invalid-label', 'invalid-own', 'label-on-both', 'partly-unread', 'not-sent'];
  expect(Object.keys(SIMULATOR_FINDINGS).filter((id) => !hit.has(id) && !elsewhere.includes(id))).toEqual([]);
});

const all = cases.tick.filter(({ events }) => events.length > 0);

test('neither the order of the events nor repeats change what is ticked', () => {
  const shuffled = fc.constantFrom(...all).chain((each) => {
    const events = eventsOf(each);
    const order = fc.array(fc.nat(events.length - 1), { maxLength: 12 });
    return fc.record({
      each: fc.constant(each),
      events: fc.shuffledSubarray(events, { minLength: events.length }),
      again: order.map((places) => places.flatMap((at) => events[at] ?? [])),
    });
  });
  fc.assert(
    fc.property(shuffled, ({ each, events, again }) => {
      const plan = planOf(each);
      const { events: _, ...wanted } = tick(plan, linesOf(eventsOf(each)));
      const { events: __, ...got } = tick(plan, linesOf([...events, ...again]));
      expect(got).toEqual(wanted);
    }),
    { numRuns: 300 },
  );
});

test('one event more never unticks a type that came', () => {
  fc.assert(
    fc.property(fc.constantFrom(...all), fc.nat(20), (each, cut) => {
      const events = eventsOf(each);
      const plan = planOf(each);
      const before = tick(plan, linesOf(events.slice(0, cut))).steps;
      const after = tick(plan, linesOf(events)).steps;
      for (const [at, { came }] of before.entries()) expect(after[at]?.came.length).toBeGreaterThanOrEqual(came.length);
    }),
  );
});

test.for(ENVELOPES)('events %s, %s, tick the same step', ([, name, wrap]) => {
  const events = eventsOf({ events: [['m1', 'Bounce', 'bounce', 'Permanent/General']] });
  const { steps } = tick(simulatorPlan({ steps: ['T2'] }), events.map(wrap).join('\n'));
  expect([name, ...(steps[0]?.came ?? [])]).toEqual([name, 'Bounce']);
});

test('a cut line beside the events is said, and the rest is ticked', () => {
  const [first] = eventsOf({ events: [['m1', 'Send', 'success']] });
  const { findings, steps } = tick(simulatorPlan({ steps: ['T1'] }), `${JSON.stringify(first)}\n{"eventType":"Deli`);
  expect(named(findings)).toEqual(['partly-unread@1']);
  expect(steps[0]?.came).toEqual(['Send']);
});

test('hostile text ticks nothing and throws nothing', () => {
  const value = fc.oneof(fc.anything(), fc.constantFrom('simulator-step', 'T1', 'Bounce'));
  const event = fc.record({
    eventType: value,
    mail: fc.oneof(value, fc.record({ destination: value, messageId: value, tags: value })),
    bounce: value,
  });
  fc.assert(
    fc.property(fc.array(event), fc.string(), (events, noise) => {
      const text = `${noise}\n${events.map((each) => JSON.stringify(each, (_, v) => (typeof v === 'bigint' ? String(v) : v))).join('\n')}`;
      expect(tick(simulatorPlan(), text).steps).toHaveLength(9);
    }),
  );
});
