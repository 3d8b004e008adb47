import type { Finding } from '../../../schema/finding.ts';
import type { Resolver } from '../dns/resolver.ts';
import { failed } from '../spf/answer.ts';
import type { Mode } from './alignment.ts';
import { found } from './findings.ts';
import { POLICIES, type Policy, policyFaults, policyOf } from './policy-tags.ts';
import { type DmarcRecord, tagValue } from './record.ts';
import { hasReportAddress } from './report-uris.ts';
import type { Stop } from './tree-walk.ts';

/** How passing identifiers are compared with the header From (RFC 9989 §4.4). */
export interface Modes {
  readonly adkim: Mode;
  readonly aspf: Mode;
}

/**
 * What a domain's record asks of receivers for one author domain, its `policy` after `sp` or `np` where they count and after `t=y`.
 * unusable: the policy can't be read and there is no address for reports.
 */
export type Discovery =
  | { readonly state: 'applied'; readonly policy: Policy; readonly modes: Modes; readonly findings: readonly Finding[] }
  | { readonly state: 'unusable'; readonly findings: readonly Finding[] }
  | { readonly state: 'none' | 'temperror' };

/** The record that applies (RFC 9989 §4.10.1): the author domain's, else the organisational domain's, else that of the public suffix. */
export async function discoverPolicy(
  domain: string,
  orgDomain: string | undefined,
  stops: readonly Stop[],
  resolver: Resolver,
): Promise<Discovery> {
  const own = stops.find((stop) => stop.domain === domain)?.record;
  if (!own && orgDomain === undefined) return { state: 'temperror' };
  const above =
    stops.find((stop) => stop.domain === orgDomain)?.record ?? stops.findLast(({ record }) => record)?.record;
  const record = own ?? above;
  if (!record) return { state: 'none' };
  const faults = policyFaults(record);
  if (faults.length > 0 && !hasReportAddress(record)) return { state: 'unusable', findings: faults };
  const asked = faults.length > 0 ? 'none' : own ? policyOf(record, 'p') : await policyBelow(domain, record, resolver);
  if (asked === 'temperror') return { state: 'temperror' };
  const isTest = tagValue(record, 't')?.toLowerCase() === 'y';
  const policy = isTest ? milder(asked as Policy) : (asked as Policy);
  const findings = [...faults, ...(isTest ? [found('test-mode', 't')] : [])];
  return { state: 'applied', policy, modes: modesOf(record), findings };
}

/** What a test (`t=y`), or the part of the mail that `pct` leaves out, gets: one step less (RFC 9989 §4.7, RFC 7489 §6.6.4). */
export function milder(policy: Policy): Policy {
  return POLICIES[POLICIES.indexOf(policy) - 1] ?? 'none';
}

/** A record's alignment modes; whatever isn't `s` is relaxed. */
export function modesOf(record: DmarcRecord): Modes {
  const mode = (name: keyof Modes) => (tagValue(record, name)?.toLowerCase() === 's' ? 's' : 'r');
  return { adkim: mode('adkim'), aspf: mode('aspf') };
}

/** The policy for a name below the record's own (RFC 9989 §4.7): `np` for one that doesn't exist, else `sp`, else `p`. */
async function policyBelow(domain: string, record: DmarcRecord, resolver: Resolver) {
  const forSubdomains = policyOf(record, 'sp') ?? policyOf(record, 'p');
  const forMissing = policyOf(record, 'np');
  if (forMissing === undefined || forMissing === forSubdomains) return forSubdomains;
  // A name exists unless the DNS says that neither it nor anything below it does (RFC 8020).
  const answer = await resolver(domain, 'A');
  if (failed(answer)) return 'temperror';
  return answer.rcode === 'NXDOMAIN' ? forMissing : forSubdomains;
}
