import type { Finding } from '../../../schema/finding.ts';
import { type FindingList, finder } from '../finding.ts';

/** What the DKIM inspection may find (facts 2.6), most pressing first. */
export const DKIM_FINDINGS = {
  missing: ['error', 'dkim-p-required'],
  'multiple-keys': ['error', 'dkim-multi-key'],
  'copy-paste-artefact': ['error', 'dkim-byo', 'dkim-rsa-format'],
  'string-too-long': ['error', 'dkim-rsa-format'],
  'bad-version': ['error', 'dkim-v-first', 'dkim-case'],
  'tag-syntax': ['error', 'dkim-dup-tags', 'dkim-case'],
  'p-missing': ['error', 'dkim-p-required'],
  revoked: ['error', 'dkim-p-required'],
  'unknown-key-type': ['error', 'dkim-k-default'],
  'bad-key': ['error', 'dkim-rsa-format', 'dkim-rsa-rfc-errata', 'dkim-ed25519', 'dkim-wsp'],
  'key-too-short': ['error', 'dkim-rsa-size'],
  'ses-unsupported-key': ['error', 'dkim-byo', 'dkim-no-ed25519'],
  'selector-invalid': ['error', 'dkim-byo-selector'],
  'hash-unusable': ['error', 'dkim-h-tag', 'dkim-sha1'],
  'service-mismatch': ['error', 'dkim-s-tag'],
  'cname-count': ['error', 'dkim-easy-cname'],
  'cname-name': ['error', 'dkim-easy-cname'],
  'cname-target': ['error', 'dkim-easy-cname', 'dkim-region-zone', 'dkim-signing-hosted-zone'],
  'token-mismatch': ['error', 'dkim-easy-cname'],
  'txt-instead-of-cname': ['error', 'dkim-easy-cname'],
  proxied: ['error', 'dkim-no-cname-proxy'],
  'weak-1024': ['warning', 'dkim-rsa-size', 'dkim-easy-2048'],
  'key-too-long': ['warning', 'dkim-rsa-size'],
  'test-mode': ['warning', 'dkim-t-flags'],
  'strict-i': ['info', 'dkim-t-flags'],
  'obsolete-g': ['info', 'dkim-g-historic'],
  note: ['info'],
  'v-missing': ['info', 'dkim-v-first'],
  ignored: ['info', 'dkim-case'],
  pending: ['info', 'dkim-72h'],
} as const satisfies FindingList<string>;

export type DkimFinding = keyof typeof DKIM_FINDINGS;

/** So many of one kind are told apart; a pasted million would help nobody. */
const MOST_OF_A_KIND = 10;
/** So much of a name is quoted. */
const QUOTED = 120;
const ORDER = Object.keys(DKIM_FINDINGS);
const make = finder<DkimFinding>(DKIM_FINDINGS);

/** The findings of one inspection in the order of the list, each said once a place; `where` is a tag, a string’s number, or a name. */
export function sorted(found: Iterable<readonly [DkimFinding, where?: string]>): Finding[] {
  const byId = new Map<DkimFinding, Map<string, Finding>>();
  for (const [id, where] of found) {
    const places = byId.get(id) ?? new Map<string, Finding>();
    byId.set(id, places);
    const quoted = where !== undefined && where.length > QUOTED ? `${where.slice(0, QUOTED)}…` : where;
    if (places.size < MOST_OF_A_KIND) places.set(quoted ?? '', make(id, quoted));
  }
  const ids = [...byId.keys()].toSorted((one, other) => ORDER.indexOf(one) - ORDER.indexOf(other));
  return ids.flatMap((id) => [...(byId.get(id)?.values() ?? [])]);
}
