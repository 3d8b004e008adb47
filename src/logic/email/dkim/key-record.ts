import { type Bytes, fromBase64 } from './base64.ts';
import { type RsaKey, readRsaKey } from './rsa-key.ts';
import { itemsOf, readTagList, type TagList, tagValue } from './tag-list.ts';

/** A key record’s text as RFC 6376 §3.6.1 reads it. */
export interface KeyRecord {
  readonly list: TagList;
  /** `k=`, rsa where it is left out; not necessarily a known one. */
  readonly type: string;
  readonly key: PublicKey;
  /** `t=`; empty where it isn’t given. */
  readonly flags: readonly string[];
  /** `h=` and `s=`; `undefined` where everything is accepted. */
  readonly hashes?: readonly string[] | undefined;
  readonly services?: readonly string[] | undefined;
}

/** What `p=` holds, as the key type reads it; `unread` where the type is unknown. */
export type PublicKey =
  | { readonly kind: 'rsa'; readonly rsa: RsaKey }
  | { readonly kind: 'ed25519'; readonly raw: Bytes }
  | { readonly kind: 'missing' | 'revoked' | 'broken' | 'unread' };

/** Length of an Ed25519 key in bytes (RFC 8463 §4.2). */
const ED25519_LENGTH = 32;

/** Reads a TXT record’s text, its strings joined. Whether it is a valid record is left to those who ask. */
export function readKeyRecord(text: string): KeyRecord {
  const list = readTagList(text);
  const type = tagValue(list, 'k') ?? 'rsa';
  return {
    list,
    type,
    key: readKey(type, tagValue(list, 'p')),
    flags: items(list, 't') ?? [],
    hashes: items(list, 'h'),
    services: items(list, 's'),
  };
}

/** Whether a list may count as a DKIM record at all: `v=` may be left out, or is first and exactly DKIM1 (RFC 6376 §3.6.1). */
export function hasGoodVersion(list: TagList): boolean {
  const version = tagValue(list, 'v');
  return version === undefined || (version === 'DKIM1' && list.tags[0]?.name === 'v');
}

function readKey(type: string, value: string | undefined): PublicKey {
  if (value === undefined) return { kind: 'missing' };
  if (value === '') return { kind: 'revoked' };
  if (type !== 'rsa' && type !== 'ed25519') return { kind: 'unread' };
  const bytes = fromBase64(value);
  if (type === 'ed25519')
    return bytes?.length === ED25519_LENGTH ? { kind: 'ed25519', raw: bytes } : { kind: 'broken' };
  const rsa = bytes && readRsaKey(bytes);
  return rsa ? { kind: 'rsa', rsa } : { kind: 'broken' };
}

function items(list: TagList, name: string): string[] | undefined {
  const value = tagValue(list, name);
  return value === undefined ? undefined : itemsOf(value);
}
