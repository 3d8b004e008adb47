import type { Finding } from '../../../schema/finding.ts';
import { found } from './findings.ts';
import { type DmarcRecord, tagValue } from './record.ts';
import { hasReportAddress } from './report-uris.ts';

export type Policy = 'none' | 'quarantine' | 'reject';

/** The policies from the mildest to the strictest (RFC 9989 §4.7). */
export const POLICIES: readonly Policy[] = ['none', 'quarantine', 'reject'];
const TAGS = ['p', 'sp', 'np'] as const;

/** A policy tag: its policy, `invalid`, or `undefined` where it isn't published. */
export function policyOf(record: DmarcRecord, name: (typeof TAGS)[number]): Policy | 'invalid' | undefined {
  const value = tagValue(record, name)?.toLowerCase();
  if (value === undefined) return undefined;
  return POLICIES.find((policy) => policy === value) ?? 'invalid';
}

/**
 * What keeps a record's policies from being read: no `p`, or one that is none of the three (RFC 9989 §4.10.1).
 * Empty: they can be read.
 */
export function policyFaults(record: DmarcRecord): Finding[] {
  const invalid = TAGS.filter((name) => policyOf(record, name) === 'invalid').map((name) =>
    found('policy-invalid', name),
  );
  if (tagValue(record, 'p') !== undefined) return invalid;
  return [found(hasReportAddress(record) ? 'p-missing-rua' : 'p-missing', 'p'), ...invalid];
}
