import type { DnsAnswer, DnsRecord, RecordType, Resolver } from './resolver.ts';

/** Records by name (small letters, no last dot) and type. `fails` makes every question for a name go unanswered. */
export type Zone = ReadonlyMap<
  string,
  { readonly [Type in RecordType]?: readonly DnsRecord[] } & { fails?: DnsAnswer['rcode'] }
>;

/** RFC 1034 sets no limit; resolvers give up after about this many. */
const MOST_ALIASES = 8;
/** RFC 1035 §3.1; what is longer can't be asked for. */
const LONGEST_NAME = 255;
const EMPTY: DnsAnswer = { rcode: 'NOERROR', records: [] };
const NOTHING: DnsAnswer = { rcode: 'NXDOMAIN', records: [] };

/** Answers from a zone, CNAMEs followed; what it doesn't hold, `beyond` is asked, or it doesn't exist. */
export function zoneResolver(zone: Zone, beyond?: Resolver): Resolver {
  const parents = parentsIn(zone);
  return async (name, type) => {
    let at = tidy(name);
    for (let aliases = 0; aliases <= MOST_ALIASES; aliases += 1) {
      const node = zone.get(at);
      if (!node && beyond) return beyond(at, type);
      // A name that only has names below it exists without records (RFC 8020).
      if (!node) return parents.has(at) ? EMPTY : NOTHING;
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

function parentsIn(zone: Zone): ReadonlySet<string> {
  const parents = new Set<string>();
  for (const name of zone.keys()) {
    if (name.length > LONGEST_NAME) continue;
    for (let dot = name.indexOf('.'); dot >= 0; dot = name.indexOf('.', dot + 1)) parents.add(name.slice(dot + 1));
  }
  return parents;
}
