import { type FindingList, finder } from '../finding.ts';

/** What a bounce can be found to have, with severity and facts. */
export const BOUNCE_FINDINGS = {
  'unknown-subtype': ['warning', 'bnc-list-is-closed-no'],
  'invalid-bounce-type': ['error', 'evt-bounce-fields'],
  'review-before-mailing': ['warning', 'bnc-perm-validation'],
  'remove-if-repeated': ['warning', 'esc-system-route'],
  'class-conflict': ['warning', 'esc-class-wins', 'smtp-first-digit'],
  'second-opinion': ['warning', 'bnc-perm-general', 'bnc-isp-block-excluded'],
} as const satisfies FindingList<string>;

export type BounceFinding = keyof typeof BOUNCE_FINDINGS;

/** Makes a finding about a bounce. */
export const bounceFinding = finder<BounceFinding>(BOUNCE_FINDINGS);

/** Whether an outcome's finding is one of these. */
export function isBounceFinding(id: string): id is BounceFinding {
  return Object.hasOwn(BOUNCE_FINDINGS, id);
}
