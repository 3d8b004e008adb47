import type { Finding } from '../../../schema/finding.ts';
import type { Resolver } from '../dns/resolver.ts';
import { tidy } from '../dns/zone.ts';
import { checkableDomain } from '../spf/domain-name.ts';
import { aligns, type Identifier } from './alignment.ts';
import { found } from './findings.ts';
import { type Applied, appliedPolicy } from './policy.ts';
import type { Policy } from './record.ts';
import { organisationalDomain, type Stop, treeWalk } from './tree-walk.ts';

export interface EvaluateDmarcInput {
  /** The domain of the header From. */
  readonly fromDomain: string;
  /** SPF's result for MAIL FROM; that of HELO doesn't count (RFC 9989 §4.4.2). */
  readonly spf?: Identifier | undefined;
  readonly dkim: readonly Identifier[];
  readonly resolver: Resolver;
}

export interface DmarcEvaluation {
  readonly result: 'pass' | 'fail' | 'none' | 'permerror' | 'temperror';
  /** What the domain's owner asks for; `none` unless the result is `fail`. */
  readonly disposition: Policy;
  /** The organisational domain of the header From; empty where there is no domain to ask. */
  readonly orgDomain: string;
  readonly aligned: { readonly spf: boolean; readonly dkim: boolean };
  /** The names asked, in order, with what each had. */
  readonly trace: readonly Stop[];
  readonly findings: readonly Finding[];
}

/** DMARC for one message as a receiver of RFC 9989 evaluates it. Never throws. */
export async function evaluateDmarc({ fromDomain, spf, dkim, resolver }: EvaluateDmarcInput): Promise<DmarcEvaluation> {
  const domain = tidy(fromDomain.trim());
  const missed = { disposition: 'none', orgDomain: domain, aligned: { spf: false, dkim: false } } as const;
  if (!checkableDomain(domain))
    return { ...missed, result: 'permerror', orgDomain: '', trace: [], findings: [found('no-from-domain')] };
  const trace = await treeWalk(domain, resolver);
  if (trace.some(({ isFailed }) => isFailed)) return { ...missed, result: 'temperror', trace, findings: [] };
  const orgDomain = organisationalDomain(trace);
  const applied = await appliedPolicy(domain, orgDomain, trace, resolver);
  if (applied === 'temperror') return { ...missed, orgDomain, result: 'temperror', trace, findings: [] };
  if (applied === 'none') return { ...missed, orgDomain, result: 'none', trace, findings: [found('no-dmarc')] };
  if (applied === 'unusable')
    return { ...missed, orgDomain, result: 'permerror', trace, findings: [found('p-missing')] };
  return judge({ domain, orgDomain, applied, trace }, { spf, dkim }, resolver);
}

interface Known {
  readonly domain: string;
  readonly orgDomain: string;
  readonly applied: Applied;
  readonly trace: readonly Stop[];
}

async function judge(
  known: Known,
  { spf, dkim }: Pick<EvaluateDmarcInput, 'spf' | 'dkim'>,
  resolver: Resolver,
): Promise<DmarcEvaluation> {
  const { applied, orgDomain, trace } = known;
  const bySpf = spf === undefined ? false : await aligns(known, spf, applied.aspf, resolver);
  let byDkim: boolean | 'temperror' = false;
  for (const signature of dkim) {
    const one = await aligns(known, signature, applied.adkim, resolver);
    if (one === true || byDkim === false) byDkim = one;
  }
  const aligned = { spf: bySpf === true, dkim: byDkim === true };
  const common = { orgDomain, aligned, trace, findings: applied.findings };
  if (aligned.spf || aligned.dkim) return { ...common, result: 'pass', disposition: 'none' };
  if (bySpf === 'temperror' || byDkim === 'temperror') return { ...common, result: 'temperror', disposition: 'none' };
  return { ...common, result: 'fail', disposition: applied.policy };
}
