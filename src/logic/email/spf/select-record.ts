import type { DnsAnswer, Resolver } from '../dns/resolver.ts';

/** What a name publishes: one SPF record's text, none, too many, or no answer (RFC 7208 §4.4, §4.5). */
export type Selected =
  | { readonly found: 'one'; readonly record: string }
  | { readonly found: 'none'; readonly isVoid: boolean }
  | { readonly found: 'several' | 'no-answer' };

const VERSION = /^v=spf1(?: |$)/i;

/** The record of a name, its strings joined without a space. */
export async function selectRecord(name: string, resolver: Resolver): Promise<Selected> {
  const answer = await resolver(name, 'TXT');
  if (failed(answer)) return { found: 'no-answer' };
  const [record, ...others] = textsOf(answer).filter((text) => VERSION.test(text));
  if (record === undefined) return { found: 'none', isVoid: answer.records.length === 0 };
  return others.length > 0 ? { found: 'several' } : { found: 'one', record };
}

/** The TXT records of an answer, each with its strings joined. */
export function textsOf({ records }: DnsAnswer): string[] {
  return records.flatMap((record) => (Array.isArray(record) ? [record.join('')] : []));
}

/** Whether the DNS gave no answer at all (RFC 7208 §4.4, §5); that a name doesn't exist is one. */
export function failed({ rcode }: DnsAnswer): boolean {
  return rcode !== 'NOERROR' && rcode !== 'NXDOMAIN';
}
