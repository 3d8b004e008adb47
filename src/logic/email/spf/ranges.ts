import { readAddress } from './network.ts';

const OWN_RANGES = ['private', 'loopback', 'linkLocal', 'uniqueLocal'];
/** Ours, no standard's: a /15 is 131,072 addresses. */
const BROAD = 15;

/** Whether an address of a term is one that no mail crosses the Internet from: RFC 1918, loopback, link-local, unique-local. */
export function isPrivate(network: string): boolean {
  const range = readAddress(network)?.range();
  return range !== undefined && OWN_RANGES.includes(range);
}

/** Whether a term takes in a great many IPv4 addresses at once. */
export function isBroad({ name, cidr4 }: { name: string; cidr4: number }): boolean {
  return name !== 'ip6' && cidr4 <= BROAD;
}
