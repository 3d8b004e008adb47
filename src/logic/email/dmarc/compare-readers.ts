import { type DmarcEvaluation, type EvaluateDmarcInput, evaluateDmarc } from './evaluate.ts';
import { evaluateAsOldReader, type OldEvaluation, type SuffixList } from './old-reader.ts';

/** One thing in which the two readers differ, as each has it. */
export interface Difference {
  readonly in: 'result' | 'disposition' | 'organisational-domain' | 'spf-aligned' | 'dkim-aligned' | 'sample';
  /** RFC 9989. */
  readonly now: string;
  /** RFC 7489. */
  readonly old: string;
}

export interface TwoReadings {
  readonly now: DmarcEvaluation;
  readonly old: OldEvaluation;
  /** Empty where it makes no difference who reads. */
  readonly differences: readonly Difference[];
}

/** One message before a receiver of RFC 9989 and before one of RFC 7489; in use there are both (facts dmarc-rfc9989, dmarc-psl-7489). */
export async function compareReaders(
  input: EvaluateDmarcInput & { readonly organisationalDomain: SuffixList },
): Promise<TwoReadings> {
  const [now, old] = [await evaluateDmarc(input), await evaluateAsOldReader(input)];
  const pairs: Difference[] = [
    { in: 'result', now: now.result, old: old.result },
    { in: 'disposition', now: now.disposition, old: old.disposition },
    { in: 'organisational-domain', now: now.orgDomain, old: old.orgDomain },
    { in: 'spf-aligned', now: String(now.aligned.spf), old: String(old.aligned.spf) },
    { in: 'dkim-aligned', now: String(now.aligned.dkim), old: String(old.aligned.dkim) },
    { in: 'sample', now: '100', old: String(old.sample?.percent ?? 100) },
  ];
  return { now, old, differences: pairs.filter((pair) => pair.now !== pair.old) };
}
