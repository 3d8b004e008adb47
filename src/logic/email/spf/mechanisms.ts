import type { DnsAnswer } from '../dns/resolver.ts';
import { failed } from './answer.ts';
import type { Check } from './check.ts';
import { lookupName } from './domain-name.ts';
import { isWithin } from './network.ts';
import { isAtOrBelow, validatedNames } from './ptr.ts';
import type { Mechanism } from './record.ts';

/** What a mechanism said, and what it compared. */
export interface Matched {
  readonly says: 'match' | 'no-match' | 'temperror' | 'too-many-voids' | 'too-many-names';
  readonly found?: readonly string[];
}

/** RFC 7208 §4.6.4: more exchanges than this are a permerror. */
const MOST_EXCHANGES = 10;

/** Whether the address is one of the target's (§5.3); what can't be a name matches nothing. */
async function matchA(check: Check, target: string, term: Mechanism): Promise<Matched> {
  const answer = await addresses(check, target);
  if (!answer) return { says: 'no-match' };
  if (failed(answer)) return { says: 'temperror' };
  const found = answer.records.filter((record) => typeof record === 'string');
  if (!check.ledger.note(found.length === 0)) return { says: 'too-many-voids' };
  return { says: found.some((address) => isWithin(check.ip, address, term)) ? 'match' : 'no-match', found };
}

/** Whether the address is one of an exchange's of the target (§5.4), best preference first. */
async function matchMx(check: Check, target: string, term: Mechanism): Promise<Matched> {
  const name = lookupName(target);
  if (!name) return { says: 'no-match' };
  const answer = await check.resolver(name, 'MX');
  if (failed(answer)) return { says: 'temperror' };
  const exchanges = answer.records
    .filter((record) => typeof record === 'object' && 'exchange' in record)
    .toSorted((a, b) => a.preference - b.preference);
  if (!check.ledger.note(exchanges.length === 0)) return { says: 'too-many-voids' };
  if (exchanges.length > MOST_EXCHANGES) return { says: 'too-many-names' };
  const found: string[] = [];
  for (const { exchange } of exchanges) {
    const matched = await matchA(check, exchange, term);
    found.push(...(matched.found ?? []));
    if (matched.says !== 'no-match') return { ...matched, found };
  }
  return { says: 'no-match', found };
}

/** Whether the target has any IPv4 address, whatever the connection's family (§5.7). */
async function matchExists({ resolver, ledger }: Check, target: string): Promise<Matched> {
  const name = lookupName(target);
  if (!name) return { says: 'no-match' };
  const answer = await resolver(name, 'A');
  if (failed(answer)) return { says: 'temperror' };
  const found = answer.records.filter((record) => typeof record === 'string');
  if (!ledger.note(found.length === 0)) return { says: 'too-many-voids' };
  return { says: found.length > 0 ? 'match' : 'no-match', found };
}

/** Whether a validated name of the address is the target or lies below it (§5.5). */
async function matchPtr(check: Check, target: string): Promise<Matched> {
  const { names, isVoid } = await validatedNames(check);
  if (!check.ledger.note(isVoid)) return { says: 'too-many-voids' };
  const hit = names.some((name) => isAtOrBelow(name, target));
  return { says: hit ? 'match' : 'no-match', found: names };
}

async function addresses({ ip, resolver }: Check, target: string): Promise<DnsAnswer | undefined> {
  const name = lookupName(target);
  return name === undefined ? undefined : resolver(name, ip.kind() === 'ipv4' ? 'A' : 'AAAA');
}

/** How each mechanism that asks the DNS compares; its look-up is counted before. */
export const MATCHERS = { a: matchA, mx: matchMx, exists: matchExists, ptr: matchPtr };
