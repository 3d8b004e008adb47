import type { Finding } from '../../../schema/finding.ts';
import { found } from './findings.ts';
import { isLabel, labelled, plainOwn } from './labels.ts';
import { type Ledger, SIMULATOR, STEPS, type StepRow } from './steps.ts';

export type StepId = keyof typeof STEPS;

/** One step of the test plan. `billed` is null where AWS says nothing; `notStated` names the other columns it leaves open. */
export interface SimulatorStep extends Readonly<Record<Exclude<Ledger, 'billed'>, boolean>> {
  readonly id: StepId;
  /** One address, or two joined by `, ` for one call. */
  readonly to: string;
  readonly expect: readonly string[];
  readonly billed: boolean | null;
  readonly notStated: readonly Ledger[];
  readonly facts: readonly string[];
  readonly smtp?: string;
  readonly subtype?: string;
  readonly merged?: true;
  readonly ours?: true;
}

export interface SimulatorPlan {
  readonly steps: readonly SimulatorStep[];
  readonly findings: readonly Finding[];
  /** The label all addresses bear; '' without one. */
  readonly label: string;
}

/** What is asked of the plan. `own` is the reader’s own verified address, which T8 goes to. */
export interface PlanAsked {
  readonly steps?: readonly string[];
  readonly label?: string;
  readonly own?: string;
}

/** Stands for the reader’s own address until there is one. */
export const YOURS = 'you@example.com';

/** The steps to test SES’s events with (facts 2.10), in order and each once. Never throws; what can’t be used is a finding and left out. */
export function simulatorPlan(asked: PlanAsked = {}): SimulatorPlan {
  const { steps, label, own } = asked ?? {};
  const all = Object.keys(STEPS) as StepId[];
  const named: readonly unknown[] = steps === undefined ? all : Array.isArray(steps) ? steps : [steps];
  const chosen = all.filter((id) => named.includes(id));
  const hasLabel = label !== undefined && label !== '';
  const used = hasLabel && isLabel(label) ? label : '';
  const address = own === undefined || own === '' ? YOURS : plainOwn(own);
  const isOnBoth = used !== '' && chosen.includes('T2') && chosen.includes('T6');
  return {
    steps: chosen.map((id) => stepOf(id, used, address ?? YOURS)),
    label: used,
    findings: [
      ...named.filter((id) => !all.includes(id as StepId)).map((id) => found('invalid-step', wordOf(id))),
      ...(hasLabel && used === '' ? [found('invalid-label', wordOf(label))] : []),
      ...(address === undefined ? [found('invalid-own')] : []),
      ...(isOnBoth ? [found('label-on-both')] : []),
    ],
  };
}

function stepOf(id: StepId, label: string, own: string): SimulatorStep {
  const { mailboxes, expect, counts, notStated = [], ...rest }: StepRow = STEPS[id];
  const locals = mailboxes.map((mailbox, at) => labelled(mailbox, label, marksOf(id, label)[at] ?? ''));
  const has = (column: Ledger) => counts.includes(column);
  return {
    id,
    to: locals.length === 0 ? own : locals.map((local) => `${local}@${SIMULATOR}`).join(', '),
    expect,
    quota: has('quota'),
    rateLimit: has('rateLimit'),
    reputation: has('reputation'),
    suppressionList: has('suppressionList'),
    billed: notStated.includes('billed') ? null : has('billed'),
    notStated,
    ...rest,
  };
}

/** What tells a step’s addresses from each other and from the plain one, beside the reader’s label. */
function marksOf(id: StepId, label: string): readonly string[] {
  if (id === 'T7') return ['first', 'second'];
  return id === 'T6' && label === '' ? ['label'] : [];
}

function wordOf(value: unknown): string {
  return typeof value === 'string' ? value.slice(0, 80) : typeof value;
}
