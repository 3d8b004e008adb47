import type { Identifier } from '../logic/email/dmarc/alignment.ts';
import { compareReaders, type TwoReadings } from '../logic/email/dmarc/compare-readers.ts';
import { likelyOrganisation } from '../logic/email/dmarc/likely-organisation.ts';
import type { SuffixList } from '../logic/email/dmarc/old-reader.ts';
import type { Resolver } from '../logic/email/dns/resolver.ts';
import { tidy } from '../logic/email/dns/zone.ts';
import { publicSuffixes } from './public-suffixes.ts';

/** One message as its receiver saw it. */
export interface Typed {
  readonly fromDomain: string;
  readonly spf?: Identifier;
  readonly dkim: readonly Identifier[];
  readonly organisation: string;
}

/** Reads the second form; without a domain in From the inspected one stands for it. */
export function readMessage(form: HTMLFormElement, domain: string): Typed {
  const typed = new FormData(form);
  const all = (name: string) => typed.getAll(name).map((value) => domainIn(String(value)));
  const [mailFrom = '', spf = ''] = [...all('mailFrom'), ...all('spf')];
  const results = all('dkim');
  const dkim = all('d').map((name, at) => ({ domain: name, result: results[at] ?? '' }));
  return {
    fromDomain: all('from')[0] || domain,
    ...(mailFrom && { spf: { domain: mailFrom, result: spf } }),
    dkim: dkim.filter(({ domain: name }) => name !== ''),
    organisation: all('organisation')[0] ?? '',
  };
}

/** Evaluates one message as both readers do; the older one by the public suffix list, unless the reader named the organisation. */
export async function readings({ organisation, ...message }: Typed, resolver: Resolver): Promise<TwoReadings> {
  const organisationalDomain = organisation === '' ? await publicSuffixes() : suffixList(organisation);
  return compareReaders({ ...message, resolver, organisationalDomain });
}

/** Takes the organisation’s domain the reader typed for it and all below it, else what the name’s labels make likely. */
export function suffixList(organisation: string): SuffixList {
  const known = tidy(organisation);
  return (domain) =>
    known !== '' && (domain === known || domain.endsWith(`.${known}`)) ? known : likelyOrganisation(domain);
}

function domainIn(typed: string): string {
  return typed
    .trim()
    .slice(typed.trim().lastIndexOf('@') + 1)
    .replace(/>$/, '');
}
