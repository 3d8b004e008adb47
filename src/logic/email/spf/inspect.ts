import type { Finding } from '../../../schema/finding.ts';
import type { Resolver } from '../dns/resolver.ts';
import { tidy } from '../dns/zone.ts';
import { correctRecord } from './correct.ts';
import { type SpfFinding, SpfFindings } from './findings.ts';
import { growTree } from './grow-tree.ts';
import { judgeTerms } from './judge-terms.ts';
import { isNearMiss, judgeStrings, missingSpaces } from './judge-texts.ts';
import { judgeTree } from './judge-tree.ts';
import { Questions } from './questions.ts';
import { isSpf } from './select-record.ts';
import { judgeSesInclude, type SpfRole } from './ses-include.ts';
import type { RecordNode } from './tree.ts';
import { NO_VOIDS, type Voids } from './voids.ts';

export interface InspectSpfInput {
  /** Where the texts were found. */
  readonly name: string;
  /** Every TXT record of the name, each as its strings. */
  readonly txt: readonly (readonly string[])[];
  /** Asked for includes and what they include; without one they stay closed and `not-expanded` says so. */
  readonly resolver?: Resolver;
  readonly role?: SpfRole;
  /** Records of the old type SPF (99), where somebody looked. */
  readonly type99?: readonly (readonly string[])[];
}

export interface SpfInspection {
  readonly verdict: 'none' | 'permerror' | 'ok' | 'ok-with-warnings';
  /** Terms that ask the DNS if nothing matches, counted on past the limit; for a loop at least one too many. */
  readonly lookups: number;
  /** Void look-ups of a check from an IPv4 address if nothing matches. */
  readonly voidLookups: number;
  /** The same for either family. */
  readonly voids: Voids;
  readonly tree: RecordNode;
  readonly findings: readonly Finding[];
  /** The record with what has only one mending mended; absent where nothing can be, or more is wrong. */
  readonly corrected?: string;
}

/** RFC 1035 §3.2.1: no record's content is longer; what was pasted beyond isn't read. */
const MOST_OCTETS = 65_535;
/** More records of one name change nothing. */
const MOST_RECORDS = 10;
const PERMERRORS: readonly SpfFinding[] = [
  'multiple-records',
  'syntax',
  'macro',
  'duplicate-modifier',
  'lookup-limit',
  'void-limit',
  'include-broken',
  'mx-limit',
];

/** Reads a name's SPF as its owner would want it read: every term, every include, every cost (facts 2.5). Never throws. */
export async function inspectSpf({ name, txt, resolver, role, type99 }: InspectSpfInput): Promise<SpfInspection> {
  const findings = new SpfFindings();
  const domain = tidy(name);
  const records = txt.filter((strings) => isSpf(strings.join(''))).slice(0, MOST_RECORDS);
  const nearMisses =
    records.length > 0 ? [] : txt.filter((strings) => isNearMiss(strings.join(''))).slice(0, MOST_RECORDS);
  if (records.length === 0) findings.add('no-spf');
  for (const strings of nearMisses) findings.add('near-miss', strings.join(''));
  if (type99 && type99.length > 0) findings.add('type-99');
  const meant = [...records, ...nearMisses];
  for (const strings of meant) judgeStrings(strings, findings);
  const questions = new Questions(resolver);
  const trees: RecordNode[] = [];
  for (const strings of records)
    trees.push(await growTree(newGrowth(domain, questions), domain, readable(strings.join(''))));
  const { tree, lookups } = judge(domain, trees, findings);
  judgeSesInclude(role, trees, findings);
  const corrected = correctRecord(
    meant.map((strings) => strings.join('')),
    { texts: meant.map(withSpaces), needsSes: findings.has('ses-include-missing') },
  );
  return {
    verdict: verdictOf(findings),
    lookups,
    voidLookups: tree.voids.ipv4,
    voids: tree.voids,
    tree,
    findings: findings.all(),
    ...(corrected === undefined ? {} : { corrected }),
  };
}

function newGrowth(root: string, questions: Questions) {
  return { root, questions, read: new Map<string, RecordNode>(), above: new Set<string>() };
}

/** One record is judged whole; none and several are a result by themselves. */
function judge(domain: string, trees: readonly RecordNode[], findings: SpfFindings) {
  const [tree] = trees;
  const nothing: RecordNode = { domain, state: 'none', terms: [], lookups: 0, voids: NO_VOIDS };
  if (!tree?.record) return { tree: nothing, lookups: 0 };
  if (trees.length > 1) {
    findings.add('multiple-records');
    return { tree: { ...nothing, state: 'several' as const }, lookups: 0 };
  }
  judgeTerms(tree.record, findings);
  return { tree, lookups: judgeTree(tree, findings) };
}

/** As much of a text as a TXT record can hold, up to a whole term. */
function readable(text: string): string {
  return text.length > MOST_OCTETS ? text.slice(0, text.lastIndexOf(' ', MOST_OCTETS)) : text;
}

/** The strings joined, with the spaces that were lost between them. */
function withSpaces(strings: readonly string[]): string {
  const missing = new Set(missingSpaces(strings));
  return strings.map((string, at) => (missing.has(at) ? ` ${string}` : string)).join('');
}

function verdictOf(findings: SpfFindings): SpfInspection['verdict'] {
  if (findings.has('no-spf')) return 'none';
  if (PERMERRORS.some((id) => findings.has(id))) return 'permerror';
  return findings.all().some(({ severity }) => severity !== 'info') ? 'ok-with-warnings' : 'ok';
}
