import type { Finding } from '../../../schema/finding.ts';
import { correctRecord } from './correct.ts';
import { type DkimFinding, sorted } from './findings.ts';
import { judgeKey, judgeTags, type KeyRole } from './judge-key.ts';
import { readKeyRecord } from './key-record.ts';
import { hasArtefact } from './pasted.ts';
import { cutStrings, isTooLong } from './strings.ts';

export { inspectEasyDkim } from './easy-dkim.ts';

export interface InspectKeyInput {
  /** Every TXT record at `selector._domainkey.domain`, each as its strings. */
  readonly txt: readonly (readonly string[])[];
  /** `ses-byodkim`: the key you give SES, which takes fewer kinds than DKIM itself. */
  readonly role?: KeyRole;
  /** Judged for `ses-byodkim`; DKIM itself would take dots. */
  readonly selector?: string;
}

export interface KeyInspection {
  readonly verdict: 'missing' | 'invalid' | 'revoked' | 'weak' | 'ok' | 'ok-with-warnings';
  /** As published, rsa where nothing is; absent where there is no record, or several. */
  readonly keyType?: string;
  /** The RSA modulus’s length as the key itself says; 256 for Ed25519. */
  readonly bits?: number;
  readonly findings: readonly Finding[];
  /** The record with what has only one mending mended; absent where nothing is to mend, or more is wrong. */
  readonly corrected?: string;
  /** A record that is too long for one string, cut as it has to be published. */
  readonly strings?: readonly string[];
}

/** SES: 1 to 63 letters, digits and inner hyphens (fact dkim-byo-selector). */
const SES_SELECTOR = /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/i;
const ED25519_BITS = 256;
/** No record is longer (RFC 1035 §3.2.1: the length has sixteen bits); of a longer text the beginning is read. */
const LONGEST_RECORD = 65_535;

/** Reads the key record of a selector as its owner would want it read (facts 2.6, K1 to K22). Never throws. */
export async function inspectKey({ txt, role, selector }: InspectKeyInput): Promise<KeyInspection> {
  const [strings, ...others] = txt;
  const outside = [...judgeSelector(role, selector), ...txt.flatMap(judgeStrings)];
  if (strings === undefined || others.length > 0) {
    const id = strings === undefined ? 'missing' : 'multiple-keys';
    return { verdict: id === 'missing' ? id : 'invalid', findings: sorted([[id], ...outside]) };
  }
  const text = strings.join('').slice(0, LONGEST_RECORD);
  const record = readKeyRecord(text);
  const findings = sorted([...judgeText(text, role), ...outside]);
  const corrected = correctRecord(text, (mended) => isUsable(mended, role));
  const cut = cutStrings(corrected ?? text);
  return {
    verdict: verdictOf(findings),
    keyType: record.type,
    ...(record.key.kind === 'rsa' && { bits: record.key.rsa.bits }),
    ...(record.key.kind === 'ed25519' && { bits: ED25519_BITS }),
    findings,
    ...(corrected !== undefined && { corrected }),
    ...(isUsable(corrected ?? text, role) && cut.length > 1 && { strings: cut }),
  };
}

type Found = readonly [DkimFinding, where?: string];

function judgeText(text: string, role: KeyRole | undefined): Found[] {
  const record = readKeyRecord(text);
  const pasted: Found[] = hasArtefact(text) ? [['copy-paste-artefact']] : [];
  return [...pasted, ...judgeTags(record), ...judgeKey(record, role)];
}

function judgeStrings(strings: readonly string[]): Found[] {
  return strings.flatMap((string, at) => (isTooLong(string) ? [['string-too-long', `${at + 1}`]] : []));
}

function judgeSelector(role: KeyRole | undefined, selector: string | undefined): Found[] {
  const isJudged = role === 'ses-byodkim' && selector !== undefined;
  return isJudged && !SES_SELECTOR.test(selector) ? [['selector-invalid', selector]] : [];
}

function isUsable(text: string, role: KeyRole | undefined): boolean {
  return sorted(judgeText(text, role)).every(({ severity }) => severity !== 'error');
}

/** An error makes a record invalid, save that of a revoked key: its owner meant that. */
function verdictOf(findings: readonly Finding[]): KeyInspection['verdict'] {
  const errors = findings.filter(({ severity }) => severity === 'error');
  if (errors.length > 0) return errors.every(({ id }) => id === 'revoked') ? 'revoked' : 'invalid';
  if (findings.some(({ id }) => id === 'weak-1024')) return 'weak';
  return findings.some(({ severity }) => severity === 'warning') ? 'ok-with-warnings' : 'ok';
}
