import type { Finding } from '../../../schema/finding.ts';
import { type FindingList, finder } from '../finding.ts';

/** What the SPF inspection may find (facts 2.5), most pressing first. */
export const SPF_FINDINGS = {
  'no-spf': ['error', 'spf-version', 'spf-multiple', 'spf-no-inherit'],
  'near-miss': ['info', 'spf-version'],
  'multiple-records': ['error', 'spf-multiple'],
  syntax: ['error', 'spf-mechanisms', 'spf-ip-syntax'],
  macro: ['error', 'spf-macro'],
  'duplicate-modifier': ['error', 'spf-mechanisms'],
  'lookup-limit': ['error', 'spf-10-lookups', 'spf-lookup-order'],
  'void-limit': ['error', 'spf-void-2'],
  'include-broken': ['error', 'spf-include-semantics', 'spf-redirect-semantics'],
  'mx-limit': ['error', 'spf-mx-10'],
  'string-too-long': ['error', 'spf-string-255'],
  'ses-include-missing': ['error', 'spf-ses-include'],
  'allow-all': ['warning', 'spf-plus-all'],
  'neutral-default': ['warning', 'spf-default-neutral', 'spf-qualifiers'],
  'lookup-limit-near': ['warning', 'spf-10-lookups'],
  'mechanism-written-as-modifier': ['warning', 'spf-mechanisms'],
  'chunk-join': ['warning', 'spf-string-255'],
  'long-record': ['warning', 'spf-size-512'],
  'ptr-discouraged': ['warning', 'spf-ptr'],
  'after-all-ignored': ['warning', 'spf-all-terminal'],
  'redirect-ignored': ['warning', 'spf-all-terminal'],
  'duplicate-term': ['warning', 'spf-10-lookups'],
  'type-99': ['warning', 'spf-type-txt'],
  'qualified-include': ['warning', 'spf-include-semantics', 'spf-qualifiers'],
  'private-ip': ['warning', 'spf-ip-syntax'],
  'broad-range': ['warning', 'spf-ip-syntax'],
  'not-expanded': ['info', 'spf-10-lookups'],
  'unknown-modifier': ['info', 'spf-mechanisms'],
  softfail: ['info', 'spf-qualifiers', 'spf-softfail-vs-fail'],
  hardfail: ['info', 'spf-qualifiers', 'spf-softfail-vs-fail'],
  'ses-include-useless': ['info', 'spf-ses-root-not-needed', 'spf-helo-mailfrom'],
} as const satisfies FindingList<string>;

export type SpfFinding = keyof typeof SPF_FINDINGS;

/** So many of one kind are told apart; a pasted million would help nobody. */
const MOST_OF_A_KIND = 10;
/** So much of a term is quoted. */
const QUOTED = 120;
const make = finder<SpfFinding>(SPF_FINDINGS);

/** The findings of one inspection, each said once a place; `where` is a term, or the record's name before it. */
export class SpfFindings {
  private readonly byId = new Map<SpfFinding, Map<string, Finding>>();

  add(id: SpfFinding, where?: string): void {
    const places = this.byId.get(id) ?? new Map<string, Finding>();
    this.byId.set(id, places);
    const quoted = where !== undefined && where.length > QUOTED ? `${where.slice(0, QUOTED)}…` : where;
    if (places.size < MOST_OF_A_KIND) places.set(quoted ?? '', make(id, quoted));
  }

  has(id: SpfFinding): boolean {
    return this.byId.has(id);
  }

  /** In the order of the list. */
  all(): Finding[] {
    return (Object.keys(SPF_FINDINGS) as SpfFinding[]).flatMap((id) => [...(this.byId.get(id)?.values() ?? [])]);
  }
}
