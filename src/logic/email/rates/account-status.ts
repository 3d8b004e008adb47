import type { Finding } from '../../../schema/finding.ts';
import { found } from './findings.ts';

/** What a status word means: a row of the table `account-status`. */
export type Status = (typeof MEANINGS)[keyof typeof MEANINGS] | 'unknown-status';

/** The words of the console, of its single rates, and of `EnforcementStatus`, in small letters (facts status-account-values, status-metric-values, status-api-values). */
export const MEANINGS = {
  healthy: 'healthy',
  'almost healed': 'almost-healed',
  'under review': 'under-review',
  probation: 'under-review',
  'pending end of review decision': 'pending-end-of-review',
  'pending sending pause': 'pending-sending-pause',
  'sending paused': 'sending-paused',
  'sending pause': 'sending-paused',
  shutdown: 'sending-paused',
} as const;

/** Longer text is no status word. */
const LONGEST = 100;

/**
 * What SES's word for an account means. Letter case and spacing don't matter, anything else does:
 * a word that isn't in the vocabulary is `unknown-status`, and then `canSend` is null.
 */
export function accountStatus(text: string): { status: Status; canSend: boolean | null; findings: Finding[] } {
  const word = text.length > LONGEST ? '' : text.trim().toLowerCase().split(/\s+/).join(' ');
  const status = Object.hasOwn(MEANINGS, word) ? MEANINGS[word as keyof typeof MEANINGS] : undefined;
  if (!status) return { status: 'unknown-status', canSend: null, findings: [found('unknown-status')] };
  return { status, canSend: status !== 'sending-paused', findings: [] };
}
