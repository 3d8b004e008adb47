import type { DnsRecord } from '../../dns/resolver.ts';

const ENCODER = new TextEncoder();

/** How a character that can’t stand as it is gets written inside quotation marks: `\DDD` decimal in zone files, octal at Route 53. */
export type Radix = 10 | 8;

/** A record’s value as it stands behind its type: `10 mail.example.com.`, `"v=spf1 -all"`. Names end with a dot. */
export function inPresentation(value: DnsRecord, radix: Radix): string {
  if (typeof value === 'string') return absolute(value);
  if ('exchange' in value) return `${value.preference} ${absolute(value.exchange)}`;
  return value.map((string) => quoted(string, radix)).join(' ');
}

/** A name that is whole wherever it’s read. */
export function absolute(name: string): string {
  return name.endsWith('.') ? name : `${name}.`;
}

/** Quotation marks and backslashes get a backslash; control characters and what isn’t ASCII become octets of UTF-8 by number. */
export function quoted(string: string, radix: Radix): string {
  const written = [...string].map((character) => {
    if (character === '"' || character === '\\') return `\\${character}`;
    if (character >= ' ' && character <= '~') return character;
    return [...ENCODER.encode(character)].map((octet) => `\\${octet.toString(radix).padStart(3, '0')}`).join('');
  });
  return `"${written.join('')}"`;
}
