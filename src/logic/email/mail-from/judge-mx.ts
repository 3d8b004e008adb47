import type { Finding } from '../../../schema/finding.ts';
import { tidy } from '../dns/zone.ts';
import { found } from './findings.ts';

/** One MX record; a larger `preference` is tried later. */
export interface Mx {
  readonly preference: number;
  readonly exchange: string;
}

/** The preference AWS asks for (fact mf-one-mx). */
const PREFERENCE = 10;
/** Where bounces to a MAIL FROM domain go: SES's own host of the Region (fact mf-one-mx). */
const FEEDBACK = /^feedback-smtp\.([a-z]{2,4}(?:-[a-z]{1,12}){1,3}-\d{1,2})\.amazonses\.com$/;
/** RFC 1035 §3.1, with the last dot; nothing longer is a name. */
const MOST_OCTETS = 254;
/** So many records are looked at; one is allowed. */
const MOST_READ = 20;

/** What the MX records of a MAIL FROM domain have wrong for SES in one Region. */
export function judgeMx(mx: readonly Mx[], region: string): Finding[] {
  const count = mx.length === 1 ? [] : [found('mf-mx-count', String(mx.length))];
  return [...count, ...mx.slice(0, MOST_READ).flatMap((one) => judgeOne(one, region.trim().toLowerCase()))];
}

function judgeOne({ preference, exchange }: Mx, region: string): Finding[] {
  const host = tidy(exchange.trim().slice(0, MOST_OCTETS));
  const [, named] = FEEDBACK.exec(host) ?? [];
  if (named === undefined)
    return [found('mf-mx-target', host), ...(receives(host) ? [found('mf-used-for-receiving', host)] : [])];
  return [
    ...(named === region ? [] : [found('mf-region-mismatch', host)]),
    ...(preference === PREFERENCE ? [] : [found('mf-priority', String(preference))]),
  ];
}

/** Whether mail is received at a host: any that is no misspelt feedback host, and not the “no mail” of RFC 7505. */
function receives(host: string): boolean {
  return host !== '' && !/^feedback[-_.]?smtp/.test(host);
}
