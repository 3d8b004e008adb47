import type { Finding } from '../../../schema/finding.ts';
import type { Resolver } from '../dns/resolver.ts';
import { type Identifier, type Judged, judgeIdentifiers } from './alignment.ts';
import { dnsName } from './dns-name.ts';
import { found } from './findings.ts';
import { type Discovery, discoverPolicy, type Modes } from './policy.ts';
import { organisationalDomain, type Stop, treeWalk } from './tree-walk.ts';
import { notApplied, type Verdict, verdictOf } from './verdict.ts';

export interface EvaluateDmarcInput {
  /** The domain of the header From. */
  readonly fromDomain: string;
  /** SPF's result for MAIL FROM; that of HELO doesn't count (RFC 9989 §4.4.2). */
  readonly spf?: Identifier | undefined;
  readonly dkim: readonly Identifier[];
  readonly resolver: Resolver;
}

export interface DmarcEvaluation extends Verdict {
  /** The organisational domain of the header From; that domain itself where the DNS didn't say; empty where there is none to ask. */
  readonly orgDomain: string;
  /** The names asked for the header From, in order, with what each had. */
  readonly trace: readonly Stop[];
  readonly findings: readonly Finding[];
  /** Each identifier given, and the modes it was judged by; absent where no record applies. */
  readonly identifiers?: readonly Judged[];
  readonly modes?: Modes;
}

/** DMARC for one message as a receiver of RFC 9989 evaluates it. Never throws. */
export async function evaluateDmarc({ fromDomain, spf, dkim, resolver }: EvaluateDmarcInput): Promise<DmarcEvaluation> {
  const domain = dnsName(fromDomain);
  if (domain === undefined)
    return { ...notApplied('permerror'), orgDomain: '', trace: [], findings: [found('no-from-domain')] };
  const trace = await treeWalk(domain, resolver);
  const orgDomain = organisationalDomain(trace);
  const discovery = await discoverPolicy(domain, orgDomain, trace, resolver);
  const known = { orgDomain: orgDomain ?? domain, trace };
  const discarded = trace.filter(({ records }) => records > 1).map((stop) => found('multiple-records', stop.domain));
  if (discovery.state !== 'applied') return { ...known, ...withoutPolicy(discovery, discarded) };
  const { policy, modes } = discovery;
  const byWalk = async (name: string) => organisationalDomain(await treeWalk(name, resolver));
  const identifiers = await judgeIdentifiers({ domain, orgDomain }, { spf, dkim }, modes, byWalk);
  return {
    ...known,
    ...verdictOf(identifiers, policy),
    findings: [...discarded, ...discovery.findings],
    identifiers,
    modes,
  };
}

function withoutPolicy(discovery: Exclude<Discovery, { state: 'applied' }>, discarded: readonly Finding[]) {
  if (discovery.state === 'unusable')
    return { ...notApplied('permerror'), findings: [...discarded, ...discovery.findings] };
  const none = discovery.state === 'none' ? [found('no-dmarc')] : [];
  return { ...notApplied(discovery.state), findings: [...none, ...discarded] };
}
