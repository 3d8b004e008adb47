import type { Judged } from './alignment.ts';
import type { Policy } from './policy-tags.ts';

/** What DMARC comes to for one message, whoever reads it. */
export interface Verdict {
  readonly result: 'pass' | 'fail' | 'none' | 'permerror' | 'temperror';
  /** What the domain's owner asks for; `none` unless the result is `fail`. */
  readonly disposition: Policy;
  readonly aligned: { readonly spf: boolean; readonly dkim: boolean };
}

/** One aligned identifier is enough to pass (RFC 9989 §5.3.5); without one, an answer that is missing leaves it open. */
export function verdictOf(judged: readonly Judged[], policy: Policy): Verdict {
  const has = (isAligned: Judged['isAligned'], method?: Judged['method']) =>
    judged.some((one) => one.isAligned === isAligned && (method === undefined || one.method === method));
  const aligned = { spf: has(true, 'spf'), dkim: has(true, 'dkim') };
  if (has(true)) return { result: 'pass', disposition: 'none', aligned };
  if (has('temperror')) return { result: 'temperror', disposition: 'none', aligned };
  return { result: 'fail', disposition: policy, aligned };
}

/** Where DMARC isn't applied at all. */
export function notApplied(result: 'none' | 'permerror' | 'temperror'): Verdict {
  return { result, disposition: 'none', aligned: { spf: false, dkim: false } };
}
