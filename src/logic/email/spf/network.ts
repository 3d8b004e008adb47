import ipaddr from 'ipaddr.js';

/** An address of either family; an IPv4 address written as IPv6 is taken as IPv4 (RFC 7208 §5). */
export type Address = ipaddr.IPv4 | ipaddr.IPv6;

const IP4 = /^(?:(?:0|[1-9]\d{0,2})\.){3}(?:0|[1-9]\d{0,2})$/;
const PREFIX = { ip4: /^(?:0|[1-9]\d?)$/, ip6: /^(?:0|[1-9]\d{0,2})$/ };
const MOST = { ip4: 32, ip6: 128 };

/** The address a text names, or `undefined`; zones and shortened IPv4 forms are none. */
export function readAddress(text: string): Address | undefined {
  if (IP4.test(text)) return ipaddr.IPv4.isValid(text) ? ipaddr.IPv4.parse(text) : undefined;
  if (!text.includes(':') || text.includes('%') || !ipaddr.IPv6.isValid(text)) return undefined;
  const address = ipaddr.IPv6.parse(text);
  return address.isIPv4MappedAddress() ? address.toIPv4Address() : address;
}

/** The argument of `ip4:` or `ip6:` (RFC 7208 §5.6), or `undefined` where it breaks the grammar or names the other family. */
export function readNetwork(family: 'ip4' | 'ip6', text: string): { address: string; prefix: number } | undefined {
  const [address = '', prefix, ...more] = text.split('/');
  if (more.length > 0 || (prefix !== undefined && !PREFIX[family].test(prefix))) return undefined;
  const bits = prefix === undefined ? MOST[family] : Number(prefix);
  const isRight = family === 'ip4' ? IP4.test(address) && ipaddr.IPv4.isValid(address) : isIp6(address);
  return isRight && bits <= MOST[family] ? { address, prefix: bits } : undefined;
}

/** Whether the address lies in the network; one of the other family never does. */
export function isWithin(address: Address, network: string, prefix: { cidr4: number; cidr6: number }): boolean {
  const other = network.includes(':') ? ipaddr.IPv6.parse(network) : readAddress(network);
  if (!other || other.kind() !== address.kind()) return false;
  return address.kind() === 'ipv4' ? address.match(other, prefix.cidr4) : address.match(other, prefix.cidr6);
}

function isIp6(text: string): boolean {
  return text.includes(':') && !text.includes('%') && ipaddr.IPv6.isValid(text);
}
