import type { Finding } from '../../../schema/finding.ts';
import { FEEDBACK_TYPES } from '../events/event-types.ts';
import { readEvents } from '../events/read.ts';
import { found } from './findings.ts';
import { hintsOf } from './hints.ts';
import { belongsTo, isOurs, isSimulated } from './match.ts';
import { type Message, messagesOf } from './messages.ts';
import type { SimulatorPlan, SimulatorStep } from './plan.ts';

/** How a step stands: all came as planned; all came, but something is off; some is missing; nothing of it came. */
export type StepState = 'done' | 'differs' | 'part' | 'none';

/** What came of one step. `came` and `missing` are of its expected types, `unexpected` all others. */
export interface TickedStep {
  readonly id: SimulatorStep['id'];
  readonly state: StepState;
  readonly came: readonly string[];
  readonly missing: readonly string[];
  readonly unexpected: readonly string[];
  readonly findings: readonly Finding[];
}

export interface Ticked {
  readonly steps: readonly TickedStep[];
  readonly findings: readonly Finding[];
  /** Events read, repeated ones too. */
  readonly events: number;
}

/** The checklist ticked by the events in a text of any shape. Neither their order nor repeats matter. Never throws. */
export function tick(plan: SimulatorPlan, text: string): Ticked {
  const { events, findings } = readEvents(text);
  const messages = messagesOf(events);
  const types = new Set(events.map(({ type }) => type));
  const steps = plan.steps.map((step) =>
    tickStep(
      step,
      messages.filter((message) => belongsTo(step, message)),
      types,
    ),
  );
  const unread = findings.filter(({ id }) => id !== 'empty-input').length;
  return {
    steps,
    events: events.length,
    findings: [
      ...(events.length === 0 ? [found('no-events')] : []),
      ...(events.length > 0 && unread > 0 ? [found('partly-unread', String(unread))] : []),
      ...ofMessages(plan, messages),
    ],
  };
}

/** Of several messages of a step the one that came out best counts. */
function tickStep(step: SimulatorStep, messages: readonly Message[], types: ReadonlySet<string>): TickedStep {
  const [best] = messages
    .map((message) => tickMessage(step, message, types))
    .sort((a, b) => rank(a) - rank(b) || (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
  if (!best)
    return {
      id: step.id,
      state: 'none',
      came: [],
      missing: step.expect,
      unexpected: [],
      findings: [found('not-sent')],
    };
  // Two bounce addresses in two calls are two messages of one step.
  const isAgain = messages.length > 1 && !best.findings.some(({ id }) => id === 'sent-apart');
  return isAgain ? { ...best, findings: [...best.findings, found('sent-again', String(messages.length))] } : best;
}

function tickMessage(step: SimulatorStep, message: Message, types: ReadonlySet<string>): TickedStep {
  const { expect } = step;
  const own = new Set(message.events.map(({ type }) => type));
  const came = expect.filter((type) => own.has(type));
  const missing = expect.filter((type) => !own.has(type));
  const { findings, tolerated } = hintsOf(step, message);
  const unexpected = [...own].filter((type) => !expect.includes(type)).sort();
  const strange = unexpected.filter((type) => !tolerated.includes(type));
  const why = missing.map((type) => whyMissing(type, message, types));
  const all = [...why, ...findings, ...strange.map((type) => found('unexpected', type))];
  const isOff = all.some(({ severity }) => severity !== 'info');
  const state = missing.length > 0 ? 'part' : isOff ? 'differs' : 'done';
  return { id: step.id, state, came, missing, unexpected, findings: all };
}

function whyMissing(type: string, { events }: Message, types: ReadonlySet<string>): Finding {
  const isFeedback = events.every(({ event }) => typeof event['eventType'] !== 'string');
  if (isFeedback && !FEEDBACK_TYPES.includes(type)) return found('notification-has-none', type);
  return found(types.has(type) ? 'still-to-come' : 'not-selected', type);
}

function rank({ state, missing, unexpected }: TickedStep): number {
  return (
    ['done', 'differs', 'part', 'none'].indexOf(state) * 100 + missing.length * 10 + Math.min(unexpected.length, 9)
  );
}

/** What the text holds beside the plan’s own mail. */
function ofMessages({ steps, label }: SimulatorPlan, messages: readonly Message[]): Finding[] {
  if (messages.length === 0) return [];
  const left = messages.filter((message) => !steps.some((step) => belongsTo(step, message)));
  const simulated = left.filter((message) => isSimulated(message));
  const labelled = simulated.filter((message) => !isOurs(message, label));
  const other = left.length - labelled.length;
  const isFeedback = messages.every(({ events }) =>
    events.every(({ event }) => typeof event['eventType'] !== 'string'),
  );
  return [
    ...(left.length === messages.length && simulated.length === 0 ? [found('no-simulator-events')] : []),
    ...(isFeedback ? [found('feedback-only')] : []),
    ...(labelled.length > 0 ? [found('other-label', String(labelled.length))] : []),
    ...(other > 0 ? [found('other-mail', String(other))] : []),
  ];
}
