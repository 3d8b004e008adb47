import { likelyOrganisation } from '../logic/email/dmarc/likely-organisation.ts';
import type { SuffixList } from '../logic/email/dmarc/old-reader.ts';

/**
 * The organisational domain as a receiver of RFC 7489 finds it, by the public suffix list. The list (41 kB of brotli) is loaded on the
 * first call; where it can't be, offline say, the labels of the name have to do.
 */
export async function publicSuffixes(): Promise<SuffixList> {
  try {
    const { getDomain } = await import('tldts');
    return (domain) => getDomain(domain, { allowPrivateDomains: true }) ?? domain;
  } catch {
    return likelyOrganisation;
  }
}
