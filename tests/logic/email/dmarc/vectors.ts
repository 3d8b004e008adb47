import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import type { Identifier } from '../../../../src/logic/email/dmarc/alignment.ts';
import type { Resolver } from '../../../../src/logic/email/dns/resolver.ts';
import { zoneResolver } from '../../../../src/logic/email/dns/zone.ts';
import { type WrittenZone, zoneOf } from '../spf/vectors.ts';

interface Named {
  readonly name: string;
  readonly section: string;
  readonly why: string;
}

/** A record's text and what is found in it; see tests/cases/email/dmarc/records.yml. */
export interface RecordVector extends Named {
  readonly at?: string;
  readonly txt?: string | readonly string[];
  readonly strings?: readonly string[];
  readonly usesSes?: boolean;
  readonly verdict: string;
  readonly policy?: string;
  readonly finds: readonly string[];
  readonly corrected?: string;
}

/** A message before a zone; identifiers are written `pass example.com`. */
export interface MessageVector extends Named {
  readonly from?: string;
  readonly spf?: string;
  readonly dkim?: readonly string[];
  readonly zone: WrittenZone;
  readonly result: string;
  readonly disposition?: string;
  readonly org?: string;
  /** `spf`, `dkim`, both or neither. */
  readonly aligned?: readonly string[];
  /** The names asked for the header From, without `_dmarc.`. */
  readonly asked?: readonly string[];
  readonly finds?: readonly string[];
}

/** What an RFC 7489 reader has, and in what the two differ. */
export interface ReaderVector extends MessageVector {
  readonly differs: readonly string[];
  readonly sample?: { readonly percent: number; readonly rest: string };
}

/** The cases of one file. */
export function readCases<Case>(file: string): Case[] {
  const path = new URL(`../../../cases/email/dmarc/${file}`, import.meta.url);
  return (parse(readFileSync(path, 'utf8')) as { cases: Case[] }).cases;
}

/** A vector's message as the doors take it, and the names its resolver was asked for. */
export function messageOf({ from = 'example.com', spf, dkim = [], zone }: MessageVector) {
  const asked: string[] = [];
  const answer = zoneResolver(zoneOf(zone));
  const resolver: Resolver = (name, type) => {
    asked.push(`${type} ${name}`);
    return answer(name, type);
  };
  const input = { fromDomain: from, dkim: dkim.map(identifierOf), resolver };
  return { asked, input: spf === undefined ? input : { ...input, spf: identifierOf(spf) } };
}

function identifierOf(written: string): Identifier {
  const [result = '', domain = ''] = written.split(' ');
  return { result, domain };
}
