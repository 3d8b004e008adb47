import { finder } from '../finding.ts';

/** What the rate checker can find (facts 2.1): severity, and the facts it rests on. */
export const RATE_FINDINGS = {
  'invalid-input': ['error'],
  'bounce-pause-risk': ['error', 'rate-bounce-pause-10', 'rate-pause-without-review'],
  'bounce-review': ['error', 'rate-bounce-review-5', 'rate-can-send-under-review'],
  'bounce-watch': ['warning', 'rate-bounce-recommended-5', 'rate-bounce-recommended-2'],
  'bounce-ok': ['info', 'rate-bounce-recommended-2'],
  'complaint-pause-risk': ['error', 'rate-complaint-pause-05', 'rate-pause-without-review'],
  'complaint-review': ['error', 'rate-complaint-review-01', 'rate-can-send-under-review'],
  'complaint-ok': ['info', 'rate-complaint-recommended-01'],
  'complaint-rate-underestimated': ['info', 'rate-complaint-denominator'],
  'gmail-breach': ['error', 'gmail-spam-rate', 'gmail-spam-rate-mitigation'],
  'gmail-above-target': ['warning', 'gmail-spam-rate', 'gmail-spam-rate-target'],
  'gmail-ok': ['info', 'gmail-spam-rate', 'gmail-spam-rate-target'],
  'yahoo-breach': ['error', 'yahoo-spam-rate'],
  'yahoo-ok': ['info', 'yahoo-spam-rate'],
  'tenant-pause': ['error', 'rate-tenant-policy'],
  'tenant-ok': ['info', 'rate-tenant-policy'],
  'small-sample': ['warning', 'rate-complaint-review-01'],
  'estimate-only': ['info', 'rate-representative-volume'],
  'unknown-status': ['warning', 'status-account-values', 'status-metric-values', 'status-api-values'],
} as const satisfies Parameters<typeof finder>[0];

export type RateFinding = keyof typeof RATE_FINDINGS;

/** Makes one finding of the rate checker; `where` is a field of the input. */
export const found = finder<RateFinding>(RATE_FINDINGS);
