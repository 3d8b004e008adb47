import { tidy } from '../dns/zone.ts';
import { checkableDomain } from '../spf/domain-name.ts';
import { readDomain } from '../suppression/read-domain.ts';

/** A domain as the DNS is asked for it: small letters, no last dot, international labels in ASCII; `undefined` where it is none. */
export function dnsName(written: string): string | undefined {
  return checkableDomain(tidy(readDomain(written.trim()).ascii));
}
