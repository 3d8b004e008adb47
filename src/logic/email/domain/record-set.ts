import type { DnsRecord } from '../dns/resolver.ts';

/** All records of one name and type, as DNS consoles and APIs set them: publishing a set replaces the one that is there. */
export interface RecordSet {
  /** Small letters, no last dot. */
  readonly name: string;
  readonly type: 'CNAME' | 'MX' | 'TXT';
  /** In seconds. */
  readonly ttl: number;
  /** Never empty; a CNAME has one. */
  readonly values: readonly DnsRecord[];
}
