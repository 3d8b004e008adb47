import type { Finding } from '../../../schema/finding.ts';
import { tidy } from '../dns/zone.ts';
import { correctRecord } from './correct.ts';
import { found, inOrder } from './findings.ts';
import { judgePolicy, type Place } from './judge-policy.ts';
import { judgeReports } from './judge-reports.ts';
import { judgeTags, separatorsIn } from './judge-tags.ts';
import { likelyOrganisation } from './likely-organisation.ts';
import { isNearMiss } from './near-miss.ts';
import type { SuffixList } from './old-reader.ts';
import { milder } from './policy.ts';
import { type Policy, policyFaults, policyOf } from './policy-tags.ts';
import { type DmarcRecord, isDmarc, readRecord, tagValue } from './record.ts';
import { hasReportAddress } from './report-uris.ts';

export { inspectAlignment } from './inspect-alignment.ts';

export interface InspectDmarcInput {
  /** Where the texts were found. */
  readonly name: string;
  /** Every TXT record of the name, each as its strings. */
  readonly txt: readonly (readonly string[])[];
  /** A public suffix list's answer; without one, ours is a guess by the labels. */
  readonly organisationalDomain?: SuffixList;
  /** Whether mail for the domain goes out through SES; it does unless this says no. */
  readonly usesSes?: boolean;
}

export interface DmarcInspection {
  readonly verdict: 'none' | 'ignored' | 'invalid-policy' | 'ok' | 'ok-with-warnings';
  /** Name → value of the one record, as published; of a name that comes again, the first. */
  readonly tags: Readonly<Record<string, string>>;
  /** What a receiver of RFC 9989 does with failing mail from the domain itself; absent where the record isn't applied. */
  readonly policy?: Policy;
  readonly findings: readonly Finding[];
  /** The record with what has only one mending mended; absent where nothing can be, or more is wrong. */
  readonly corrected?: string;
}

/** RFC 1035 §3.2.1: no TXT record is longer. */
const MOST_OCTETS = 65_535;

/** Reads a domain's DMARC record as its owner would want it read (facts 2.7). Never throws. */
export function inspectDmarc({ name, txt, organisationalDomain, usesSes = true }: InspectDmarcInput): DmarcInspection {
  const texts = txt.map((strings) => strings.join('').slice(0, MOST_OCTETS));
  const records = texts.filter(isDmarc);
  const meant = records.length > 0 ? records : texts.filter(isNearMiss);
  const [text] = meant;
  if (text === undefined) return { verdict: 'none', tags: {}, findings: [found('no-dmarc')] };
  const domain = domainOf(name);
  const organisation = organisationalDomain ?? likelyOrganisation;
  const corrected = correctRecord(meant);
  const mended = corrected === undefined ? {} : { corrected };
  const misplaced = domain === undefined ? [found('wrong-name', name)] : [];
  if (meant.length > 1 || records.length === 0) {
    const findings = inOrder([...misplaced, ...whyIgnored(meant, records.length)]);
    return { verdict: 'ignored', tags: meant.length > 1 ? {} : tagsOf(readRecord(text)), findings, ...mended };
  }
  const record = readRecord(text);
  const at = domain ?? tidy(name);
  const place = { ...placeOf(at, organisation), usesSes };
  const judged = [...judgeTags(record), ...judgePolicy(record, place), ...judgeReports(record, at, organisation)];
  const findings = inOrder([...misplaced, ...judged]);
  const policy = effectivePolicy(record);
  const verdict = misplaced.length > 0 ? 'ignored' : verdictOf(policy, findings);
  const applied = verdict === 'ignored' || policy === undefined ? {} : { policy };
  return { verdict, tags: tagsOf(record), ...applied, findings, ...mended };
}

/** The domain a record speaks for; `undefined` where no receiver looks (RFC 9989 §4.5). */
function domainOf(name: string): string | undefined {
  const [, domain] = /^_dmarc\.(.+)$/.exec(tidy(name.trim())) ?? [];
  return domain?.startsWith('_') ? undefined : domain;
}

function placeOf(domain: string, organisation: SuffixList): Omit<Place, 'usesSes'> {
  const child = `x.${domain}`;
  return { isBelow: organisation(domain) !== domain, isSuffix: organisation(child) === child };
}

function whyIgnored(texts: readonly string[], records: number): Finding[] {
  if (records > 1) return [found('multiple-records')];
  return texts.flatMap((text) => [
    found('bad-version', text),
    ...separatorsIn(readRecord(text)).filter(({ id }) => id === 'separator'),
  ]);
}

function effectivePolicy(record: DmarcRecord): Policy | undefined {
  const p = policyOf(record, 'p');
  if (policyFaults(record).length > 0) return hasReportAddress(record) ? 'none' : undefined;
  return tagValue(record, 't')?.toLowerCase() === 'y' ? milder(p as Policy) : (p as Policy);
}

function verdictOf(policy: Policy | undefined, findings: readonly Finding[]): DmarcInspection['verdict'] {
  if (policy === undefined) return 'invalid-policy';
  return findings.some(({ severity }) => severity !== 'info') ? 'ok-with-warnings' : 'ok';
}

function tagsOf({ tags }: DmarcRecord): Record<string, string> {
  return Object.fromEntries(tags.toReversed().map(({ name, value }) => [name, value]));
}
