import type { Resolver } from '../dns/resolver.ts';
import { tidy } from '../dns/zone.ts';
import { failed, textsOf } from '../spf/select-record.ts';
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

/** Asks a name and then ever shorter ones for their records, until one says `psd=y` or `psd=n` (RFC 9989 §4.10): eight questions at most. */
export async function treeWalk(domain: string, resolver: Resolver): Promise<Stop[]> {
  const labels = tidy(domain).split('.');
  const stops: Stop[] = [];
  for (let from = 0; from < labels.length; from = next(from, labels.length)) {
    const stop = await look(labels.slice(from).join('.'), resolver);
    stops.push(stop);
    const psd = stop.record && tagValue(stop.record, 'psd')?.toLowerCase();
    if (psd === 'y' || psd === 'n') break;
  }
  return stops;
}

/** The organisational domain that a walk's records give (RFC 9989 §4.10.2). */
export function organisationalDomain(stops: readonly Stop[]): string {
  const [start] = stops;
  const found = stops.filter(({ record }) => record);
  const last = found.at(-1);
  const psd = last?.record && tagValue(last.record, 'psd')?.toLowerCase();
  // A public suffix's own record points one label down, unless the walk began there.
  if (last && psd === 'y' && last !== start) return below(start?.domain ?? '', last.domain);
  return last?.domain ?? start?.domain ?? '';
}

/** The record of one name; several count as none (RFC 9989 §4.10). */
async function look(domain: string, resolver: Resolver): Promise<Stop> {
  const answer = await resolver(`_dmarc.${domain}`, 'TXT');
  if (failed(answer)) return { domain, records: 0, isFailed: true };
  const [text, ...others] = textsOf(answer).filter(isDmarc);
  if (text === undefined || others.length > 0) return { domain, records: others.length + (text === undefined ? 0 : 1) };
  return { domain, record: readRecord(text), records: 1 };
}

function next(from: number, labels: number): number {
  return labels - from > MOST_LABELS ? labels - MOST_LABELS : from + 1;
}

/** The name one label longer than `suffix` on the way to it from `domain`. */
function below(domain: string, suffix: string): string {
  const labels = domain.split('.');
  return labels.slice(-suffix.split('.').length - 1).join('.');
}
