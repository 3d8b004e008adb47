import type { DkimCrypto } from '../logic/email/dkim/crypto.ts';

type Key = Parameters<DkimCrypto['verifyRsa']>;

/** The browser’s own cryptography, as the check of a message’s DKIM signatures takes it. Node’s is the same. */
export const webCrypto: DkimCrypto = {
  sha256: async (bytes) => new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)),
  verifyRsa: (...given) => verify('spki', { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256' }, given),
  verifyEd25519: (...given) => verify('raw', { name: 'Ed25519' }, given),
};

async function verify(
  format: 'spki' | 'raw',
  algorithm: { name: string; hash?: string },
  [key, signature, signed]: Key,
): ReturnType<DkimCrypto['verifyRsa']> {
  try {
    const imported = await crypto.subtle.importKey(format, key, algorithm as RsaHashedImportParams, false, ['verify']);
    return await crypto.subtle.verify(algorithm, imported, signature, signed);
  } catch {
    // Older browsers have no Ed25519, and some refuse unusual RSA exponents.
    return 'unsupported';
  }
}
