import { type FindingList, finder } from '../finding.ts';

/** What the doctor of a whole domain says beside the findings of the single checkers. `where` is a name or what was typed. */
export const DOMAIN_FINDINGS = {
  'domain-invalid': ['error'],
  'region-invalid': ['error', 'mf-region-match'],
  'domain-missing': ['error'],
  'domain-of-a-provider': ['error', 'ses-email-identity-dmarc'],
  'dkim-cname-missing': ['error', 'dkim-easy-cname'],
  'dkim-tokens-incomplete': ['warning', 'dkim-easy-cname'],
  'not-aligned': ['error', 'ses-dmarc-two-ways', 'dmarc-pass-any'],
  'aligned-by-spf': ['warning', 'ses-dmarc-two-ways', 'dmarc-pass-any'],
  'identity-by-dkim': ['info', 'dkim-easy-cname'],
  'dkim-tokens-unknown': ['info', 'dkim-easy-cname'],
  'mail-from-none': ['info', 'mf-default', 'ses-dmarc-two-ways'],
  'dmarc-from-parent': ['info', 'dmarc-treewalk', 'dmarc-orgdomain'],
  'aligned-twice': ['info', 'ses-dmarc-two-ways', 'dmarc-pass-any'],
  'aligned-by-dkim': ['info', 'ses-dmarc-two-ways', 'dmarc-pass-any'],
  'alignment-unknown': ['info', 'dmarc-pass-any'],
} as const satisfies FindingList<string>;

export type DomainFinding = keyof typeof DOMAIN_FINDINGS;

/** Makes one finding of the doctor. */
export const foundInDomain = finder<DomainFinding>(DOMAIN_FINDINGS);
