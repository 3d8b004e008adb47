import { overlay } from '../logic/email/dns/overlay.ts';
import { readPasted } from '../logic/email/dns/pasted.ts';
import type { DnsAnswer, Resolver } from '../logic/email/dns/resolver.ts';
import { tidy, type Zone } from '../logic/email/dns/zone.ts';
import type { Finding } from '../schema/finding.ts';
import { withNames } from './record-box.ts';

/** Where the records of one check come from. */
export interface RecordSource {
  /** The domain that is checked: the one typed, else the first whose record was pasted. */
  readonly domain: string;
  readonly resolver: Resolver;
  /** What was pasted. */
  readonly zone: Zone;
  /** Whether any record of the domain’s own was pasted. */
  readonly isPasted: boolean;
  /** What was asked for and neither pasted nor looked up, as `TXT name`. */
  readonly missing: Set<string>;
  /** Records of the old type SPF, by name. */
  readonly type99: ReadonlyMap<string, readonly (readonly string[])[]>;
  /** What is wrong with the lines that were pasted. */
  readonly findings: readonly Finding[];
}

interface Given {
  readonly typed: string;
  readonly pasted: string;
  /** Stands for the domain where none is given. */
  readonly unnamed: string;
  /** What stands in front of the domain at the record’s name: nothing, or `_dmarc`. */
  readonly prefix: string;
  readonly live?: Resolver | undefined;
  /** What a name says that was neither pasted nor looked up. */
  readonly unasked: DnsAnswer['rcode'];
}

/** Reads what was typed and pasted; pasted records win over live ones, and without a live resolver nobody is asked. */
export function sourceOf({ typed, pasted, unnamed, prefix, live, unasked }: Given): RecordSource {
  const wanted = tidy(typed.trim().slice(typed.trim().lastIndexOf('@') + 1));
  const own = prefix !== '' && wanted.startsWith(`${prefix}.`) ? wanted.slice(prefix.length + 1) : wanted;
  const { zone, findings, type99 } = readPasted(withNames(pasted, prefix || '@'), own || unnamed);
  const named = [...zone].find(([name, { TXT }]) => TXT && name.startsWith(prefix && `${prefix}.`))?.[0] ?? '';
  const at = (name: string) => (prefix === '' ? name : `${prefix}.${name}`);
  const domain = own || (zone.has(at(unnamed)) ? unnamed : named.slice(at('').length)) || unnamed;
  const missing = new Set<string>();
  const nobody: Resolver = async (name, type) => {
    missing.add(`${type} ${name}`);
    return { rcode: unasked, records: [] };
  };
  const isPasted = zone.get(at(domain))?.TXT !== undefined;
  return { domain, resolver: overlay(zone, live ?? nobody), zone, isPasted, missing, type99, findings };
}
