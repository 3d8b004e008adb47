import type { Resolver } from '../dns/resolver.ts';
import { tidy } from '../dns/zone.ts';
import { organisationalDomain, treeWalk } from './tree-walk.ts';

export type Mode = 'r' | 's';

/** An identifier that SPF or DKIM authenticated, or tried to. */
export interface Identifier {
  /** The method's own result; only `pass` counts. */
  readonly result: string;
  readonly domain: string;
}

/**
 * Whether an identifier that passed is aligned with the header From (RFC 9989 §4.4): the same name, or in relaxed mode the same
 * organisational domain. `temperror` where the DNS didn't say.
 */
export async function aligns(
  from: { readonly domain: string; readonly orgDomain: string },
  { result, domain }: Identifier,
  mode: Mode,
  resolver: Resolver,
): Promise<boolean | 'temperror'> {
  if (result.toLowerCase() !== 'pass') return false;
  const name = tidy(domain.trim());
  if (name === from.domain) return true;
  // Names with different last labels can't share an organisational domain, so nothing is asked.
  if (mode === 's' || name.split('.').at(-1) !== from.domain.split('.').at(-1)) return false;
  const stops = await treeWalk(name, resolver);
  if (stops.some(({ isFailed }) => isFailed)) return 'temperror';
  return organisationalDomain(stops) === from.orgDomain;
}
