import type { Retry } from '../../../schema/email-outcome.ts';
import type { Finding } from '../../../schema/finding.ts';
import { signOf } from './error-signs.ts';
import { found, type QuotaFinding } from './findings.ts';
import { PINNED_FIGURES } from './pinned-figures.ts';

/** How long to wait, in seconds: from the first try again to the longest pause. Without `from` nothing says when the first may help. */
export interface Wait {
  readonly from?: number;
  readonly to: number;
}

/** What an error of SES’s sending doors comes down to → when the same request may be tried again (facts 2.8, Q10 and Q11). */
export const RETRIES = {
  'sending-rate': 'after-wait',
  'daily-quota': 'when-window-frees',
  'smtp-auth-rate': 'after-fix',
  'concurrent-connections': 'after-wait',
  'sandbox-recipient': 'after-fix',
  'not-verified': 'after-fix',
  paused: 'after-fix',
  suspended: 'never',
  'mail-from': 'after-fix',
  temporary: 'after-wait',
  permanent: 'never',
  unknown: 'after-fix',
} as const satisfies Readonly<Record<string, Retry>>;

export type ErrorId = keyof typeof RETRIES;

/** An error read: what it is, and whether trying again helps. */
export interface Explanation {
  readonly id: ErrorId;
  readonly retry: Retry;
  readonly wait?: Wait;
  /** The words that decided, in small letters as they were read; absent for `unknown`. */
  readonly decidedBy?: string;
  readonly findings: readonly Finding[];
}

const { 'quota-err-retry-smtp-first': FIRST, 'quota-err-retry-smtp-second': SECOND } = PINNED_FIGURES;
const { 'quota-err-retry-smtp-third': THIRD, 'quota-err-retry-smtp-then': THEN } = PINNED_FIGURES;
const LONGEST_FOR_RATE = PINNED_FIGURES['quota-err-retry-rate'];

/** Pauses in seconds; the last one repeats. The first three are AWS's SMTP example, used here for the API too. */
const PAUSES: Readonly<Partial<Record<ErrorId, readonly number[]>>> = {
  'sending-rate': [FIRST, SECOND, THIRD, LONGEST_FOR_RATE],
  'concurrent-connections': [FIRST, SECOND, THIRD, THEN],
  temporary: [FIRST, SECOND, THIRD, THEN],
};

/** Pauses before each further try, in seconds, the last one repeated; empty where trying again by the clock doesn't help. */
export function backOff(id: ErrorId): readonly number[] {
  return PAUSES[id] ?? [];
}

/**
 * Reads what SES or a library around it said when a send failed: exception names, texts, SMTP and HTTP codes, in any wrapping and letter case.
 * Never throws; a text without a sign of SES’s is `unknown`. A daily quota's wait is only an upper bound, the whole window.
 */
export function explainError(text: string): Explanation {
  const sign = signOf(typeof text === 'string' ? text : '');
  const id: ErrorId = sign?.id ?? 'unknown';
  const names: readonly QuotaFinding[] = sign?.findings ?? ['not-recognised'];
  const wait = waitFor(id);
  return {
    id,
    retry: RETRIES[id],
    ...(wait && { wait }),
    ...(sign && { decidedBy: sign.words }),
    findings: names.map((name) => found(name, sign?.words)),
  };
}

function waitFor(id: ErrorId): Wait | undefined {
  if (id === 'daily-quota') return { to: PINNED_FIGURES['quota-rolling'] };
  const [from, ...rest] = backOff(id);
  return from === undefined ? undefined : { from, to: rest.at(-1) ?? from };
}
