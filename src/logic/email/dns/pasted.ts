import type { Finding } from '../../../schema/finding.ts';
import { foundInDns } from './findings.ts';
import { type Entry, readEntries } from './lines.ts';
import { wholeName } from './names.ts';
import { type PastedRecord, type Place, readRecord } from './read-record.ts';
import type { DnsRecord } from './resolver.ts';
import type { Zone } from './zone.ts';

export interface Pasted {
  readonly zone: Zone;
  /** How many records were read. */
  readonly count: number;
  /** Names whose line says “Proxied”, as a DNS console shows it. */
  readonly proxied: readonly string[];
  /** Records of the old type SPF (99), by name. */
  readonly type99: ReadonlyMap<string, readonly (readonly string[])[]>;
  /** What could not be read, or not as written; `where` is the number of the line, from 1. */
  readonly findings: readonly Finding[];
}

/** So much is read: more than any zone holds that a person pastes. */
const MOST_CHARACTERS = 1_000_000;
const MOST_RECORDS = 5_000;
const CURLY = /[“”„‟]/;

interface Kept {
  readonly record: PastedRecord;
  readonly line: number;
}

/**
 * Reads pasted records: lines of a zone file (`name [ttl] [IN] TYPE value`, RFC 1035 §5.1), of a DNS console (`TYPE name value`),
 * or an answer of dig. `domain` is what relative names and `@` belong to. Never throws; what can't be read is a finding.
 */
export function readPasted(text: string, domain = ''): Pasted {
  const findings: Finding[] = [];
  const kept: Kept[] = [];
  const place: Place = { origin: domain.toLowerCase().replace(/\.$/, ''), isStrict: false, above: '@' };
  const read = text.slice(0, MOST_CHARACTERS);
  if (text.length > MOST_CHARACTERS) findings.push(foundInDns('too-much-pasted'));
  for (const entry of readEntries(straightened(read, findings))) {
    if (kept.length >= MOST_RECORDS) {
      findings.push(foundInDns('too-much-pasted', String(entry.line)));
      break;
    }
    if (entry.fault) findings.push(foundInDns(entry.fault, String(entry.line)));
    else if (!obeys(entry, place)) keep(entry, place, kept, findings);
  }
  return { ...gather(kept, findings), findings };
}

/** Typographic quotation marks, as a word processor makes them of straight ones, are read as straight. */
function straightened(text: string, findings: Finding[]): string {
  if (!CURLY.test(text)) return text;
  const line = text.slice(0, text.search(CURLY)).split('\n').length;
  findings.push(foundInDns('quotes-curly', String(line)));
  return text.replace(/[“”„‟]/g, '"');
}

/** `$ORIGIN` moves the place, and makes the text a zone file; other directives say nothing about records. */
function obeys({ parts }: Entry, place: Place): boolean {
  const [directive, argument] = parts.map(({ text }) => text);
  if (!directive?.startsWith('$')) return false;
  if (directive.toUpperCase() !== '$ORIGIN') return true;
  place.origin = wholeName(argument ?? '', place.origin, true) ?? place.origin;
  place.isStrict = true;
  place.above = '@';
  return true;
}

function keep(entry: Entry, place: Place, kept: Kept[], findings: Finding[]): void {
  const { line } = entry;
  const read = readRecord(entry, place);
  if (typeof read === 'string') return void findings.push(foundInDns(read, String(line)));
  if (read.isUnquoted) findings.push(foundInDns('text-unquoted', String(line)));
  kept.push({ record: read, line });
}

function gather(kept: readonly Kept[], findings: Finding[]): Omit<Pasted, 'findings'> {
  const zone = new Map<string, Record<string, DnsRecord[]>>();
  const type99 = new Map<string, string[][]>();
  const proxied = new Set<string>();
  const seen = new Set<string>();
  for (const { record, line } of kept) {
    const { name, type, value } = record;
    const key = JSON.stringify([name, type, value]);
    // A set of records holds each once (RFC 2181 §5).
    if (seen.has(key)) continue;
    seen.add(key);
    if (record.isProxied) proxied.add(name);
    if (type === 'SPF') {
      type99.set(name, [...(type99.get(name) ?? []), value as string[]]);
      continue;
    }
    const node = zone.get(name) ?? {};
    zone.set(name, node);
    const clash = clashOf(node, type);
    if (clash) findings.push(foundInDns(clash, String(line)));
    const records = node[type] ?? [];
    node[type] = records;
    records.push(value);
  }
  return { zone, count: seen.size, proxied: [...proxied], type99 };
}

/** A CNAME stands alone at its name (RFC 1034 §3.6.2). */
function clashOf(node: Record<string, unknown>, type: string) {
  if (type === 'CNAME' && node['CNAME']) return 'cname-several' as const;
  const others = Object.keys(node).filter((known) => known !== type);
  return others.length > 0 && (type === 'CNAME' || node['CNAME']) ? ('cname-beside-others' as const) : undefined;
}
