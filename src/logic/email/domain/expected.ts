import { hostedZone } from '../dkim/ses-zones.ts';
import { splitText } from '../dns/split-text.ts';
import type { RecordSet } from './record-set.ts';

/** Ours: five minutes, so that a mistake is soon mended. SES asks for none. */
const TTL = 300;
/** fact mf-one-mx */
const PREFERENCE = 10;
/** fact spf-ses-include */
const SES_SPF = 'v=spf1 include:amazonses.com ~all';

/** One of Easy DKIM’s CNAMEs (facts dkim-easy-cname, dkim-region-zone). `zone` is what SES returned, where it is known. */
export function dkimCname(domain: string, token: string, region: string, zone = hostedZone(region)): RecordSet {
  return { name: `${token}._domainkey.${domain}`, type: 'CNAME', ttl: TTL, values: [`${token}.${zone}`] };
}

/** The one MX of a MAIL FROM domain (fact mf-one-mx). */
export function mailFromMx(mailFrom: string, region: string): RecordSet {
  const exchange = `feedback-smtp.${region}.amazonses.com`;
  return { name: mailFrom, type: 'MX', ttl: TTL, values: [{ preference: PREFERENCE, exchange }] };
}

/** A text at a name, with the texts that stand there beside it: a set is published whole. */
export function textRecord(
  name: string,
  text: string = SES_SPF,
  others: readonly (readonly string[])[] = [],
): RecordSet {
  return { name, type: 'TXT', ttl: TTL, values: [splitText(text), ...others] };
}
