import { finder } from '../finding.ts';

/** What the simulator’s plan and its checklist can find: severity, and the facts it rests on. */
export const SIMULATOR_FINDINGS = {
  'invalid-step': ['error'],
  'invalid-label': ['error', 'sim-labels'],
  'invalid-own': ['error', 'sim-reject-eicar'],
  'label-on-both': ['info', 'sim-labels'],
  'no-events': ['error'],
  'no-simulator-events': ['warning', 'sim-through-ses'],
  'feedback-only': ['warning', 'evt-two-systems'],
  'partly-unread': ['warning'],
  'other-mail': ['info'],
  'other-label': ['info', 'sim-labels'],
  'not-sent': ['warning', 'sim-through-ses', 'sim-sandbox', 'evt-order-none'],
  'not-selected': ['warning', 'evt-types', 'evt-api-enum'],
  'notification-has-none': ['warning', 'evt-two-systems'],
  'still-to-come': ['info', 'evt-order-none'],
  unexpected: ['warning', 'evt-types'],
  'delivered-then-bounced': ['warning', 'evt-delivery-not-inbox'],
  undetermined: ['warning', 'bnc-undetermined', 'sim-bounce'],
  'not-permanent': ['warning', 'sim-bounce'],
  'other-subtype': ['info', 'sim-bounce'],
  'own-list': ['warning', 'bnc-perm-onaccount'],
  'auto-reply-bounce': ['info', 'sim-ooto'],
  'other-feedback': ['info', 'evt-complaint-feedback-types'],
  'label-lost': ['warning', 'sim-labels'],
  'bounces-apart': ['warning', 'sim-merged'],
  'sent-apart': ['warning', 'sim-merged'],
  'one-of-two': ['warning', 'sim-merged', 'evt-multi-recipient'],
  'virus-not-seen': ['warning', 'sim-reject-eicar'],
  'other-reason': ['warning', 'evt-reject-bad-content'],
  'rendered-after-all': ['warning', 'evt-failure-fields'],
  'sent-again': ['info'],
} as const satisfies Parameters<typeof finder>[0];

export type SimulatorFinding = keyof typeof SIMULATOR_FINDINGS;

/** Makes one finding of the plan or the checklist; `where` is a step, an event type or a count. */
export const found = finder<SimulatorFinding>(SIMULATOR_FINDINGS);
