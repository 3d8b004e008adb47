import { lookupName } from '../spf/domain-name.ts';
import { type Bytes, fromBase64 } from './base64.ts';
import type { Canonicalization } from './canonical.ts';
import { itemsOf, readTagList, type TagList, tagValue } from './tag-list.ts';

/** A DKIM-Signature that can be checked (RFC 6376 §3.5). */
export interface Signature {
  /** `a=`, in small letters. */
  readonly algorithm: 'rsa-sha256' | 'ed25519-sha256';
  readonly canonicalization: { readonly header: Canonicalization; readonly body: Canonicalization };
  /** `d=` and `s=`, as written. */
  readonly domain: string;
  readonly selector: string;
  /** `i=`, which is `@` and the domain where it is left out. */
  readonly identity: string;
  /** `h=`, in small letters, in its order, repeats included. */
  readonly signed: readonly string[];
  readonly bodyHash: Bytes;
  readonly value: Bytes;
  /** `l=`: how many octets of the canonical body are covered. */
  readonly bodyLength?: number;
  /** `t=` and `x=`, in seconds since 1970. */
  readonly signedAt?: number;
  readonly expires?: number;
}

/** Why a signature can’t be checked; the tag at fault where there is one. */
export interface Unusable {
  readonly why: 'syntax' | 'version' | 'from-unsigned' | 'domain-mismatch' | 'sha1' | 'unsupported';
  readonly tag?: string;
}

const REQUIRED = ['v', 'a', 'b', 'bh', 'd', 'h', 's'] as const;
const FIELD_NAME = /^[\x21-\x39\x3c-\x7e]+$/;
/** RFC 6376 §3.5: `t=` and `x=` have up to 12 digits worth reading, `l=` up to 76; a body of 10^15 octets will do. */
const DIGITS = /^\d{1,76}$/;

/** Reads the value of a DKIM-Signature field, its CRLFs inside included. The checks are those of RFC 6376 §6.1.1. */
export function readSignature(value: string): Signature | Unusable {
  const list = readTagList(value);
  if (list.broken.length > 0) return { why: 'syntax' };
  const [again] = list.repeated;
  if (again !== undefined) return { why: 'syntax', tag: again };
  const missing = REQUIRED.find((name) => !tagValue(list, name));
  if (missing) return { why: 'syntax', tag: missing };
  if (tagValue(list, 'v') !== '1') return { why: 'version', tag: 'v' };
  return readAlgorithm(list);
}

/** The field’s text with the value of `b=` taken out, white space and all (RFC 6376 §3.7). */
export function withoutSignature(raw: string): string {
  const start = raw.indexOf(':') + 1;
  const tag = readTagList(raw.slice(start)).tags.find(({ name }) => name === 'b');
  return tag ? raw.slice(0, start + tag.from) + raw.slice(start + tag.to) : raw;
}

function readAlgorithm(list: TagList): Signature | Unusable {
  const algorithm = (tagValue(list, 'a') ?? '').toLowerCase();
  if (algorithm === 'rsa-sha1') return { why: 'sha1', tag: 'a' };
  if (algorithm !== 'rsa-sha256' && algorithm !== 'ed25519-sha256') return { why: 'unsupported', tag: 'a' };
  const canonicalization = readCanonicalization(tagValue(list, 'c'));
  if (!canonicalization) return { why: 'unsupported', tag: 'c' };
  if (!itemsOf(tagValue(list, 'q') ?? 'dns/txt').includes('dns/txt')) return { why: 'unsupported', tag: 'q' };
  return readRest(list, { algorithm, canonicalization });
}

function readRest(list: TagList, begun: Pick<Signature, 'algorithm' | 'canonicalization'>): Signature | Unusable {
  const [domain = '', selector = ''] = [tagValue(list, 'd'), tagValue(list, 's')];
  if (!isName(domain)) return { why: 'syntax', tag: 'd' };
  if (!isName(selector)) return { why: 'syntax', tag: 's' };
  const identity = (tagValue(list, 'i') ?? `@${domain}`).replace(/[ \t\r\n]/g, '');
  if (!identity.includes('@')) return { why: 'syntax', tag: 'i' };
  const [bodyHash, value] = [fromBase64(tagValue(list, 'bh') ?? ''), fromBase64(tagValue(list, 'b') ?? '')];
  if (!bodyHash || !value) return { why: 'syntax', tag: bodyHash ? 'b' : 'bh' };
  const signed = itemsOf((tagValue(list, 'h') ?? '').toLowerCase());
  if (!signed.every((name) => FIELD_NAME.test(name))) return { why: 'syntax', tag: 'h' };
  const numbers = readNumbers(list);
  if ('why' in numbers) return numbers;
  if (!isWithin(domainOf(identity), domain)) return { why: 'domain-mismatch', tag: 'i' };
  if (!signed.includes('from')) return { why: 'from-unsigned', tag: 'h' };
  return { ...begun, domain, selector, identity, signed, bodyHash, value, ...numbers };
}

type Numbers = Pick<Signature, 'bodyLength' | 'signedAt' | 'expires'>;

function readNumbers(list: TagList): Numbers | Unusable {
  const numbers: Record<string, number> = {};
  for (const tag of ['l', 't', 'x']) {
    const written = tagValue(list, tag);
    if (written === undefined) continue;
    if (!DIGITS.test(written)) return { why: 'syntax', tag };
    numbers[tag] = Number(written);
  }
  const { l, t, x } = numbers;
  if (t !== undefined && x !== undefined && x <= t) return { why: 'syntax', tag: 'x' };
  return {
    ...(l !== undefined && { bodyLength: l }),
    ...(t !== undefined && { signedAt: t }),
    ...(x !== undefined && { expires: x }),
  };
}

/** `simple/simple` where nothing is said, and simple for the body where only the header’s is (RFC 6376 §3.5). */
function readCanonicalization(value = 'simple'): Signature['canonicalization'] | undefined {
  const [header = '', body = 'simple', ...more] = value.toLowerCase().split('/');
  return more.length === 0 && isKnown(header) && isKnown(body) ? { header, body } : undefined;
}

function isKnown(name: string): name is Canonicalization {
  return name === 'simple' || name === 'relaxed';
}

function isName(name: string): boolean {
  return lookupName(name) !== undefined && !/[ @]/.test(name);
}

function domainOf(identity: string): string {
  return identity.slice(identity.lastIndexOf('@') + 1);
}

function isWithin(name: string, domain: string): boolean {
  const [inner, outer] = [name.toLowerCase(), domain.toLowerCase()];
  return inner === outer || inner.endsWith(`.${outer}`);
}
