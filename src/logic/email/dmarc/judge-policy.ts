import type { Finding } from '../../../schema/finding.ts';
import { found } from './findings.ts';
import { milder, modesOf } from './policy.ts';
import { POLICIES, policyFaults, policyOf } from './policy-tags.ts';
import { type DmarcRecord, tagValue } from './record.ts';

/** Where the record stands, as far as its name tells. */
export interface Place {
  /** Below an organisational domain, not at one. */
  readonly isBelow: boolean;
  /** A name under which others register theirs. */
  readonly isSuffix: boolean;
  /** Whether mail for it goes out through SES. */
  readonly usesSes: boolean;
}

/** What a record asks for, and who does otherwise (facts 2.7, M4–M6, M9, M11, M17–M20, M22). */
export function judgePolicy(record: DmarcRecord, place: Place): Finding[] {
  const faults = policyFaults(record);
  const psd = tagValue(record, 'psd')?.toLowerCase();
  const p = faults.length > 0 ? undefined : policyOf(record, 'p');
  // A record that says it is an organisational domain's is one, wherever it stands.
  const isBelow = place.isBelow && psd !== 'n' && psd !== 'y';
  return [
    ...faults,
    ...(isTest(record) ? [found('test-mode', 't')] : []),
    ...(psd === 'y' && !place.isSuffix ? [found('psd-y', 'psd')] : []),
    ...judgeModes(record, place.usesSes),
    ...judgeSubdomains(record, isBelow),
    ...judgeOldReader(record, isBelow),
    ...(p === 'none' ? [found('monitoring', 'p')] : []),
    ...(p === 'reject' ? [found('p-reject', 'p')] : []),
  ];
}

function isTest(record: DmarcRecord): boolean {
  return tagValue(record, 't')?.toLowerCase() === 'y';
}

function judgeModes(record: DmarcRecord, usesSes: boolean): Finding[] {
  const { adkim, aspf } = modesOf(record);
  return [
    ...(adkim === 's' ? [found('strict', 'adkim')] : []),
    ...(aspf === 's' ? [found('strict', 'aspf')] : []),
    ...(aspf === 's' && usesSes ? [found('ses-aspf-strict', 'aspf')] : []),
  ];
}

/** Tags that change what a receiver of RFC 9989 does and that one of RFC 7489 doesn't know. */
function judgeOldReader(record: DmarcRecord, isBelow: boolean): Finding[] {
  const [p, sp, np] = [policyOf(record, 'p'), policyOf(record, 'sp'), policyOf(record, 'np')];
  const counts = isBelow ? [p] : [p, sp, np];
  const differs = {
    t: isTest(record) && counts.some((policy) => policy && policy !== 'invalid' && milder(policy) !== policy),
    np: !isBelow && np !== undefined && np !== (sp ?? p),
    psd: /^[yn]$/i.test(tagValue(record, 'psd') ?? ''),
  };
  return Object.entries(differs).flatMap(([name, does]) => (does ? [found('old-reader', name)] : []));
}

/** `sp` and `np` beside `p` (facts 2.7, M19, M20). */
function judgeSubdomains(record: DmarcRecord, isBelow: boolean): Finding[] {
  const p = policyOf(record, 'p');
  return (['sp', 'np'] as const).flatMap((name) => {
    const policy = policyOf(record, name);
    if (policy === undefined) return [];
    if (isBelow) return [found('sp-ignored', name)];
    const isWeaker = p && p !== 'invalid' && policy !== 'invalid' && POLICIES.indexOf(policy) < POLICIES.indexOf(p);
    return isWeaker ? [found('subdomain-weaker', name)] : [];
  });
}
