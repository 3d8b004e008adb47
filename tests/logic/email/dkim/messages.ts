import { webCrypto } from '../../../../src/islands/web-crypto.ts';
import type { Bytes } from '../../../../src/logic/email/dkim/base64.ts';
import { type VerifiedSignature, verifyMessage } from '../../../../src/logic/email/dkim/verify.ts';
import { type Zone, zoneResolver } from '../../../../src/logic/email/dns/zone.ts';

export const HEAD = 'From: me@example.com\r\nTo: someone@example.net\r\nSubject: News of the week\r\nX-Mailer: one\r\n';
export const BODY = 'Good news\r\n\r\n  from the  \tpost\toffice.\r\n';
const NOW = new Date('2026-11-21T12:00:00Z');

/** Checks a message whose characters stand for bytes; `records` are those of sel._domainkey.example.com, or how asking for them fails. */
export function verify(
  message: string,
  records: readonly string[] | 'SERVFAIL' | 'TIMEOUT',
): Promise<VerifiedSignature[]> {
  const node = typeof records === 'string' ? { fails: records } : { TXT: records.map((text) => [text]) };
  const zone: Zone = new Map(records.length > 0 ? [['sel._domainkey.example.com', node]] : []);
  return verifyMessage({ message: bytesOf(message), resolver: zoneResolver(zone), crypto: webCrypto, now: NOW });
}

/** One byte a character. */
export function bytesOf(text: string): Bytes {
  return new Uint8Array(Buffer.from(text, 'latin1'));
}
