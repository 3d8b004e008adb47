import type { Finding } from '../../../schema/finding.ts';
import type { Resolver } from '../dns/resolver.ts';
import type { Mode } from './alignment.ts';
import { found } from './findings.ts';
import { type DmarcRecord, hasReportAddress, type Policy, policyOf, tagValue } from './record.ts';
import type { Stop } from './tree-walk.ts';

/** What a domain's record asks of receivers for one author domain. */
export interface Applied {
  /** After `sp` or `np` where they count, and after `t=y`. */
  readonly policy: Policy;
  readonly adkim: Mode;
  readonly aspf: Mode;
  readonly findings: readonly Finding[];
}

const LOWER: Readonly<Record<Policy, Policy>> = { reject: 'quarantine', quarantine: 'none', none: 'none' };

/**
 * The record that applies (RFC 9989 §4.10.1): the author domain's, else the organisational domain's, else that of the public suffix.
 * `unusable`: its policy can't be read and it names no address for reports.
 */
export async function appliedPolicy(
  domain: string,
  orgDomain: string,
  stops: readonly Stop[],
  resolver: Resolver,
): Promise<Applied | 'none' | 'unusable' | 'temperror'> {
  const own = stops.find((stop) => stop.domain === domain)?.record;
  const above =
    stops.find((stop) => stop.domain === orgDomain)?.record ?? stops.findLast(({ record }) => record)?.record;
  const record = own ?? above;
  if (!record) return 'none';
  const modes = { adkim: modeOf(record, 'adkim'), aspf: modeOf(record, 'aspf') };
  const findings = tagValue(record, 't')?.toLowerCase() === 'y' ? [found('test-mode')] : [];
  if (!isReadable(record)) {
    if (!hasReportAddress(record)) return 'unusable';
    return { policy: 'none', ...modes, findings: [...findings, found('p-missing-rua')] };
  }
  const policy = own ? policyOf(record, 'p') : await below(domain, record, resolver);
  if (policy === 'temperror') return policy;
  const asked = (policy ?? 'none') as Policy;
  return { policy: findings.length > 0 ? LOWER[asked] : asked, ...modes, findings };
}

/** The policy for a name below the record's own (RFC 9989 §4.7): `np` for one that doesn't exist, else `sp`, else `p`. */
async function below(domain: string, record: DmarcRecord, resolver: Resolver) {
  const forSubdomains = policyOf(record, 'sp') ?? policyOf(record, 'p');
  const forMissing = policyOf(record, 'np');
  if (forMissing === undefined || forMissing === forSubdomains) return forSubdomains;
  const { rcode } = await resolver(domain, 'A');
  if (rcode === 'SERVFAIL' || rcode === 'TIMEOUT') return 'temperror';
  return rcode === 'NXDOMAIN' ? forMissing : forSubdomains;
}

/** Whether `p` is there and every policy tag is one of the three (RFC 9989 §4.10.1). */
function isReadable(record: DmarcRecord): boolean {
  const policies = [policyOf(record, 'p'), policyOf(record, 'sp'), policyOf(record, 'np')];
  return policies[0] !== undefined && !policies.includes('invalid');
}

function modeOf(record: DmarcRecord, name: 'adkim' | 'aspf'): Mode {
  return tagValue(record, name)?.toLowerCase() === 's' ? 's' : 'r';
}
