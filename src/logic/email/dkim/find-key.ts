import type { Resolver } from '../dns/resolver.ts';
import { failed, textsOf } from '../spf/answer.ts';
import { hasGoodVersion, type KeyRecord, type PublicKey, readKeyRecord } from './key-record.ts';
import type { Signature } from './signature.ts';

/** Why a signature’s key can’t be used. */
export type KeyFault =
  | 'no-answer'
  | 'no-key'
  | 'key-record'
  | 'revoked'
  | 'key-type'
  | 'key-hash'
  | 'key-service'
  | 'bad-key'
  | 'key-too-short'
  | 'key-too-long'
  | 'identity-not-allowed';

/** One record of a selector, with what keeps it from being used. */
export interface FoundKey {
  /** The record’s text; empty where there is none. */
  readonly text: string;
  readonly key?: Extract<PublicKey, { kind: 'rsa' | 'ed25519' }>;
  readonly fault?: KeyFault;
  /** `t=y`: its owner is only trying. */
  readonly isTest: boolean;
}

/** A selector should have one record; of several this many are tried (RFC 6376 §6.1.2). */
const MOST_RECORDS = 4;
/** RFC 8301 §3.2. */
const LEAST_BITS = 1024;
/** Twice what a verifier must understand (RFC 8301 §3.2). */
const MOST_BITS = 8192;

/** Where the key of a signature is published. */
export function keyName({ domain, selector }: Signature): string {
  return `${selector}._domainkey.${domain}`;
}

/** The records at that name, in the DNS’s order; at least one, which may be a fault alone. */
export async function findKeys(signature: Signature, resolver: Resolver): Promise<FoundKey[]> {
  const answer = await resolver(keyName(signature), 'TXT');
  if (failed(answer)) return [{ text: '', fault: 'no-answer', isTest: false }];
  const texts = textsOf(answer).slice(0, MOST_RECORDS);
  if (texts.length === 0) return [{ text: '', fault: 'no-key', isTest: false }];
  return texts.map((text) => judge(text, readKeyRecord(text), signature));
}

function judge(text: string, record: KeyRecord, signature: Signature): FoundKey {
  const fault = faultOf(record, signature);
  const { key } = record;
  const isTest = record.flags.includes('y');
  const known = key.kind === 'rsa' || key.kind === 'ed25519' ? { key } : {};
  return { text, isTest, ...known, ...(fault && { fault }) };
}

function faultOf(record: KeyRecord, { algorithm, identity, domain }: Signature): KeyFault | undefined {
  const { list, type, key, flags, hashes, services } = record;
  if (!hasGoodVersion(list) || list.broken.length > 0 || list.repeated.length > 0) return 'key-record';
  if (services && !services.includes('*') && !services.includes('email')) return 'key-service';
  if (hashes && !hashes.includes('sha256')) return 'key-hash';
  if (key.kind === 'missing') return 'key-record';
  if (key.kind === 'revoked') return 'revoked';
  if (!algorithm.startsWith(`${type}-`)) return 'key-type';
  if (flags.includes('s') && !identity.toLowerCase().endsWith(`@${domain.toLowerCase()}`))
    return 'identity-not-allowed';
  return faultOfKey(key);
}

function faultOfKey(key: PublicKey): KeyFault | undefined {
  if (key.kind === 'ed25519') return undefined;
  if (key.kind !== 'rsa') return 'bad-key';
  if (key.rsa.bits < LEAST_BITS) return 'key-too-short';
  return key.rsa.bits > MOST_BITS ? 'key-too-long' : undefined;
}
