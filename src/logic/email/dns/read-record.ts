import { readAddress } from '../spf/network.ts';
import type { DnsFinding } from './findings.ts';
import type { Entry, Part } from './lines.ts';
import { wholeName } from './names.ts';
import type { DnsRecord, RecordType } from './resolver.ts';
import { splitText } from './split-text.ts';

/** What names in the box are relative to. */
export interface Place {
  origin: string;
  /** The text is a zone file: only a last dot makes a name whole. */
  isStrict: boolean;
  /** The name of the entry above. */
  above: string;
}

export interface PastedRecord {
  readonly name: string;
  readonly type: RecordType | 'SPF';
  readonly value: DnsRecord;
  /** A text without quotes that holds a semicolon: in a zone file it would end there. */
  readonly isUnquoted?: boolean;
  readonly isProxied?: boolean;
}

const READ = ['A', 'AAAA', 'TXT', 'MX', 'PTR', 'CNAME', 'SPF'];
/** Types that stand in zones and answers beside those read here. */
const OTHERS =
  /^(?:NS|SOA|SRV|CAA|DS|DNSKEY|CDS|CDNSKEY|RRSIG|NSEC|NSEC3|NSEC3PARAM|TLSA|SSHFP|NAPTR|HTTPS|SVCB|LOC|HINFO|RP|DNAME|URI|ALIAS|ANAME|TYPE\d{1,5})$/;
const CLASS = /^(?:IN|CH|HS|ANY)$/i;
/** Seconds, or with units as in 1h30m; “Auto” is a console's word. */
const TTL = /^(?:\d{1,10}|(?:\d{1,5}[smhdw]){1,5}|auto)$/i;
const MOST_PREFERENCE = 65_535;
/** What a console shows behind a value. */
const TAIL = /^(?:auto|dns|only|proxied|\d{1,6}|\d{1,4} ?(?:min|hr|hours?|minutes?))$/i;

/** One entry as a record, or what is wrong with it. Its name becomes the one that an entry below may leave out. */
export function readRecord(entry: Entry, place: Place): PastedRecord | DnsFinding {
  const read = layoutsOf(entry).map((columns) => readColumns(entry, columns, place));
  // `A mx 192.0.2.1` begins like an MX of the name “a”, and only as a whole shows that it’s a console’s line.
  const best = read.find(({ result }) => typeof result !== 'string') ?? read[0];
  if (best?.name) place.above = `${best.name}.`;
  return best?.result ?? 'line-unreadable';
}

function readColumns(
  entry: Entry,
  columns: Columns,
  place: Place,
): { name?: string | undefined; result: PastedRecord | DnsFinding } {
  const type = (entry.parts[columns.type]?.text ?? '').toUpperCase();
  const above = entry.isIndented ? place.above : '@';
  const owner = columns.name === undefined ? above : (entry.parts[columns.name]?.text ?? '');
  const name = wholeName(owner, place.origin, place.isStrict);
  if (!READ.includes(type)) return { name, result: 'type-not-used' };
  if (!name || name === '.') return { result: 'name-invalid' };
  const parts = entry.parts.slice(columns.value);
  if (parts.length === 0) return { name, result: 'line-value-missing' };
  if (type === 'TXT' || type === 'SPF') return { name, result: { name, type, ...readText(entry, parts) } };
  const value = readValue(type as RecordType, parts, place);
  if (typeof value === 'string' && value in VALUE_FAULTS) return { name, result: value as DnsFinding };
  const isProxied = parts.some(({ text }) => text.toLowerCase() === 'proxied');
  return { name, result: { name, type: type as RecordType, value, ...(isProxied ? { isProxied } : {}) } };
}

const VALUE_FAULTS = { 'address-invalid': 1, 'mx-invalid': 1, 'name-invalid': 1 };

interface Columns {
  readonly name?: number;
  readonly type: number;
  readonly value: number;
}

/** Which part may be what: the order of a zone file comes first, then that of a console, then one without a name. */
function layoutsOf({ parts, isIndented }: Entry): Columns[] {
  const layouts: Columns[] = [];
  const bare = afterFiller(parts, 0);
  const isNameless = isType(parts[bare]) && { type: bare, value: bare + 1 };
  if (isNameless && isIndented && bare > 0) layouts.push(isNameless);
  const owned = afterFiller(parts, 1);
  if (isType(parts[owned])) layouts.push({ name: 0, type: owned, value: owned + 1 });
  if (isConsole(parts)) layouts.push({ name: 1, type: 0, value: afterFiller(parts, 2, true) });
  else if (isNameless) layouts.push(isNameless);
  return layouts;
}

/** `TYPE name value`, as consoles show a record. */
function isConsole(parts: readonly Part[]): boolean {
  const [type, name] = parts;
  if (!isType(type) || !name || name.isQuoted) return false;
  // `MX 10 mail` leaves the name out.
  return parts.length > 2 && !/^\d+$/.test(name.text);
}

/** The first part from `at` on that is neither a TTL nor a class. */
function afterFiller(parts: readonly Part[], at: number, onlyBeforeMore = false): number {
  let next = at;
  for (let part = parts[next]; part && !part.isQuoted && next < at + 2; part = parts[next]) {
    const isFiller = CLASS.test(part.text) || (TTL.test(part.text) && !onlyBeforeMore);
    if (!isFiller) break;
    next += 1;
  }
  return next;
}

function isType(part: Part | undefined): boolean {
  if (!part || part.isQuoted) return false;
  const type = part.text.toUpperCase();
  return READ.includes(type) || OTHERS.test(type);
}

/** Quoted strings stay as they are; a text without quotes is taken whole and split as a console does. */
function readText({ raw }: Entry, parts: readonly Part[]): Pick<PastedRecord, 'value' | 'isUnquoted'> {
  if (parts[0]?.isQuoted) return { value: parts.filter(({ isQuoted }) => isQuoted).map(({ text }) => text) };
  const begin = raw.indexOf(parts[0]?.text.split(/[\\]/)[0] ?? '', raw.search(/(?:TXT|SPF)[ \t]/i) + 4);
  const text = (begin < 0 ? parts.map(({ text }) => text).join(' ') : raw.slice(begin)).trim();
  return { value: splitText(text), ...(text.includes(';') ? { isUnquoted: true } : {}) };
}

function readValue(type: RecordType, parts: readonly Part[], place: Place): DnsRecord {
  const [first = '', second = ''] = parts.map(({ text }) => text);
  if (type === 'A' || type === 'AAAA') {
    const isRight = readAddress(first)?.kind() === (type === 'A' ? 'ipv4' : 'ipv6');
    return isRight ? first : 'address-invalid';
  }
  if (type === 'MX') return readExchange(parts, place);
  if (parts.length > 1 && !TAIL.test(second)) return 'name-invalid';
  return wholeName(first, place.origin, place.isStrict) ?? 'name-invalid';
}

/** `10 mail.example.com`, or as some consoles have it, `mail.example.com 10`. */
function readExchange(parts: readonly Part[], place: Place): DnsRecord {
  const [first = '', second = ''] = parts.map(({ text }) => text);
  const [preference, host] = /^\d+$/.test(first) ? [first, second] : [second, first];
  const exchange = wholeName(host, place.origin, place.isStrict);
  if (!exchange || !/^\d{1,5}$/.test(preference) || Number(preference) > MOST_PREFERENCE) return 'mx-invalid';
  return { preference: Number(preference), exchange };
}
