import { type FindingList, finder } from '../finding.ts';

/** What the box of pasted records and the look-ups may find. `where` is the line's number, or the name that was asked for. */
export const DNS_FINDINGS = {
  'line-unreadable': ['error'],
  'line-value-missing': ['error'],
  'name-invalid': ['error'],
  'address-invalid': ['error'],
  'mx-invalid': ['error'],
  'quote-open': ['error'],
  'bracket-open': ['error'],
  'cname-beside-others': ['error', 'dkim-no-cname-proxy'],
  'cname-several': ['error', 'dkim-no-cname-proxy'],
  'too-much-pasted': ['error'],
  'quotes-curly': ['warning'],
  'text-unquoted': ['warning'],
  'type-not-used': ['info'],
  'resolver-unreachable': ['error'],
  'resolver-timeout': ['error'],
  'resolver-cancelled': ['info'],
  'resolver-http': ['error'],
  'resolver-not-dns': ['error'],
  'resolver-mismatch': ['error'],
  'resolver-truncated': ['error'],
  'resolver-refused': ['error'],
  'resolver-servfail': ['error'],
  'alias-loop': ['error'],
} as const satisfies FindingList<string>;

export type DnsFinding = keyof typeof DNS_FINDINGS;

/** Makes one finding of the DNS part. */
export const foundInDns = finder<DnsFinding>(DNS_FINDINGS);
