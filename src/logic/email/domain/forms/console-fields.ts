import type { DnsRecord } from '../../dns/resolver.ts';
import type { RecordSet } from '../record-set.ts';
import { quoted } from './presentation.ts';

/** One record as the fields of a DNS provider’s form, Cloudflare’s among them; `field` is a name the page has words for. */
export interface ConsoleField {
  readonly field: 'type' | 'name' | 'content' | 'target' | 'mail-server' | 'priority' | 'ttl' | 'proxy';
  readonly value: string;
}

/** A form for each record. A CNAME must not be proxied, or nobody sees where it points. */
export function toConsoleFields({ name, type, ttl, values }: RecordSet): ConsoleField[][] {
  return values.map((value) => [
    { field: 'type', value: type },
    { field: 'name', value: name },
    ...contentOf(value),
    ...(type === 'CNAME' ? [{ field: 'proxy' as const, value: 'DNS only' }] : []),
    { field: 'ttl', value: `${ttl}` },
  ]);
}

function contentOf(value: DnsRecord): ConsoleField[] {
  if (typeof value === 'string') return [{ field: 'target', value }];
  if ('exchange' in value)
    return [
      { field: 'mail-server', value: value.exchange },
      { field: 'priority', value: `${value.preference}` },
    ];
  return [{ field: 'content', value: value.map((string) => quoted(string, 10)).join(' ') }];
}
