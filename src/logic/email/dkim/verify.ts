import type { Resolver } from '../dns/resolver.ts';
import { type Field, fieldsNamed, type MessageHead, readMessageHead } from '../headers/message-head.ts';
import { type Bytes, toBytes } from './base64.ts';
import { type BodyCheck, BodyHashes } from './body-hash.ts';
import { withCrlf } from './canonical.ts';
import { checkSignature } from './check-signature.ts';
import type { DkimCrypto } from './crypto.ts';
import { type FoundKey, findKeys, keyName } from './find-key.ts';
import { type DkimResult, type Reason, resultOf } from './results.ts';
import { readSignature, type Signature, type Unusable } from './signature.ts';
import { type SignedField, signedFields, signedText } from './signed-header.ts';

export interface VerifyMessageInput {
  /** As it was received. With no CRLF in it, every LF counts as one. */
  readonly message: Bytes;
  readonly resolver: Resolver;
  readonly crypto: DkimCrypto;
  /** For `x=`. */
  readonly now: Date;
}

/** What became of one DKIM-Signature field. */
export interface VerifiedSignature {
  readonly result: DkimResult;
  /** What broke it; absent for a pass. `tag` is the one at fault. */
  readonly reason?: Reason;
  readonly tag?: string;
  /** The line the field begins at, from 1. */
  readonly line: number;
  /** What a pass doesn’t cover, or that its key is weak or on trial. */
  readonly cautions: readonly Caution[];
  /** Absent where it can’t be read. */
  readonly signature?: Signature;
  readonly keyName?: string;
  readonly key?: FoundKey;
  /** What was hashed and what came out; absent where it didn’t get that far. */
  readonly body?: BodyCheck;
  readonly header?: { readonly fields: readonly SignedField[]; readonly text: string; readonly isIntact: boolean };
}

/** body-not-covered: `l=` leaves out its end. extra-from: the message has more From fields than are signed. */
export type Caution = 'body-not-covered' | 'extra-from' | 'test-key' | 'weak-key';

/** RFC 6376 §6.1 lets a verifier stop somewhere; no honest message has more. */
const MOST_SIGNATURES = 20;
const GOOD_BITS = 2048;

/**
 * Every DKIM signature of a message, from the top (RFC 6376 §6, RFC 8301, RFC 8463). One pass over the body for each canonicalisation and length.
 * Never rejects.
 */
export async function verifyMessage(input: VerifyMessageInput): Promise<VerifiedSignature[]> {
  const message = withCrlf(input.message);
  const head = readMessageHead(message);
  const check = { ...input, head, bodies: new BodyHashes(message.subarray(head.bodyStart), input.crypto.sha256) };
  const verified: VerifiedSignature[] = [];
  for (const field of fieldsNamed(head, 'DKIM-Signature'))
    verified.push(verified.length < MOST_SIGNATURES ? await verifyOne(field, check) : broken(field, 'too-many'));
  return verified;
}

interface Check extends VerifyMessageInput {
  readonly head: MessageHead;
  readonly bodies: BodyHashes;
}

async function verifyOne(field: Field, check: Check): Promise<VerifiedSignature> {
  if (check.head.isCut) return broken(field, 'head-too-long');
  const signature = readSignature(field.raw.slice(field.raw.indexOf(':') + 1));
  if ('why' in signature) return broken(field, signature.why, signature);
  const keys = await findKeys(signature, check.resolver);
  const body = await check.bodies.check(signature);
  const tries: VerifiedSignature[] = [];
  for (const key of keys) tries.push(await verifyWith(key, { field, signature, body, check }));
  return (tries.find(({ result }) => result === 'pass') ?? tries[0]) as VerifiedSignature;
}

interface Attempt {
  readonly field: Field;
  readonly signature: Signature;
  readonly body: BodyCheck;
  readonly check: Check;
}

async function verifyWith(found: FoundKey, { field, signature, body, check }: Attempt): Promise<VerifiedSignature> {
  const fields = signedFields(signature, field, check.head.fields);
  const text = signedText(signature, field, fields);
  const fault = found.fault ?? (await checkSignature(signature, found, toBytes(text), check.crypto));
  const reason = found.fault ?? body.fault ?? fault ?? tooOld(signature, check);
  return {
    result: resultOf(reason),
    ...(reason !== undefined && { reason }),
    line: field.line,
    cautions: cautionsOf(found, body, fields, check.head),
    signature,
    keyName: keyName(signature),
    key: found,
    body,
    header: { fields, text, isIntact: fault === undefined },
  };
}

function broken({ line }: Field, reason: Reason, { tag }: Pick<Unusable, 'tag'> = {}): VerifiedSignature {
  return { result: resultOf(reason), reason, line, cautions: [], ...(tag !== undefined && { tag }) };
}

function tooOld({ expires }: Signature, { now }: Check): 'expired' | undefined {
  return expires !== undefined && now.getTime() / 1000 > expires ? 'expired' : undefined;
}

function cautionsOf(
  { key, isTest }: FoundKey,
  { covered, bytes }: BodyCheck,
  fields: readonly SignedField[],
  head: MessageHead,
): Caution[] {
  const signedFroms = fields.filter(({ name, field }) => name === 'from' && field).length;
  return [
    ...(covered < bytes.length ? (['body-not-covered'] as const) : []),
    ...(fieldsNamed(head, 'From').length > signedFroms ? (['extra-from'] as const) : []),
    ...(isTest ? (['test-key'] as const) : []),
    ...(key?.kind === 'rsa' && key.rsa.bits < GOOD_BITS ? (['weak-key'] as const) : []),
  ];
}
