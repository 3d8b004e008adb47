import type { Resolver } from '../dns/resolver.ts';
import { failed, textsOf } from './answer.ts';

/** What a name publishes: one SPF record's text, none, too many, or no answer (RFC 7208 §4.4, §4.5). */
export type Selected =
  | { readonly found: 'one'; readonly record: string }
  | { readonly found: 'none'; readonly isVoid: boolean }
  | { readonly found: 'several' | 'no-answer' };

const VERSION = /^v=spf1(?: |$)/i;

/** Whether a text is an SPF record: nothing but the version decides (RFC 7208 §4.5). */
export function isSpf(text: string): boolean {
  return VERSION.test(text);
}

/** The record of a name, its strings joined without a space. */
export async function selectRecord(name: string, resolver: Resolver): Promise<Selected> {
  const answer = await resolver(name, 'TXT');
  if (failed(answer)) return { found: 'no-answer' };
  const [record, ...others] = textsOf(answer).filter(isSpf);
  if (record === undefined) return { found: 'none', isVoid: answer.records.length === 0 };
  return others.length > 0 ? { found: 'several' } : { found: 'one', record };
}
