import { createPublicKey, generateKeyPairSync, type KeyObject } from 'node:crypto';
import { readCases } from './cases.ts';

interface WrittenKey {
  readonly name: 'rsa' | 'rsa-1024' | 'rsa-512' | 'ed25519';
  readonly pkcs8: string;
}

/** The committed keys the vectors are signed with; they sign nothing else. */
export const KEYS = Object.fromEntries(
  readCases<WrittenKey>('keys.yml').map(({ name, pkcs8 }) => [name, pkcs8.replace(/\s/g, '')]),
) as Readonly<Record<WrittenKey['name'], string>>;

const ed25519 = generateKeyPairSync('ed25519').publicKey;

/**
 * A record's text with its keys written in: `{rsa 2048}` and `{pkcs1 2048}` become a public key of so many bits,
 * `{ed25519}` the raw key, `{ed25519 spki}` the same as OpenSSL writes it.
 */
export function withKeys(text: string): string {
  return text
    .replace(/\{(rsa|pkcs1) (\d+)\}/g, (_, form, bits) =>
      rsaKey(Number(bits))
        .export({ type: form === 'rsa' ? 'spki' : 'pkcs1', format: 'der' })
        .toString('base64'),
    )
    .replace('{ed25519 spki}', ed25519.export({ type: 'spki', format: 'der' }).toString('base64'))
    .replace('{ed25519}', rawOf(ed25519));
}

/** The 32 bytes of an Ed25519 public key in base64. */
export function rawOf(key: KeyObject): string {
  return Buffer.from(key.export({ format: 'jwk' }).x ?? '', 'base64url').toString('base64');
}

/** Nothing is signed with it, so any odd number of that length will do for a modulus. */
function rsaKey(bits: number): KeyObject {
  const modulus = (1n << BigInt(bits - 1)) + 12345n;
  const hex = modulus.toString(16);
  const n = Buffer.from(hex.padStart(hex.length + (hex.length % 2), '0'), 'hex').toString('base64url');
  return createPublicKey({ key: { kty: 'RSA', n, e: 'AQAB' }, format: 'jwk' });
}
