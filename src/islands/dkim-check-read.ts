import { type Pasted, readPasted } from '../logic/email/dns/pasted.ts';
import type { DnsRecord } from '../logic/email/dns/resolver.ts';
import { splitText } from '../logic/email/dns/split-text.ts';

/** What a reader pasted as a key record. */
export interface PastedKey {
  /** Every record, each as its strings. A text without quotation marks shows no strings, so it comes in those the DNS would cut. */
  readonly txt: readonly (readonly string[])[];
  /** Where it stands, if the paste says so. */
  readonly name?: string;
}

/** Stands for the name where a line has none. */
const NOWHERE = 'key.invalid';
/** What `dig +short` and consoles begin a record with; a string that goes on has no tag at its start. */
const BEGINS_RECORD = /^\s*"\s{0,9}[a-z]{1,9}\s{0,9}=/i;
/** `nslookup` prints `name text = "…"`. */
const NSLOOKUP = /^(\S{1,255})\s{1,99}text\s{0,9}=\s{0,9}(?=")/i;

/** Reads a key record as a console, a zone file, `dig` or `nslookup` shows it, or bare. Never throws. */
export function readKeyPaste(text: string): PastedKey {
  const straight = text.trim().replace(/[“”„‟]/g, '"');
  if (straight === '') return { txt: [] };
  const lines = straight.split(/\r?\n/).map((line) => line.trim().replace(NSLOOKUP, '$1 TXT '));
  if (straight.startsWith('"')) return { txt: quotedRecords(lines) };
  const named = textsOf(readPasted(lines.join('\n')));
  if (named) return named;
  const bare = lines.join('');
  return { txt: [splitText(bare)] };
}

/** The strings of a TXT record, or of none. */
export function isTexts(record: DnsRecord): record is readonly string[] {
  return Array.isArray(record);
}

function textsOf({ zone }: Pasted): PastedKey | undefined {
  for (const [name, { TXT }] of zone) if (TXT) return { txt: TXT.filter(isTexts), name };
  return undefined;
}

/** Lines of quoted strings; one that doesn’t begin with a tag goes on with the record above it. */
function quotedRecords(lines: readonly string[]): (readonly string[])[] {
  const joined: string[] = [];
  for (const line of lines) {
    if (line === '') continue;
    if (joined.length > 0 && !BEGINS_RECORD.test(line)) joined.push(`${joined.pop()} ${line}`);
    else joined.push(line);
  }
  return joined.map((line) => {
    const [record] = readPasted(`${NOWHERE} TXT ${line}`).zone.get(NOWHERE)?.TXT ?? [];
    return record !== undefined && isTexts(record) ? record : [line];
  });
}
