import type { Finding } from '../../../schema/finding.ts';
import { found } from './findings.ts';
import { policyOf } from './policy-tags.ts';
import { type DmarcRecord, tagValue } from './record.ts';
import { KNOWN_TAGS, REMOVED_TAGS, splitPart } from './separators.ts';

/** The values a tag may have, whatever their case (RFC 9989 §4.8). */
const VALUES: Readonly<Record<string, RegExp>> = {
  t: /^[yn]$/i,
  psd: /^[ynu]$/i,
  adkim: /^[rs]$/i,
  aspf: /^[rs]$/i,
  fo: /^(?:[01ds]|d:s|s:d)$/i,
};

/** How a record is written: its tags one by one, and what is no tag (facts 2.7, M7–M12, M21, M24). */
export function judgeTags(record: DmarcRecord): Finding[] {
  const names = record.tags.map(({ name }) => name);
  const known = new Set<string>([...KNOWN_TAGS, ...REMOVED_TAGS]);
  return [
    ...separatorsIn(record),
    ...repeatedIn(names).map((name) => found('duplicate-tag', name)),
    ...names.filter((name) => !known.has(name)).map((name) => found('unknown-tag', name)),
    ...REMOVED_TAGS.filter((name) => names.includes(name)).map((name) => found('removed-tag', name)),
    ...Object.entries(VALUES)
      .filter(([name, values]) => names.includes(name) && !values.test(tagValue(record, name) ?? ''))
      .map(([name]) => found('tag-value', name)),
    ...(names.includes('fo') && !names.includes('ruf') ? [found('fo-without-ruf', 'fo')] : []),
    ...judgePct(record),
    ...judgeOrder(names),
  ];
}

/** A comma or a space where a semicolon was meant, and the parts that are no tag. */
export function separatorsIn({ text, tags, stray }: DmarcRecord): Finding[] {
  const run = text.split(';').filter((part) => splitPart(part.trim()).length > 1);
  const isList = tags.some(({ name }) => /^ru[af]$/.test(name));
  const isCutOff = (part: string) => isList && /^(?:mailto:|[^\s@=]+@)/i.test(part);
  const others = stray.filter((part) => !isCutOff(part) && splitPart(part).length === 1);
  return [
    ...[...run, ...stray.filter(isCutOff)].map((part) => found('separator', part.trim())),
    ...others.map((part) => found('stray-text', part)),
  ];
}

/** The names that have come before. */
function repeatedIn(names: readonly string[]): string[] {
  const seen = new Set<string>();
  return names.filter((name) => seen.size === seen.add(name).size);
}

/** RFC 7489 §6.3: `pct` names the share of failing mail that gets the policy. */
function judgePct(record: DmarcRecord): Finding[] {
  const pct = tagValue(record, 'pct') ?? '';
  const isPartial = /^\d{1,3}$/.test(pct) && Number(pct) < 100;
  return isPartial && policyOf(record, 'p') !== 'none' ? [found('pct-legacy', 'pct')] : [];
}

/** RFC 7489 §6.4 writes `p` right behind the version. */
function judgeOrder(names: readonly string[]): Finding[] {
  return names.indexOf('p') > 1 ? [found('p-not-second', 'p')] : [];
}
