import type { Bytes } from './base64.ts';
import { type Canonicalization, canonicalBody } from './canonical.ts';
import type { DkimCrypto } from './crypto.ts';
import type { Signature } from './signature.ts';

/** What came of hashing the body as one signature asks. */
export interface BodyCheck {
  /** The whole canonical body. */
  readonly bytes: Bytes;
  /** How many of its bytes the signature covers. */
  readonly covered: number;
  /** SHA-256 of those. */
  readonly hash: Bytes;
  /** body-shorter: `l=` claims more than there is. */
  readonly fault?: 'body-changed' | 'body-shorter';
}

/** The hashes of one message’s body, each worked out once however many signatures ask for it. */
export class BodyHashes {
  private readonly canonical = new Map<Canonicalization, Bytes>();
  private readonly hashes = new Map<string, Bytes>();
  private readonly body: Bytes;
  private readonly sha256: DkimCrypto['sha256'];

  constructor(body: Bytes, sha256: DkimCrypto['sha256']) {
    this.body = body;
    this.sha256 = sha256;
  }

  async check({ canonicalization, bodyLength, bodyHash }: Signature): Promise<BodyCheck> {
    const how = canonicalization.body;
    const bytes = this.canonical.get(how) ?? canonicalBody(this.body, how);
    this.canonical.set(how, bytes);
    const covered = Math.min(bodyLength ?? bytes.length, bytes.length);
    const hash = await this.hash(how, bytes.subarray(0, covered));
    const checked = { bytes, covered, hash };
    if (bodyLength !== undefined && bodyLength > bytes.length) return { ...checked, fault: 'body-shorter' };
    return isSame(hash, bodyHash) ? checked : { ...checked, fault: 'body-changed' };
  }

  private async hash(how: Canonicalization, covered: Bytes): Promise<Bytes> {
    const key = `${how} ${covered.length}`;
    const hash = this.hashes.get(key) ?? (await this.sha256(covered));
    this.hashes.set(key, hash);
    return hash;
  }
}

function isSame(one: Bytes, other: Bytes): boolean {
  return one.length === other.length && one.every((byte, at) => byte === other[at]);
}
