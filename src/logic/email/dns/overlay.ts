import type { DnsRecord, RecordType, Resolver } from './resolver.ts';
import { tidy, type Zone, zoneResolver } from './zone.ts';

/** As many as `zoneResolver` follows. */
const MOST_ALIASES = 8;

/**
 * Answers from the pasted records where they hold the name and type, else from the live DNS: so a change can be tried before it
 * is published. A pasted CNAME stands for every type of its name. Without a live resolver only what was pasted exists.
 */
export function overlay(pasted: Zone, live?: Resolver): Resolver {
  if (!live) return zoneResolver(pasted);
  const names = [...pasted.keys()];
  return async (name, type) => {
    let at = tidy(name);
    const aliases: string[] = [];
    while (aliases.length <= MOST_ALIASES) {
      const next = pastedAt(pasted, at, type);
      if (next && 'records' in next) return { rcode: 'NOERROR', records: next.records, ...followed(aliases) };
      if (next) {
        at = tidy(next.alias);
        aliases.push(at);
        continue;
      }
      const answer = await live(at, type);
      // Where the live chain passes a pasted name, what was pasted goes on from there.
      const pastedStep = (answer.aliases ?? []).findIndex((alias) => pastedAt(pasted, tidy(alias), type));
      if (type !== 'CNAME' && pastedStep >= 0) {
        aliases.push(...(answer.aliases ?? []).slice(0, pastedStep + 1));
        at = tidy(aliases.at(-1) ?? at);
        continue;
      }
      // A name that holds pasted records of another type, or names below it, does exist (RFC 8020).
      const isNear = names.some((known) => known === at || known.endsWith(`.${at}`));
      const rcode = answer.rcode === 'NXDOMAIN' && isNear ? 'NOERROR' : answer.rcode;
      return { ...answer, rcode, ...followed([...aliases, ...(answer.aliases ?? [])]) };
    }
    return { rcode: 'SERVFAIL', records: [], problem: 'alias-loop' };
  };
}

function pastedAt(
  pasted: Zone,
  name: string,
  type: RecordType,
): { records: readonly DnsRecord[] } | { alias: string } | undefined {
  const node = pasted.get(name);
  const records = node?.[type];
  if (records) return { records };
  const alias = node?.CNAME?.[0];
  return type !== 'CNAME' && typeof alias === 'string' ? { alias } : undefined;
}

function followed(aliases: readonly string[]) {
  return aliases.length > 0 ? { aliases } : {};
}
