import type { Bytes } from './base64.ts';

/** How much white space may change on the way (RFC 6376 §3.4). */
export type Canonicalization = 'simple' | 'relaxed';

const [LF, CR, SPACE, TAB] = [0x0a, 0x0d, 0x20, 0x09];

/** A field, without its last CRLF, as the signature covers it (RFC 6376 §3.4.1, §3.4.2). Characters stand for bytes. */
export function canonicalField(raw: string, how: Canonicalization): string {
  if (how === 'simple') return raw;
  const colon = raw.indexOf(':');
  const name = raw.slice(0, colon).toLowerCase().replace(/[ \t]/g, '');
  const body = raw
    .slice(colon + 1)
    .replace(/\r\n/g, '')
    .replace(/[ \t]+/g, ' ');
  // Runs are single spaces by now, so there is one to take off at either end.
  const start = body.startsWith(' ') ? 1 : 0;
  return `${name}:${body.slice(start, body.endsWith(' ') ? Math.max(body.length - 1, start) : undefined)}`;
}

/** A body with CRLF line ends as the body hash covers it (RFC 6376 §3.4.3, §3.4.4). One pass; the input may be shared. */
export function canonicalBody(body: Bytes, how: Canonicalization): Bytes {
  return how === 'simple' ? simpleBody(body) : relaxedBody(body);
}

/** The message with CRLF line ends: as it is if it has one CRLF, else with every LF made one, as software that saves or pastes leaves them. */
export function withCrlf(message: Bytes): Bytes {
  if (hasCrlf(message)) return message;
  let lines = 0;
  for (let at = 0; at < message.length; at += 1) if (message[at] === LF) lines += 1;
  if (lines === 0) return message;
  const out = new Uint8Array(message.length + lines);
  let length = 0;
  for (let at = 0; at < message.length; at += 1) {
    const byte = message[at] as number;
    if (byte === LF) out[length++] = CR;
    out[length++] = byte;
  }
  return out;
}

/** Without empty lines at the end; a body always ends in CRLF, even an empty one. */
function simpleBody(body: Bytes): Bytes {
  let end = body.length;
  while (end >= 2 && body[end - 1] === LF && body[end - 2] === CR) end -= 2;
  if (end < body.length) return body.subarray(0, end + 2);
  const out = new Uint8Array(end + 2);
  out.set(body);
  out.set([CR, LF], end);
  return out;
}

/** White space at line ends dropped, runs inside made one space, no empty lines at the end; an empty body stays empty. */
function relaxedBody(body: Bytes): Bytes {
  const out = new Uint8Array(body.length + 2);
  let length = 0;
  let breaks = 0;
  let isSpaced = false;
  for (let at = 0; at < body.length; at += 1) {
    const byte = body[at] as number;
    if (byte === SPACE || byte === TAB) isSpaced = true;
    else if (byte === CR && body[at + 1] === LF) {
      isSpaced = false;
      breaks += 1;
      at += 1;
    } else {
      for (; breaks > 0; breaks -= 1) {
        out[length++] = CR;
        out[length++] = LF;
      }
      if (isSpaced) out[length++] = SPACE;
      isSpaced = false;
      out[length++] = byte;
    }
  }
  if (length === 0) return out.subarray(0, 0);
  out[length++] = CR;
  out[length++] = LF;
  return out.subarray(0, length);
}

function hasCrlf(message: Uint8Array): boolean {
  for (let at = 1; at < message.length; at += 1) if (message[at] === LF && message[at - 1] === CR) return true;
  return false;
}
