import type { Bytes } from './base64.ts';
import type { Checked, DkimCrypto } from './crypto.ts';
import type { FoundKey } from './find-key.ts';
import { recoverDigest } from './recover-digest.ts';
import { toSpki } from './rsa-key.ts';
import type { Signature } from './signature.ts';

type Mismatch = 'header-changed' | 'key-does-not-fit' | 'signature-mismatch' | 'no-crypto' | 'bad-key';

/**
 * Whether the key made this signature over these bytes; `undefined` if so. An RSA signature shows which of the two is wrong:
 * opened with the right key it holds a digest, if of another header.
 */
export async function checkSignature(
  { value }: Signature,
  { key }: FoundKey,
  signed: Bytes,
  crypto: DkimCrypto,
): Promise<Mismatch | undefined> {
  if (!key) return 'bad-key';
  const checked = await checkWith(key, value, signed, crypto);
  if (checked === 'unsupported') return 'no-crypto';
  if (checked) return undefined;
  if (key.kind === 'ed25519') return 'signature-mismatch';
  return recoverDigest(key.rsa, value) ? 'header-changed' : 'key-does-not-fit';
}

async function checkWith(
  key: NonNullable<FoundKey['key']>,
  value: Bytes,
  signed: Bytes,
  crypto: DkimCrypto,
): Promise<Checked> {
  if (key.kind === 'rsa') return crypto.verifyRsa(toSpki(key.rsa), value, signed);
  // Ed25519 signs the digest, not the header itself (RFC 8463 §3).
  return crypto.verifyEd25519(key.raw, value, await crypto.sha256(signed));
}
