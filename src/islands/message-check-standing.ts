import type { MessageFindingId } from '../logic/email/message/findings.ts';
import type { ShownFinding, Standing } from './message-check-messages.ts';

/** What SES (facts hdr-ses-single, att-blocklist, quota-size-40) or Gmail (cnt-gmail-single-from, cnt-gmail-header-limits) says it turns away. */
export const REFUSALS: ReadonlySet<string> = new Set<MessageFindingId>([
  'from-missing',
  'from-unreadable',
  'from-duplicate',
  'from-multiple',
  'duplicate-header',
  'raw-8bit-header',
  'subject-too-long',
  'gmail-header-limits',
  'blocked-attachment',
  'too-large',
  'too-large-v1',
]);

/** The answer of the whole, by the gravest finding. What is only known by looks is never an error, so it never forbids. */
export function standingOf(findings: readonly Pick<ShownFinding, 'id' | 'severity'>[]): Standing {
  const errors = findings.filter(({ severity }) => severity === 'error');
  if (errors.some(({ id }) => REFUSALS.has(id))) return 'refused';
  if (errors.length > 0) return 'mend';
  return findings.some(({ severity }) => severity === 'warning') ? 'better' : 'ready';
}
