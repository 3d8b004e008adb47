import { type DmarcRecord, tagValue } from './record.ts';

/** One entry of `rua` or `ruf` (RFC 9989 §4.7, §4.8). */
export interface ReportUri {
  readonly text: string;
  /** mail: reports can be sent there; other: a URI no receiver is known to use; broken: no URI. */
  readonly kind: 'mail' | 'other' | 'broken';
  /** The domain behind the @ of an address. */
  readonly domain?: string;
  /** The size of RFC 7489 (`10m`), which RFC 9989 no longer knows. */
  readonly size?: string;
}

const MAIL = /^mailto:[^\s@,!?]+@([^\s@,!?]+)(?:\?[^\s,!]*)?(?:!(\d{1,10}[kmgt]?))?$/i;
const URI = /^[a-z][a-z0-9+.-]*:[^\s,!]+$/i;

/** The entries of a list of addresses for reports; what is empty between commas is none. */
export function readReportUris(list: string): ReportUri[] {
  return list
    .split(',')
    .map((entry) => entry.trim())
    .filter((entry) => entry !== '')
    .map(readUri);
}

/** Whether at least one address for aggregate reports can be read; any URI will do (RFC 9989 §4.10.1). */
export function hasReportAddress(record: DmarcRecord): boolean {
  return readReportUris(tagValue(record, 'rua') ?? '').some(({ kind }) => kind !== 'broken');
}

function readUri(text: string): ReportUri {
  const [, domain, size] = MAIL.exec(text) ?? [];
  if (domain !== undefined) return { text, kind: 'mail', domain, ...(size === undefined ? {} : { size }) };
  return { text, kind: URI.test(text) && !/^mailto:/i.test(text) ? 'other' : 'broken' };
}
