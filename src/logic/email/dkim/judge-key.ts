import type { DkimFinding } from './findings.ts';
import { hasGoodVersion, type KeyRecord } from './key-record.ts';

/** Who uses the key, where that narrows what it may be. */
export type KeyRole = 'ses-byodkim';

type Found = readonly [DkimFinding, where?: string];

/** Tags of RFC 6376 §3.6.1, and `g` of RFC 4871 before it. */
const KNOWN: readonly string[] = ['v', 'k', 'p', 'h', 's', 't', 'n', 'g'];
/** RFC 8301 §3.2: less must be turned away, this much should be used, and more than the last need not be understood. */
const [LEAST_BITS, GOOD_BITS, MOST_BITS] = [1024, 2048, 4096];
/** The longest key SES takes (fact dkim-byo). */
const MOST_SES_BITS = 2048;

/** What a record’s list and its tags say, its key left out. */
export function judgeTags({ list, flags, hashes, services }: KeyRecord): Found[] {
  const found: Found[] = [];
  const names = list.tags.map(({ name }) => name);
  for (const part of list.broken) found.push(['tag-syntax', part]);
  for (const name of list.repeated) found.push(['tag-syntax', name]);
  if (!hasGoodVersion(list)) found.push(['bad-version', 'v']);
  // A version that is there but can’t be read as a tag is broken, not missing.
  else if (!names.includes('v') && !list.broken.some((part) => /v\s{0,9}=/.test(part))) found.push(['v-missing']);
  if (hashes && !hashes.includes('sha256')) found.push(['hash-unusable', 'h']);
  if (services && !services.includes('*') && !services.includes('email')) found.push(['service-mismatch', 's']);
  if (flags.includes('y')) found.push(['test-mode', 't']);
  if (flags.includes('s')) found.push(['strict-i', 't']);
  if (names.includes('g')) found.push(['obsolete-g', 'g']);
  if (names.includes('n')) found.push(['note', 'n']);
  for (const name of names) if (!KNOWN.includes(name)) found.push(['ignored', name]);
  return found;
}

/** What a record’s key is, and whether it is long enough, or too long for the one who takes it. */
export function judgeKey({ type, key }: KeyRecord, role: KeyRole | undefined): Found[] {
  switch (key.kind) {
    case 'missing':
      return [['p-missing'], ...judgeType(type)];
    case 'revoked':
      return [['revoked', 'p'], ...judgeType(type)];
    case 'unread':
      return judgeType(type);
    case 'broken':
      return [['bad-key', 'p']];
    case 'ed25519':
      return role ? [['ses-unsupported-key', 'k']] : [];
    case 'rsa':
      return [...judgeLength(key.rsa.bits), ...judgeForSes(key.rsa.bits, role)];
  }
}

function judgeType(type: string): Found[] {
  return type === 'rsa' || type === 'ed25519' ? [] : [['unknown-key-type', 'k']];
}

function judgeLength(bits: number): Found[] {
  if (bits < LEAST_BITS) return [['key-too-short', 'p']];
  if (bits < GOOD_BITS) return [['weak-1024', 'p']];
  return bits > MOST_BITS ? [['key-too-long', 'p']] : [];
}

function judgeForSes(bits: number, role: KeyRole | undefined): Found[] {
  return role && bits > MOST_SES_BITS ? [['ses-unsupported-key', 'p']] : [];
}
