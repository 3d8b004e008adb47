import type { Finding } from '../../../schema/finding.ts';
import { type FindingList, finder } from '../finding.ts';

/** What the DMARC checkers may find (facts 2.7), most pressing first. */
export const DMARC_FINDINGS = {
  'no-from-domain': ['error', 'dmarc-name'],
  'wrong-name': ['error', 'dmarc-name'],
  'no-dmarc': ['warning', 'dmarc-name', 'dmarc-treewalk'],
  'multiple-records': ['error', 'dmarc-multiple'],
  'bad-version': ['error', 'dmarc-v-first'],
  separator: ['error', 'dmarc-unknown-ignored'],
  'p-missing': ['error', 'dmarc-p-missing', 'dmarc-gmail-p-required'],
  'p-missing-rua': ['error', 'dmarc-p-missing', 'dmarc-gmail-p-required'],
  'policy-invalid': ['error', 'dmarc-p-values', 'dmarc-p-missing'],
  'rua-uri': ['error', 'dmarc-rua-uri'],
  'not-aligned-ses-signature': ['error', 'ses-dmarc-two-ways', 'dmarc-alignment-modes'],
  sha1: ['error', 'dkim-sha1'],
  'test-mode': ['warning', 'dmarc-t'],
  'psd-y': ['warning', 'dmarc-psd', 'dmarc-orgdomain'],
  'subdomain-weaker': ['warning', 'dmarc-sp-existing', 'dmarc-np'],
  'tag-value': ['warning', 'dmarc-unknown-ignored'],
  'stray-text': ['warning', 'dmarc-unknown-ignored'],
  'duplicate-tag': ['warning', 'dmarc-unknown-ignored'],
  'removed-tag': ['warning', 'dmarc-removed-tags'],
  'pct-legacy': ['warning', 'dmarc-removed-tags', 'dmarc-t'],
  'no-rua': ['warning', 'dmarc-rua-uri'],
  'obsolete-size': ['warning', 'dmarc-rua-uri'],
  'external-report-auth': ['warning', 'dmarc-external-reports'],
  'ses-aspf-strict': ['warning', 'ses-aspf-s-fails'],
  strict: ['info', 'dmarc-alignment-modes'],
  'fo-without-ruf': ['info', 'dmarc-fo'],
  'sp-ignored': ['info', 'dmarc-sp-existing'],
  'unknown-tag': ['info', 'dmarc-unknown-ignored'],
  'old-reader': ['info', 'dmarc-rfc9989', 'dmarc-psl-7489'],
  'p-not-second': ['info', 'dmarc-p-missing'],
  monitoring: ['info', 'dmarc-p-values', 'gmail-bulk-senders', 'yahoo-bulk-senders', 'ms-high-volume-rule', 'bimi'],
  'p-reject': ['info', 'dmarc-p-values', 'dmarc-p-reject-advice'],
} as const satisfies FindingList<string>;

export type DmarcFinding = keyof typeof DMARC_FINDINGS;

/** So many of one kind are told apart; a pasted million would help nobody. */
const MOST_OF_A_KIND = 10;
/** So much of a record is quoted. */
const QUOTED = 120;
const make = finder<DmarcFinding>(DMARC_FINDINGS);

/** Makes one finding; `where` is a tag's name, an address for reports, or the text itself. */
export function found(id: DmarcFinding, where?: string): Finding {
  return make(id, where !== undefined && where.length > QUOTED ? `${where.slice(0, QUOTED)}…` : where);
}

/** Findings in the order of the list, each said once a place, and not too many of a kind. */
export function inOrder(findings: readonly Finding[]): Finding[] {
  return Object.keys(DMARC_FINDINGS).flatMap((id) => {
    const places = new Map(findings.filter((one) => one.id === id).map((one) => [one.where, one]));
    return [...places.values()].slice(0, MOST_OF_A_KIND);
  });
}
