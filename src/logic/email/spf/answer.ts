import type { DnsAnswer } from '../dns/resolver.ts';

/** The TXT records of an answer, each with its strings joined. */
export function textsOf({ records }: DnsAnswer): string[] {
  return records.flatMap((record) => (Array.isArray(record) ? [record.join('')] : []));
}

/** Whether the DNS gave no answer at all (RFC 7208 §4.4, §5); that a name doesn't exist is one. */
export function failed({ rcode }: DnsAnswer): boolean {
  return rcode !== 'NOERROR' && rcode !== 'NXDOMAIN';
}
