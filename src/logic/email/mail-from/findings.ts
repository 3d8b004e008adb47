import { type FindingList, finder } from '../finding.ts';

/** What the MAIL FROM checker may find (facts 2.7, last paragraph), most pressing first. */
export const MAIL_FROM_FINDINGS = {
  'mf-not-subdomain': ['error', 'mf-subdomain'],
  'mf-mx-count': ['error', 'mf-one-mx'],
  'mf-mx-target': ['error', 'mf-one-mx'],
  'mf-region-mismatch': ['error', 'mf-region-match'],
  'mf-spf': ['error', 'spf-ses-include'],
  'mf-priority': ['warning', 'mf-one-mx'],
  'mf-used-for-from': ['warning', 'mf-subdomain'],
  'mf-used-for-receiving': ['warning', 'mf-subdomain'],
  'mf-falls-back': ['info', 'mf-behaviour', 'mf-default'],
  'mf-rejects': ['info', 'mf-behaviour'],
} as const satisfies FindingList<string>;

export type MailFromFinding = keyof typeof MAIL_FROM_FINDINGS;

/** Makes one finding; `where` is a domain, or an MX target. */
export const found = finder<MailFromFinding>(MAIL_FROM_FINDINGS);
