import type { Resolver } from '../dns/resolver.ts';
import { tidy } from '../dns/zone.ts';
import { failed, textsOf } from '../spf/answer.ts';
import { lookupName } from '../spf/domain-name.ts';
import { type DmarcRecord, isDmarc, readRecord, tagValue } from './record.ts';

/** What one name of a walk had. */
export interface Stop {
  /** The domain, without `_dmarc.`. */
  readonly domain: string;
  /** Its one usable record. */
  readonly record?: DmarcRecord;
  /** How many records there were that begin as DMARC does; more than one count as none. */
  readonly records: number;
  readonly isFailed?: true;
}

/** RFC 9989 §4.10: longer names skip to this many labels after the first question. */
const MOST_LABELS = 7;

/**
 * Asks a name and then ever shorter ones for their records, until one says `psd=y` or `psd=n` (RFC 9989 §4.10): eight questions
 * at most. It ends where the DNS gives no answer, for nothing above could make up for what is missing.
 */
export async function treeWalk(domain: string, resolver: Resolver): Promise<Stop[]> {
  const labels = tidy(domain).split('.');
  const stops: Stop[] = [];
  for (let from = 0; from < labels.length; from = next(from, labels.length)) {
    const stop = await look(labels.slice(from).join('.'), resolver);
    stops.push(stop);
    if (stop.isFailed || isLast(stop)) break;
  }
  return stops;
}

/** The organisational domain that a walk's records give (RFC 9989 §4.10.2); `undefined` where the walk couldn't be finished. */
export function organisationalDomain(stops: readonly Stop[]): string | undefined {
  if (stops.some(({ isFailed }) => isFailed)) return undefined;
  const [start] = stops;
  const last = stops.findLast(({ record }) => record);
  // A public suffix's own record points one label down, or to itself where the walk began there.
  if (last && psdOf(last) === 'y') return oneBelow(start?.domain ?? '', last.domain);
  return last?.domain ?? start?.domain;
}

/** The record of one name; several count as none (RFC 9989 §4.10). */
export async function look(domain: string, resolver: Resolver): Promise<Stop> {
  const name = lookupName(`_dmarc.${domain}`);
  // A domain can be so long that no name fits before it.
  if (name === undefined) return { domain, records: 0 };
  const answer = await resolver(name, 'TXT');
  if (failed(answer)) return { domain, records: 0, isFailed: true };
  const found = textsOf(answer).filter(isDmarc);
  const [text] = found;
  return {
    domain,
    records: found.length,
    ...(text !== undefined && found.length === 1 ? { record: readRecord(text) } : {}),
  };
}

function isLast(stop: Stop): boolean {
  const psd = psdOf(stop);
  return psd === 'y' || psd === 'n';
}

function psdOf({ record }: Stop): string | undefined {
  return record && tagValue(record, 'psd')?.toLowerCase();
}

function next(from: number, labels: number): number {
  return labels - from > MOST_LABELS ? labels - MOST_LABELS : from + 1;
}

/** The name one label longer than `suffix` on the way to it from `domain`; `domain` itself where they are the same. */
function oneBelow(domain: string, suffix: string): string {
  return domain
    .split('.')
    .slice(-suffix.split('.').length - 1)
    .join('.');
}
