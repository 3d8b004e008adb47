import { createPublicKey, generateKeyPairSync } from 'node:crypto';
import { expect, test } from 'vitest';
import { fromBase64 } from '../../../../src/logic/email/dkim/base64.ts';
import { readRsaKey, toSpki } from '../../../../src/logic/email/dkim/rsa-key.ts';
import { withKeys } from './keys.ts';

const bytes = (base64: string) => new Uint8Array(Buffer.from(base64, 'base64'));
const spki = bytes(withKeys('{rsa 1024}'));

test.for([
  ['bytes behind it', Uint8Array.of(...spki, 0)],
  ['its last byte missing', spki.subarray(0, -1)],
  [
    'another algorithm',
    bytes(
      generateKeyPairSync('ec', { namedCurve: 'P-256' })
        .publicKey.export({ type: 'spki', format: 'der' })
        .toString('base64'),
    ),
  ],
  ['a negative modulus', Uint8Array.of(0x30, 6, 2, 1, 0xff, 2, 1, 3)],
  ['an even modulus', Uint8Array.of(0x30, 6, 2, 1, 0x7e, 2, 1, 3)],
  ['a modulus of nought', Uint8Array.of(0x30, 6, 2, 1, 0, 2, 1, 3)],
  ['an even exponent', Uint8Array.of(0x30, 6, 2, 1, 0x7f, 2, 1, 2)],
  ['three numbers', Uint8Array.of(0x30, 9, 2, 1, 0x7f, 2, 1, 3, 2, 1, 3)],
  ['a length that is left open', Uint8Array.of(0x30, 0x80, 2, 1, 0x7f, 2, 1, 3, 0, 0)],
  ['a length beyond its end', Uint8Array.of(0x30, 0x84, 0xff, 0xff, 0xff, 0xff)],
  ['nothing in it', new Uint8Array()],
] as const)('a structure with %s is no RSA key', ([, der]) => {
  expect(readRsaKey(der)).toBeUndefined();
});

test('the algorithm of a key is RSA or the key is none, whatever its numbers', () => {
  const other = spki.slice();
  other[13] = 0x99;
  expect(readRsaKey(other)).toBeUndefined();
});

test('a key is written as OpenSSL writes it, whichever structure it came in', () => {
  for (const length of ['512', '1023', '1024', '2048', '4096', '8192']) {
    const whole = bytes(withKeys(`{rsa ${length}}`));
    const bare = readRsaKey(bytes(withKeys(`{pkcs1 ${length}}`)));
    expect(bare?.bits).toBe(Number(length));
    expect(bare && toSpki(bare)).toEqual(whole);
    expect(createPublicKey({ key: Buffer.from(whole), format: 'der', type: 'spki' }).asymmetricKeyType).toBe('rsa');
  }
});

test.for(['QQ', 'QQ=', 'Q===', 'QUI', '=', 'Q=Q=', 'Q!==', '-_=='])('“%s” isn’t base64', (text) => {
  expect(fromBase64(text)).toBeUndefined();
});

test('white space anywhere in base64 is ignored', () => {
  expect(fromBase64(' Q\r\n U\tI = ')).toEqual(Uint8Array.of(0x41, 0x42));
});
