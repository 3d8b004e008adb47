import { finder } from '../finding.ts';

/** What the sending planner and the error decoder can find (facts 2.8): severity, and the facts it rests on. */
export const QUOTA_FINDINGS = {
  'invalid-input': ['error'],
  'over-50-recipients': ['error', 'quota-50-recipients', 'quota-recipients-count', 'quota-one-recipient'],
  'over-daily-quota': ['error', 'quota-rolling', 'quota-recipients-count', 'quota-drop'],
  'at-quota': ['info', 'quota-rolling'],
  'sandbox-limit': ['warning', 'quota-sandbox', 'quota-sandbox-day', 'quota-sandbox-rate'],
  'unverified-recipients': ['error', 'quota-sandbox', 'sim-sandbox'],
  'too-large-v1': ['error', 'quota-size-10-v1', 'quota-base64-137'],
  'too-large': ['error', 'quota-size-40', 'quota-base64-137', 'err-smtp-552'],
  'bandwidth-throttled': ['warning', 'quota-size-throttle', 'quota-size-throttle-rate', 'quota-base64-137'],
  'simulator-units': ['info', 'sim-quota'],
  'suppressed-units': ['info', 'rate-suppressed-account-excluded'],
  'heuristic-illustration': ['warning', 'warm-no-table', 'warm-gmail-no-double'],
  'heuristic-ip-count': ['warning', 'warm-auto-45-maximum', 'warm-no-table'],
  'growth-doubling': ['warning', 'warm-gmail-no-double'],
  'no-ip-warm-up': ['info', 'warm-domain-too'],
  'automatic-warm-up': ['info', 'warm-auto-45', 'warm-auto-45-maximum', 'warm-overflow', 'warm-disable-complete'],
  'managed-warm-up': ['info', 'warm-managed'],
  'warm-domain': ['info', 'warm-domain-too', 'warm-gmail-no-double'],
  'keep-warm': ['info', 'warm-maintain-1000'],
  'already-there': ['info'],
  'not-a-throttle': ['info', 'err-account-paused'],
  'which-quota': ['warning', 'quota-err-class', 'quota-err-api'],
  'stale-size': ['info', 'err-smtp-552', 'quota-size-40'],
  'old-credentials': ['info', 'quota-err-sigv2'],
  'which-identity': ['warning', 'quota-sender-verified-always', 'quota-sandbox'],
  'not-recognised': ['warning', 'quota-err-api', 'quota-err-smtp'],
} as const satisfies Parameters<typeof finder>[0];

export type QuotaFinding = keyof typeof QUOTA_FINDINGS;

/** Makes one finding of the planner; `where` is a field of the input, a day of a plan, or the words that decided. */
export const found = finder<QuotaFinding>(QUOTA_FINDINGS);
