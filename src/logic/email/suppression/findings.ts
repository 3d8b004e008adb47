import { type FindingList, finder } from '../finding.ts';

/** What the cleaner of suppression lists may find; most pressing first. */
export const SUPPRESSION_FINDINGS = {
  'bad-syntax': ['error', 'addr-syntax-limits'],
  'too-long': ['error', 'addr-syntax-limits'],
  'bad-domain': ['error', 'addr-syntax-limits'],
  'non-ascii-local': ['error', 'sup-idn-ascii'],
  'reason-not-allowed': ['error', 'sup-reasons', 'sup-hard-only-auto'],
  'reason-missing': ['warning', 'sup-reasons'],
  'reason-conflict': ['warning', 'sup-reasons'],
  'reason-mapped': ['warning', 'sup-reasons'],
  'case-variants': ['warning', 'sup-case', 'addr-local-case'],
  'idn-domain': ['warning', 'sup-idn-ascii'],
  'quoted-local': ['warning', 'addr-syntax-limits'],
  'no-public-domain': ['warning'],
  simulator: ['warning', 'sim-bounce'],
  'on-suppression-list': ['info', 'sup-accept-not-send', 'rate-suppressed-account-excluded'],
  duplicate: ['info', 'sup-case'],
  unwrapped: ['info'],
  'role-address': ['info', 'sup-role-addresses'],
  'header-removed': ['info', 'sup-bulk-csv'],
  skipped: ['info'],
  split: ['info', 'sup-bulk-100k', 'sup-bulk-delete-10k'],
} as const satisfies FindingList<string>;

export type SuppressionFinding = keyof typeof SUPPRESSION_FINDINGS;

/** A finding of the cleaner; `where` are the lines it stands on. */
export const suppressionFinding = finder<SuppressionFinding>(SUPPRESSION_FINDINGS);
