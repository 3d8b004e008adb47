import type { Bytes } from './base64.ts';

/** An RSA public key as its DER says. Both numbers are unsigned, most significant byte first, without leading zeros. */
export interface RsaKey {
  readonly modulus: Uint8Array;
  readonly exponent: Uint8Array;
  /** The modulus’s length in bits. */
  readonly bits: number;
  /** `spki` as practice publishes it, `pkcs1` as the text of RFC 6376 §3.6.1 names it (erratum 3017). */
  readonly form: 'spki' | 'pkcs1';
}

const [INTEGER, BIT_STRING, SEQUENCE] = [0x02, 0x03, 0x30];
/** AlgorithmIdentifier of rsaEncryption with its NULL (RFC 3279 §2.3.1), without the outer tag and length. */
const RSA_ENCRYPTION = [0x06, 0x09, 0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 0x01, 0x01, 0x01, 0x05, 0x00];
/** A length is read up to four bytes long. */
const LONGEST_LENGTH = 4;

/** The RSA key of a SubjectPublicKeyInfo or an RSAPublicKey; `undefined` where the bytes are neither, or more than one. */
export function readRsaKey(der: Uint8Array): RsaKey | undefined {
  const [outer, ...others] = elementsOf(der);
  if (outer?.tag !== SEQUENCE || others.length > 0) return undefined;
  const [first, second, ...more] = elementsOf(outer.content);
  if (!first || !second || more.length > 0) return undefined;
  if (first.tag === INTEGER && second.tag === INTEGER) return keyOf(first.content, second.content, 'pkcs1');
  if (first.tag !== SEQUENCE || second.tag !== BIT_STRING || !isRsa(first.content)) return undefined;
  // The bit string’s first byte counts its unused bits.
  const inner = second.content[0] === 0 ? readRsaKey(second.content.subarray(1)) : undefined;
  return inner?.form === 'pkcs1' ? { ...inner, form: 'spki' } : undefined;
}

/** The key as a SubjectPublicKeyInfo, which every crypto library takes. */
export function toSpki({ modulus, exponent }: RsaKey): Bytes {
  const key = element(SEQUENCE, [...integer(modulus), ...integer(exponent)]);
  return new Uint8Array(element(SEQUENCE, [...element(SEQUENCE, RSA_ENCRYPTION), ...element(BIT_STRING, [0, ...key])]));
}

interface Element {
  readonly tag: number;
  readonly content: Uint8Array;
}

/** The elements that fill the bytes exactly; none where they don’t. */
function elementsOf(bytes: Uint8Array): Element[] {
  const elements: Element[] = [];
  // An RSA key has two elements on each level; more are enough to say that it is none.
  for (let at = 0; at < bytes.length && elements.length < 3; ) {
    const [tag = 0, short = 0] = bytes.subarray(at, at + 2);
    const extra = short < 0x80 ? 0 : short - 0x80;
    const from = at + 2 + extra;
    if (short === 0x80 || extra > LONGEST_LENGTH || from > bytes.length) return [];
    const length = extra === 0 ? short : bytes.subarray(at + 2, from).reduce((sum, byte) => sum * 256 + byte, 0);
    at = from + length;
    if (at > bytes.length) return [];
    elements.push({ tag, content: bytes.subarray(from, at) });
  }
  return elements;
}

function isRsa(algorithm: Uint8Array): boolean {
  const identifier = RSA_ENCRYPTION.slice(0, -2);
  return identifier.every((byte, at) => algorithm[at] === byte);
}

function keyOf(modulusInteger: Uint8Array, exponentInteger: Uint8Array, form: RsaKey['form']): RsaKey | undefined {
  const [modulus, exponent] = [unsigned(modulusInteger), unsigned(exponentInteger)];
  if (!modulus || !exponent) return undefined;
  const bits = modulus.length * 8 - Math.clz32(modulus[0] ?? 0) + 24;
  return { modulus, exponent, bits, form };
}

/** A positive odd integer without its leading zeros; modulus and exponent of RSA are both odd. */
function unsigned(content: Uint8Array): Uint8Array | undefined {
  const start = content.findIndex((byte) => byte !== 0);
  const isNegative = ((content[0] ?? 0) & 0x80) !== 0;
  const isOdd = ((content.at(-1) ?? 0) & 1) === 1;
  return start < 0 || isNegative || !isOdd ? undefined : content.subarray(start);
}

function integer(bytes: Uint8Array): number[] {
  return element(INTEGER, [...((bytes[0] ?? 0) & 0x80 ? [0] : []), ...bytes]);
}

function element(tag: number, content: readonly number[]): number[] {
  const { length } = content;
  if (length < 0x80) return [tag, length, ...content];
  const octets = length < 0x100 ? [length] : [length >> 8, length & 0xff];
  return [tag, 0x80 + octets.length, ...octets, ...content];
}
