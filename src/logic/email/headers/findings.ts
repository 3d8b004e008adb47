import { type FindingList, finder } from '../finding.ts';

/** What the reading of a message’s head may find of one-click unsubscribe (facts 2.9, H11 to H18). */
export const HEADER_FINDINGS = {
  'unsub-missing': ['error', 'gmail-bulk-senders', 'yahoo-bulk-senders'],
  'unsub-brackets': ['error', 'hdr-list-unsub'],
  'oneclick-post-missing': ['error', 'hdr-oneclick'],
  'oneclick-post-value': ['error', 'hdr-oneclick'],
  'oneclick-no-https': ['error', 'hdr-oneclick'],
  'oneclick-not-signed': ['error', 'hdr-oneclick'],
  'unsub-mailto-only': ['warning', 'gmail-oneclick-not-mailto', 'yahoo-bulk-senders'],
  'unsub-no-mailto': ['info', 'ms-unsub-mailto'],
} as const satisfies FindingList<string>;

export type HeaderFinding = keyof typeof HEADER_FINDINGS;

/** Makes one finding; `where` is a field’s name. */
export const found = finder<HeaderFinding>(HEADER_FINDINGS);
