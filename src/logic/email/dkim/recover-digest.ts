import { type Bytes, toBytes } from './base64.ts';
import type { RsaKey } from './rsa-key.ts';

/** What stands before a SHA-256 digest in an RSA signature (RFC 8017 §9.2, note 1), in hex. */
const DIGEST_INFO = '3031300d060960864801650304020105000420';
/** Public exponents are 65537 in practice; longer ones than this are left alone. */
const LONGEST_EXPONENT = 4;

/**
 * The digest inside an RSA signature: what the signer’s header hashed to. `undefined` where the signature wasn’t made with this key, or was damaged.
 * It says why a signature fails, never that it passes.
 */
export function recoverDigest({ modulus, exponent }: RsaKey, signature: Uint8Array): Bytes | undefined {
  if (signature.length > modulus.length || exponent.length > LONGEST_EXPONENT) return undefined;
  const opened = power(numberOf(signature), numberOf(exponent), numberOf(modulus));
  const padded = opened.toString(16).padStart(modulus.length * 2, '0');
  const digest = new RegExp(`^0001f+00${DIGEST_INFO}([0-9a-f]{64})$`).exec(padded)?.[1];
  if (digest === undefined) return undefined;
  return toBytes(digest.replace(/../g, (pair) => String.fromCharCode(Number.parseInt(pair, 16))));
}

function power(base: bigint, exponent: bigint, modulus: bigint): bigint {
  let product = 1n;
  let square = base % modulus;
  for (let left = exponent; left > 0n; left >>= 1n) {
    if (left & 1n) product = (product * square) % modulus;
    square = (square * square) % modulus;
  }
  return product;
}

function numberOf(bytes: Uint8Array): bigint {
  return BigInt(`0x0${Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')}`);
}
