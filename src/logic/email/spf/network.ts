import ipaddr from 'ipaddr.js';

/** An address of either family; an IPv4 address written as IPv6 is taken as IPv4 (RFC 7208 §5). */
export type Address = ipaddr.IPv4 | ipaddr.IPv6;

const IP4 = /^(?:(?:0|[1-9]\d{0,2})\.){3}(?:0|[1-9]\d{0,2})$/;
const PREFIX = { ip4: /^(?:0|[1-9]\d?)$/, ip6: /^(?:0|[1-9]\d{0,2})$/ };
const MOST = { ip4: 32, ip6: 128 };
/** The longest IPv6 address: six groups and a dotted tail. */
const LONGEST = 45;

/** The address a text names, or `undefined`; zones and shortened IPv4 forms are none. */
export function readAddress(text: string): Address | undefined {
  const ip6 = readIp6(text);
  return ip6?.isIPv4MappedAddress() ? ip6.toIPv4Address() : (ip6 ?? readIp4(text));
}

/** The argument of `ip4:` or `ip6:` (RFC 7208 §5.6), or `undefined` where it breaks the grammar or names the other family. */
export function readNetwork(family: 'ip4' | 'ip6', text: string): { address: string; prefix: number } | undefined {
  const [address = '', prefix, ...more] = text.split('/');
  if (more.length > 0 || (prefix !== undefined && !PREFIX[family].test(prefix))) return undefined;
  const bits = prefix === undefined ? MOST[family] : Number(prefix);
  const known = family === 'ip4' ? readIp4(address) : readIp6(address);
  return known && bits <= MOST[family] ? { address, prefix: bits } : undefined;
}

/** Whether the address lies in the network; one of the other family never does, nor in what is no address. */
export function isWithin(address: Address, network: string, prefix: { cidr4: number; cidr6: number }): boolean {
  const other = readIp6(network) ?? readIp4(network);
  if (other?.kind() !== address.kind()) return false;
  return address.kind() === 'ipv4' ? address.match(other, prefix.cidr4) : address.match(other, prefix.cidr6);
}

function readIp4(text: string): ipaddr.IPv4 | undefined {
  return IP4.test(text) && ipaddr.IPv4.isValid(text) ? ipaddr.IPv4.parse(text) : undefined;
}

/** An address as RFC 4291 §2.2 writes it. The dotted tail is rewritten: ipaddr.js takes `::192.0.2.1` for a mapped one, and octal digits. */
function readIp6(text: string): ipaddr.IPv6 | undefined {
  if (text.length > LONGEST || !text.includes(':') || text.includes('%')) return undefined;
  const colon = text.lastIndexOf(':');
  const tail = text.slice(colon + 1);
  const octets = tail.includes('.') ? readIp4(tail)?.octets : [];
  if (!octets) return undefined;
  const [a = 0, b = 0, c = 0, d = 0] = octets;
  const plain =
    octets.length === 0
      ? text
      : `${text.slice(0, colon + 1)}${(a * 256 + b).toString(16)}:${(c * 256 + d).toString(16)}`;
  return ipaddr.IPv6.isValid(plain) ? ipaddr.IPv6.parse(plain) : undefined;
}
