import type { Resolver } from '../dns/resolver.ts';
import { failed } from './answer.ts';
import { lookupName } from './domain-name.ts';
import { type Address, isWithin } from './network.ts';

/** RFC 7208 §4.6.4: names beyond this are not looked at. */
const MOST_NAMES = 10;
const WHOLE = { cidr4: 32, cidr6: 128 };

/** The address as the labels of `%{i}`: dotted, and for IPv6 a label for each of the 32 digits (RFC 7208 §7.3). */
export function dotted(ip: Address): string {
  if (ip.kind() === 'ipv4') return ip.toString();
  const digits = ip.toByteArray().map((octet) => octet.toString(16).padStart(2, '0'));
  return [...digits.join('')].join('.');
}

/** The names that the address says it has and that lead back to it (RFC 7208 §5.5), as it spells them. */
export async function validatedNames({ ip, resolver }: { ip: Address; resolver: Resolver }) {
  const reverse = dotted(ip).split('.').reverse().join('.');
  const answer = await resolver(`${reverse}.${ip.kind() === 'ipv4' ? 'in-addr' : 'ip6'}.arpa`, 'PTR');
  const claimed = answer.records.filter((record) => typeof record === 'string').slice(0, MOST_NAMES);
  const names: string[] = [];
  for (const claim of claimed) {
    const name = lookupName(claim);
    if (name && (await leadsBack(name, ip, resolver))) names.push(name);
  }
  return { names, isVoid: !failed(answer) && claimed.length === 0 };
}

async function leadsBack(name: string, ip: Address, resolver: Resolver): Promise<boolean> {
  const { records } = await resolver(name, ip.kind() === 'ipv4' ? 'A' : 'AAAA');
  return records.some((record) => typeof record === 'string' && isWithin(ip, record, WHOLE));
}

/** Whether a name is the domain or lies below it, whatever the case. */
export function isAtOrBelow(name: string, domain: string): boolean {
  const [low, wanted] = [name.toLowerCase(), domain.replace(/\.$/, '').toLowerCase()];
  return low === wanted || low.endsWith(`.${wanted}`);
}
