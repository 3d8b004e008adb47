import type { Finding } from '../../../schema/finding.ts';
import { tidy } from '../dns/zone.ts';
import { found, MAIL_FROM_FINDINGS } from './findings.ts';
import { judgeMx, type Mx } from './judge-mx.ts';
import { letsSesIn } from './lets-ses-in.ts';

export interface InspectMailFromInput {
  /** The verified domain, or a verified address at it. */
  readonly identity: string;
  /** The MAIL FROM domain, and its MX and TXT records, each TXT as its strings. */
  readonly mailFrom: string;
  readonly mx: readonly Mx[];
  readonly txt: readonly (readonly string[])[];
  /** The Region the identity is verified in, as in `eu-west-1`. */
  readonly region: string;
  /** What SES is told to do while the MX can't be found. */
  readonly behaviour?: 'USE_DEFAULT_VALUE' | 'REJECT_MESSAGE' | undefined;
  /** The domain of the header From, where it is another than the identity's. */
  readonly fromDomain?: string | undefined;
}

/** RFC 1035 §3.1, with the last dot; nothing longer is a name. */
const MOST_OCTETS = 254;

/** Checks a custom MAIL FROM domain as SES wants it set up (facts 2.7, last paragraph). Never throws. */
export function inspectMailFrom(input: InspectMailFromInput): { readonly findings: readonly Finding[] } {
  const identity = nameOf(input.identity);
  const mailFrom = nameOf(input.mailFrom);
  const from = nameOf(input.fromDomain ?? input.identity);
  const texts = input.txt.map((strings) => strings.join(''));
  const findings = [
    ...(mailFrom.endsWith(`.${identity}`) && identity !== '' ? [] : [found('mf-not-subdomain', mailFrom)]),
    ...(mailFrom === from ? [found('mf-used-for-from', from)] : []),
    ...judgeMx(input.mx, input.region),
    ...(letsSesIn(texts) ? [] : [found('mf-spf', mailFrom)]),
    ...fallback(input.behaviour),
  ];
  const rank = Object.keys(MAIL_FROM_FINDINGS);
  return { findings: findings.toSorted((one, other) => rank.indexOf(one.id) - rank.indexOf(other.id)) };
}

/** A domain, or the one behind an address's @. */
function nameOf(written: string): string {
  return tidy(
    written
      .slice(written.lastIndexOf('@') + 1)
      .trim()
      .slice(0, MOST_OCTETS),
  );
}

function fallback(behaviour: InspectMailFromInput['behaviour']): Finding[] {
  if (behaviour === undefined) return [];
  return [found(behaviour === 'REJECT_MESSAGE' ? 'mf-rejects' : 'mf-falls-back')];
}
