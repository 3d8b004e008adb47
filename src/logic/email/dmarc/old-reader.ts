import type { Resolver } from '../dns/resolver.ts';
import { tidy } from '../dns/zone.ts';
import { type Judged, judgeIdentifiers } from './alignment.ts';
import { dnsName } from './dns-name.ts';
import type { EvaluateDmarcInput } from './evaluate.ts';
import { type Modes, milder, modesOf } from './policy.ts';
import { type Policy, policyOf } from './policy-tags.ts';
import { type DmarcRecord, tagValue } from './record.ts';
import { hasReportAddress } from './report-uris.ts';
import { look, type Stop } from './tree-walk.ts';
import { notApplied, type Verdict, verdictOf } from './verdict.ts';

/** The organisational domain of a name by a public suffix list (RFC 7489 §3.2); for a name that is a suffix, the name itself. */
export type SuffixList = (domain: string) => string;

export interface OldEvaluation extends Verdict {
  readonly orgDomain: string;
  /** At most two names: the header From's domain, then its organisational domain. */
  readonly trace: readonly Stop[];
  readonly identifiers?: readonly Judged[];
  readonly modes?: Modes;
  /** Where `pct` spares a part of failing mail: how much of it gets the disposition, in percent, and what the rest gets. */
  readonly sample?: { readonly percent: number; readonly rest: Policy };
}

/** DMARC for one message as a receiver of RFC 7489 evaluates it, which knows nothing of `np`, `t` and `psd`. Never throws. */
export async function evaluateAsOldReader({
  fromDomain,
  spf,
  dkim,
  resolver,
  organisationalDomain,
}: EvaluateDmarcInput & { readonly organisationalDomain: SuffixList }): Promise<OldEvaluation> {
  const domain = dnsName(fromDomain);
  if (domain === undefined) return { ...notApplied('permerror'), orgDomain: '', trace: [] };
  const orgDomain = tidy(organisationalDomain(domain));
  const trace = await twoQuestions(domain, orgDomain, resolver);
  const known = { orgDomain, trace };
  if (trace.some(({ isFailed }) => isFailed)) return { ...notApplied('temperror'), ...known };
  const stop = trace.find(({ record }) => record);
  if (!stop?.record) return { ...notApplied('none'), ...known };
  const policy = policyIn(stop.record, stop.domain === domain);
  if (policy === 'unusable') return { ...notApplied('permerror'), ...known };
  const modes = modesOf(stop.record);
  const byList = async (name: string) => tidy(organisationalDomain(name));
  const identifiers = await judgeIdentifiers({ domain, orgDomain }, { spf, dkim }, modes, byList);
  const verdict = verdictOf(identifiers, policy);
  return { ...verdict, ...known, identifiers, modes, ...sampleOf(stop.record, verdict.disposition) };
}

/** RFC 7489 §6.6.3: several records at the first name end the search. */
async function twoQuestions(domain: string, orgDomain: string, resolver: Resolver): Promise<Stop[]> {
  const own = await look(domain, resolver);
  if (own.records > 0 || own.isFailed || orgDomain === domain) return [own];
  return [own, await look(orgDomain, resolver)];
}

/** RFC 7489 §6.6.3, step 6. */
function policyIn(record: DmarcRecord, isOwn: boolean): Policy | 'unusable' {
  const [p, sp] = [policyOf(record, 'p'), policyOf(record, 'sp')];
  if (p === undefined || p === 'invalid' || sp === 'invalid') return hasReportAddress(record) ? 'none' : 'unusable';
  return isOwn ? p : (sp ?? p);
}

/** RFC 7489 §6.3, §6.6.4. */
function sampleOf(record: DmarcRecord, disposition: Policy): Pick<OldEvaluation, 'sample'> {
  const pct = tagValue(record, 'pct') ?? '';
  const percent = /^\d{1,3}$/.test(pct) ? Number(pct) : 100;
  if (disposition === 'none' || percent >= 100) return {};
  return { sample: { percent, rest: milder(disposition) } };
}
