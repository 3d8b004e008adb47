import { readEndpoint } from '../logic/email/dns/endpoint.ts';
import { overlay } from '../logic/email/dns/overlay.ts';
import { readPasted } from '../logic/email/dns/pasted.ts';
import type { DnsAnswer, Resolver } from '../logic/email/dns/resolver.ts';
import { readKeyPaste } from './dkim-check-read.ts';
import { dnsOverHttps } from './dns-over-https.ts';

export type Keys = readonly (readonly [name: string, answer: DnsAnswer])[];

/** What `readForm` finds in the form of keys. */
export interface KeySource {
  readonly pasted: string;
  /** Whom to ask for keys that weren’t pasted; without it nobody is asked. */
  readonly live?: Resolver;
}

/** The pasted records, and with `mayAsk` the resolver the reader chose; `undefined` where that is no address of one. */
export function readForm(form: HTMLFormElement, mayAsk: boolean, signal: AbortSignal): KeySource | undefined {
  const given = new FormData(form);
  const text = (name: string) => String(given.get(name) ?? '');
  if (!mayAsk) return { pasted: text('records') };
  const endpoint = readEndpoint(text('resolver') === 'own' ? text('endpoint') : text('resolver'));
  return endpoint === undefined ? undefined : { pasted: text('records'), live: dnsOverHttps({ endpoint, signal }) };
}

/** The key records of these names: pasted ones first, then from the live DNS, if it may be asked. Never rejects. */
export async function findKeys(names: readonly string[], { pasted, live }: KeySource): Promise<Keys> {
  const { zone } = readPasted(pasted);
  const resolver = overlay(zone, live);
  const [only, ...others] = names;
  // A record without its name can only be that of the only key.
  const bare = zone.size === 0 && pasted.trim() !== '' && others.length === 0 ? readKeyPaste(pasted).txt : [];
  if (only !== undefined && bare.length > 0) return [[only.toLowerCase(), { rcode: 'NOERROR', records: bare }]];
  return Promise.all(names.map(async (name) => [name.toLowerCase(), await resolver(name, 'TXT')] as const));
}
