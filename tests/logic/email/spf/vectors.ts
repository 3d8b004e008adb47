import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import type { DnsRecord, RecordType } from '../../../../src/logic/email/dns/resolver.ts';
import type { Zone } from '../../../../src/logic/email/dns/zone.ts';

/** Records of a name: `A 192.0.2.1`, `MX 10 mx.example.com`, `TXT text`, `{ TXT: [strings] }`, or how it fails. */
type Lines = readonly (string | { TXT: readonly string[] })[];
export type WrittenZone = Readonly<Record<string, Lines>>;

/** One vector as written in tests/cases/email/spf/. What is left out is the same for all. */
export interface Vector {
  readonly name: string;
  /** The TXT of example.com, beside the zone. */
  readonly record?: string;
  readonly zone?: WrittenZone;
  readonly ip?: string;
  readonly sender?: string;
  readonly helo?: string;
  readonly receiver?: string;
  readonly now?: number;
  /** The result; several where the RFC leaves the choice. */
  readonly expect: string | readonly string[];
  /** The explanation of a fail; null where the default must apply. */
  readonly explanation?: string | null;
  readonly section: string;
  readonly why: string;
}

const FOLDER = new URL('../../../cases/email/spf/', import.meta.url);

/** The file of each vector, its zone with the one its file shares. */
export function readVectors(): Vector[] {
  return readdirSync(FOLDER)
    .filter((file) => file.endsWith('.yml') && file !== 'musts.yml')
    .flatMap((file) => {
      const { zone = {}, cases } = readCases(file) as { zone?: WrittenZone; cases: Vector[] };
      return cases.map((vector) => ({ ...vector, zone: { ...zone, ...vector.zone } }));
    });
}

/** A parsed file of the folder. */
export function readCases(file: string): unknown {
  return parse(readFileSync(new URL(file, FOLDER), 'utf8'));
}

/** A written zone as the resolver takes it. */
export function zoneOf(written: WrittenZone): Zone {
  return new Map(Object.entries(written).map(([name, lines]) => [name.toLowerCase(), nodeOf(lines)]));
}

function nodeOf(lines: Lines): NonNullable<ReturnType<Zone['get']>> {
  const failure = lines.find((line) => line === 'SERVFAIL' || line === 'TIMEOUT');
  if (failure) return { fails: failure as 'SERVFAIL' };
  const node: { [Type in RecordType]?: DnsRecord[] } = {};
  for (const [type, record] of lines.map(recordOf)) node[type] = [...(node[type] ?? []), record];
  return node;
}

function recordOf(line: Lines[number]): [RecordType, DnsRecord] {
  if (typeof line === 'object') return ['TXT', line.TXT];
  const space = line.indexOf(' ');
  const type = line.slice(0, space) as RecordType;
  const text = line.slice(space + 1);
  if (type === 'TXT') return [type, [text]];
  const [preference, exchange = ''] = text.split(' ');
  return [type, type === 'MX' ? { preference: Number(preference), exchange } : text];
}
