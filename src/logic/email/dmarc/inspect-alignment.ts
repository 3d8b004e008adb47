import type { Finding } from '../../../schema/finding.ts';
import type { Identifier } from './alignment.ts';
import { dnsName } from './dns-name.ts';
import { found, inOrder } from './findings.ts';
import { modesOf } from './policy.ts';
import { readRecord } from './record.ts';

/** One DKIM signature: `domain` is its d=, `algorithm` its a= where it is known. */
export interface Signature extends Identifier {
  readonly algorithm?: string | undefined;
}

export interface InspectAlignmentInput {
  readonly fromDomain: string;
  /** SPF's result for MAIL FROM. */
  readonly spf?: Identifier | undefined;
  readonly dkim: readonly Signature[];
  /** The text of the DMARC record that applies. */
  readonly dmarc?: string | undefined;
}

const SES = 'amazonses.com';

/** What the signatures and the envelope of one message show of alignment (facts 2.6, last paragraph, and 2.7). Never throws. */
export function inspectAlignment({ fromDomain, spf, dkim, dmarc = '' }: InspectAlignmentInput): {
  readonly findings: readonly Finding[];
} {
  const from = dnsName(fromDomain);
  const isOnlySes = dkim.length > 0 && dkim.every(({ domain }) => isSes(domain));
  const sha1 = dkim.filter(({ algorithm }) => algorithm?.trim().toLowerCase() === 'rsa-sha1');
  const isStrict = modesOf(readRecord(dmarc)).aspf === 's';
  const isBelow = spf !== undefined && from !== undefined && dnsName(spf.domain)?.endsWith(`.${from}`);
  return {
    findings: inOrder([
      ...(isOnlySes && !isSes(fromDomain) ? [found('not-aligned-ses-signature', dkim[0]?.domain)] : []),
      ...sha1.map(({ domain }) => found('sha1', domain)),
      ...(isStrict && isBelow ? [found('ses-aspf-strict', 'aspf')] : []),
    ]),
  };
}

/** Whether a domain is SES's own. */
function isSes(domain: string): boolean {
  const name = dnsName(domain);
  return name === SES || name?.endsWith(`.${SES}`) === true;
}
