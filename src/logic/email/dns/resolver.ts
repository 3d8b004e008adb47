/** The kinds of records the checkers ask for. */
export type RecordType = 'A' | 'AAAA' | 'TXT' | 'MX' | 'PTR' | 'CNAME';

/** One record: an address or name; for MX its preference and exchange; for TXT its strings of at most 255 octets. */
export type DnsRecord = string | { readonly preference: number; readonly exchange: string } | readonly string[];

/** Why no usable answer came: the words stand with the findings of `content/findings/dns.yml`. */
export type DnsProblem =
  | 'resolver-unreachable'
  | 'resolver-timeout'
  | 'resolver-cancelled'
  | 'resolver-http'
  | 'resolver-not-dns'
  | 'resolver-mismatch'
  | 'resolver-truncated'
  | 'resolver-refused'
  | 'resolver-servfail'
  | 'alias-loop';

/** What a resolver says. `records` are only those of the type asked for, CNAMEs already followed. */
export interface DnsAnswer {
  readonly rcode: 'NOERROR' | 'NXDOMAIN' | 'SERVFAIL' | 'TIMEOUT';
  readonly records: readonly DnsRecord[];
  /** The names its CNAMEs led to, in order. */
  readonly aliases?: readonly string[];
  /** Known where `rcode` is SERVFAIL or TIMEOUT and the resolver can say more. */
  readonly problem?: DnsProblem;
}

/** Asks the DNS, or a box of pasted records; the checkers know nothing of where the answer comes from. Never rejects. */
export type Resolver = (name: string, type: RecordType) => Promise<DnsAnswer>;
