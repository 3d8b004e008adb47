import { tidy, zoneResolver } from '../dns/zone.ts';
import type { Identifier, Judged } from './alignment.ts';
import { compareReaders, type Difference } from './compare-readers.ts';
import type { SuffixList } from './old-reader.ts';
import type { Modes } from './policy.ts';
import type { Verdict } from './verdict.ts';

export interface CalculateAlignmentInput {
  /** The domain of the header From. */
  readonly fromDomain: string;
  /** MAIL FROM's domain and SPF's result for it. */
  readonly spf?: Identifier | undefined;
  /** Each signature's d= and its result. */
  readonly dkim: readonly Identifier[];
  /** The records pasted, by the domain each speaks for (without `_dmarc.`). */
  readonly records: readonly { readonly domain: string; readonly text: string }[];
  readonly organisationalDomain: SuffixList;
  /** Whether the From's domain is in the DNS at all, for `np`; it is unless this says no. */
  readonly exists?: boolean;
}

/** An identifier and the row of facts 2.7 that judges it: A1–A5 for SPF, A6–A10 for a signature. */
export interface CalculatedIdentifier extends Identifier {
  readonly method: 'spf' | 'dkim';
  readonly row: `A${number}`;
  readonly isAligned: boolean;
}

/** One method's answer; `row` is A11, A12 or A13, and absent where the record is unusable. */
export interface CalculatedReading extends Verdict {
  readonly row?: 'A11' | 'A12' | 'A13';
  readonly orgDomain: string;
  readonly identifiers: readonly CalculatedIdentifier[];
}

export interface CalculatedAlignment {
  readonly '9989-tree': CalculatedReading;
  readonly '7489-psl': CalculatedReading;
  readonly differences: readonly Difference[];
}

/** Alignment by both methods from what was pasted; nothing else is asked. Never throws. */
export async function calculateAlignment(input: CalculateAlignmentInput): Promise<CalculatedAlignment> {
  const { fromDomain, spf, dkim, organisationalDomain } = input;
  const resolver = pastedResolver(input);
  const { now, old, differences } = await compareReaders({ fromDomain, spf, dkim, resolver, organisationalDomain });
  return { '9989-tree': readingOf(now), '7489-psl': readingOf(old), differences };
}

function pastedResolver({ records, exists = true }: CalculateAlignmentInput) {
  const texts = Map.groupBy(records, ({ domain }) => `_dmarc.${tidy(domain.trim())}`);
  const zone = new Map([...texts].map(([name, found]) => [name, { TXT: found.map(({ text }) => [text.trim()]) }]));
  return zoneResolver(zone, async () => ({ rcode: exists ? 'NOERROR' : 'NXDOMAIN', records: [] }));
}

const ENDS = { pass: 'A11', fail: 'A12', none: 'A13' } as const;

function readingOf(reading: Verdict & { orgDomain: string; identifiers?: readonly Judged[]; modes?: Modes }) {
  const { result, disposition, aligned, orgDomain, identifiers = [], modes } = reading;
  const row = result in ENDS ? { row: ENDS[result as keyof typeof ENDS] } : {};
  const judged = identifiers.map((one) => ({ ...one, row: rowOf(one, modes), isAligned: one.isAligned === true }));
  return { result, disposition, aligned, orgDomain, ...row, identifiers: judged };
}

function rowOf({ method, result, isAligned }: Judged, modes: Modes | undefined): `A${number}` {
  const first = method === 'spf' ? 1 : 6;
  if (result.trim().toLowerCase() !== 'pass') return `A${first}`;
  const mode = method === 'spf' ? modes?.aspf : modes?.adkim;
  return `A${first + (mode === 's' ? 1 : 3) + (isAligned ? 0 : 1)}`;
}
