import type { Bytes } from './base64.ts';

/** `unsupported`: what runs this can’t work with such a key at all. */
export type Checked = boolean | 'unsupported';

/** The cryptography a check needs; islands give Web Crypto’s. None of the three rejects. */
export interface DkimCrypto {
  readonly sha256: (bytes: Bytes) => Promise<Bytes>;
  /** RSASSA-PKCS1-v1_5 with SHA-256 (RFC 6376 §3.3.2); the key is a SubjectPublicKeyInfo. */
  readonly verifyRsa: (spki: Bytes, signature: Bytes, signed: Bytes) => Promise<Checked>;
  /** Pure Ed25519 (RFC 8032 §5.1) with the raw 32 bytes of the key. */
  readonly verifyEd25519: (key: Bytes, signature: Bytes, signed: Bytes) => Promise<Checked>;
}
