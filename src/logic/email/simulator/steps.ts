import type { EventType } from '../events/event-types.ts';

/** What a step’s mail counts against, or touches. */
export type Ledger = 'quota' | 'rateLimit' | 'reputation' | 'suppressionList' | 'billed';

/** One row of table 2.10, before labels. */
export interface StepRow {
  /** The simulator’s mailboxes it goes to; none for the reader’s own address. */
  readonly mailboxes: readonly string[];
  /** The event types it gives, in SES’s spelling and in the order they come about. */
  readonly expect: readonly EventType[];
  /** `bounceType/bounceSubType` of its bounce. */
  readonly subtype?: string;
  /** What the simulated server replies. */
  readonly smtp?: string;
  readonly counts: readonly Ledger[];
  /** Columns AWS says nothing of. */
  readonly notStated?: readonly Ledger[];
  readonly facts: readonly string[];
  /** Several bounces that SES reports as one (fact sim-merged). */
  readonly merged?: true;
  /** Built by us from what SES documents, and no feature of the simulator. */
  readonly ours?: true;
}

/** Where the simulator lives (facts sim-success to sim-suppression). */
export const SIMULATOR = 'simulator.amazonses.com';

/** Mail to the simulator keeps to the rate and is billed, and counts nowhere else (facts sim-quota, sim-reputation, sim-billed). */
const SIMULATED = { counts: ['rateLimit', 'billed'] } as const;
const EACH = ['sim-quota', 'sim-reputation', 'sim-billed'] as const;

/** The steps of the plan (facts 2.10), by id. */
export const STEPS = {
  T1: {
    mailboxes: ['success'],
    expect: ['Send', 'Delivery'],
    smtp: '250',
    ...SIMULATED,
    facts: ['sim-success', ...EACH],
  },
  T2: {
    mailboxes: ['bounce'],
    expect: ['Send', 'Bounce'],
    smtp: '550 5.1.1',
    subtype: 'Permanent/General',
    ...SIMULATED,
    facts: ['sim-bounce', ...EACH],
  },
  T3: { mailboxes: ['ooto'], expect: ['Send', 'Delivery'], smtp: '250', ...SIMULATED, facts: ['sim-ooto', ...EACH] },
  T4: {
    mailboxes: ['complaint'],
    expect: ['Send', 'Delivery', 'Complaint'],
    smtp: '250',
    ...SIMULATED,
    notStated: ['suppressionList'],
    facts: ['sim-complaint', ...EACH],
  },
  T5: {
    mailboxes: ['suppressionlist'],
    expect: ['Send', 'Bounce'],
    subtype: 'Permanent/Suppressed',
    ...SIMULATED,
    notStated: ['suppressionList'],
    facts: ['sim-suppression', 'bnc-perm-suppressed', ...EACH],
  },
  T6: {
    mailboxes: ['bounce'],
    expect: ['Send', 'Bounce'],
    smtp: '550 5.1.1',
    subtype: 'Permanent/General',
    ...SIMULATED,
    facts: ['sim-labels', 'sim-bounce', ...EACH],
  },
  T7: {
    mailboxes: ['bounce', 'bounce'],
    expect: ['Send', 'Bounce'],
    smtp: '550 5.1.1',
    subtype: 'Permanent/General',
    merged: true,
    ...SIMULATED,
    facts: ['sim-merged', 'sim-bounce', ...EACH],
  },
  T8: {
    mailboxes: [],
    expect: ['Send', 'Reject'],
    counts: ['quota', 'rateLimit', 'billed'],
    notStated: ['reputation'],
    facts: ['sim-reject-eicar', 'evt-reject-bad-content', 'att-blocklist'],
  },
  T9: {
    mailboxes: ['success'],
    expect: ['Rendering Failure'],
    counts: [],
    notStated: ['quota', 'rateLimit', 'billed'],
    ours: true,
    facts: ['evt-failure-fields', 'sim-no-soft'],
  },
} as const satisfies Readonly<Record<string, StepRow>>;
