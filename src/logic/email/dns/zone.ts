import type { DnsAnswer, DnsRecord, RecordType, Resolver } from './resolver.ts';

/** Records by name (small letters, no last dot) and type. `fails` makes every question for a name go unanswered. */
export type Zone = ReadonlyMap<
  string,
  { readonly [Type in RecordType]?: readonly DnsRecord[] } & { fails?: DnsAnswer['rcode'] }
>;

/** RFC 1034 sets no limit; resolvers give up after about this many. */
const MOST_ALIASES = 8;
const NOTHING: DnsAnswer = { rcode: 'NXDOMAIN', records: [] };

/** Answers from a zone, CNAMEs followed; what it doesn't hold, `beyond` is asked, or it doesn't exist. */
export function zoneResolver(zone: Zone, beyond?: Resolver): Resolver {
  return async (name, type) => {
    let at = tidy(name);
    for (let aliases = 0; aliases <= MOST_ALIASES; aliases += 1) {
      const node = zone.get(at);
      if (!node) return beyond ? beyond(at, type) : emptyOrNothing(zone, at);
      if (node.fails) return { rcode: node.fails, records: [] };
      const alias = node.CNAME?.[0];
      if (type === 'CNAME' || typeof alias !== 'string') return { rcode: 'NOERROR', records: node[type] ?? [] };
      at = tidy(alias);
    }
    return { rcode: 'SERVFAIL', records: [] };
  };
}

/** A name as a zone keeps it. */
export function tidy(name: string): string {
  return name.replace(/\.$/, '').toLowerCase();
}

/** A name that only has names below it exists without records (RFC 8020). */
function emptyOrNothing(zone: Zone, name: string): DnsAnswer {
  const hasBelow = [...zone.keys()].some((other) => other.endsWith(`.${name}`));
  return hasBelow ? { rcode: 'NOERROR', records: [] } : NOTHING;
}
