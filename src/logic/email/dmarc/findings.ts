import { finder } from '../finding.ts';

/** What the DMARC checker can find (facts 2.7): severity, and the facts it rests on. */
export const DMARC_FINDINGS = {
  'no-from-domain': ['error', 'dmarc-name'],
  'no-dmarc': ['warning', 'dmarc-name'],
  'p-missing': ['error', 'dmarc-p-missing'],
  'p-missing-rua': ['error', 'dmarc-p-missing', 'dmarc-gmail-p-required'],
  'test-mode': ['warning', 'dmarc-t'],
} as const satisfies Parameters<typeof finder>[0];

export type DmarcFinding = keyof typeof DMARC_FINDINGS;

/** Makes one finding of the DMARC checker; `where` is a tag. */
export const found = finder<DmarcFinding>(DMARC_FINDINGS);
