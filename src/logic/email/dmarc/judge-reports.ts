import type { Finding } from '../../../schema/finding.ts';
import { dnsName } from './dns-name.ts';
import { found } from './findings.ts';
import type { SuffixList } from './old-reader.ts';
import { type DmarcRecord, tagValue } from './record.ts';
import { type ReportUri, readReportUris } from './report-uris.ts';

/** Where reports are to go, and whether they will (facts 2.7, M13–M16). */
export function judgeReports(record: DmarcRecord, domain: string, organisation: SuffixList): Finding[] {
  const uris = (name: 'rua' | 'ruf') => readReportUris(tagValue(record, name) ?? '');
  const [rua, ruf] = [uris('rua'), uris('ruf')];
  return [
    ...(rua.length === 0 ? [found('no-rua', 'rua')] : []),
    ...[...rua, ...ruf].flatMap((uri) => judgeUri(uri, domain, organisation)),
  ];
}

function judgeUri({ text, kind, domain: host, size }: ReportUri, domain: string, organisation: SuffixList): Finding[] {
  if (kind !== 'mail') return [found('rua-uri', text)];
  const to = dnsName(host ?? '');
  if (to === undefined) return [found('rua-uri', text)];
  return [
    ...(size === undefined ? [] : [found('obsolete-size', text)]),
    ...(organisation(to) === organisation(domain) ? [] : [found('external-report-auth', to)]),
  ];
}
