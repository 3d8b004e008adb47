import type { Bytes } from '../../dkim/base64.ts';

const [EQUALS, CR, LF, SPACE, TAB] = [0x3d, 0x0d, 0x0a, 0x20, 0x09];
/** A byte’s six bits in base64, or 255. */
const SIX_BITS = new Uint8Array(256).fill(255);
for (let at = 0; at < 64; at += 1)
  SIX_BITS['ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'.charCodeAt(at)] = at;

/** The content of a part, its transfer encoding (RFC 2045 §6) taken off; no more than `most` bytes of it. An unknown encoding is none. */
export function decodeContent(content: Bytes, encoding: string, most: number): Bytes {
  if (encoding === 'base64') return decodeBase64(content, most);
  if (encoding !== 'quoted-printable') return content.subarray(0, most);
  const out = new Uint8Array(Math.min(content.length, most));
  let to = 0;
  walkQuoted(content, (byte) => {
    if (to < out.length) out[to] = byte;
    to += 1;
    return to < out.length;
  });
  return out.subarray(0, Math.min(to, out.length));
}

/** How many bytes a part’s content holds once decoded; nothing is kept of it. */
export function decodedSize(content: Uint8Array, encoding: string): number {
  let size = 0;
  if (encoding === 'base64') {
    for (let at = 0; at < content.length; at += 1) if ((SIX_BITS[content[at] ?? 0] ?? 255) < 64) size += 1;
    return Math.floor((size * 3) / 4);
  }
  if (encoding !== 'quoted-printable') return content.length;
  walkQuoted(content, () => {
    size += 1;
    return true;
  });
  return size;
}

/** The bytes of base64; what isn’t of its alphabet is passed over, as RFC 2045 §6.8 asks. */
export function decodeBase64(text: Uint8Array, most = text.length): Bytes {
  const out = new Uint8Array(Math.min(Math.ceil((text.length * 3) / 4), most));
  let [to, held, bits] = [0, 0, 0];
  for (let at = 0; at < text.length && to < out.length; at += 1) {
    const value = SIX_BITS[text[at] ?? 0] ?? 255;
    // Padding ends a piece; some software puts several pieces behind each other.
    if (text[at] === EQUALS) [held, bits] = [0, 0];
    if (value > 63) continue;
    held = ((held << 6) | value) & 0xffffff;
    bits += 6;
    if (bits < 8) continue;
    bits -= 8;
    out[to] = (held >> bits) & 0xff;
    to += 1;
  }
  return out.subarray(0, to);
}

/** Quoted-printable (RFC 2045 §6.7), byte by byte while `take` wants more. White space before a line’s end is not content; a “=” that means nothing stays. */
function walkQuoted(content: Uint8Array, take: (byte: number) => boolean): void {
  let at = 0;
  while (at < content.length) {
    const byte = content[at] ?? 0;
    if (byte === EQUALS) {
      const next = afterSoftBreak(content, at + 1);
      const value = next === undefined ? hexPair(content, at + 1) : undefined;
      at = next ?? at + (value === undefined ? 1 : 3);
      if (next === undefined && !take(value ?? EQUALS)) return;
    } else if (byte === SPACE || byte === TAB) {
      const end = afterBlanks(content, at);
      const isTrailing = end === content.length || content[end] === LF || content[end] === CR;
      for (; at < end; at += 1) if (!isTrailing && !take(content[at] ?? 0)) return;
    } else {
      if (!take(byte)) return;
      at += 1;
    }
  }
}

/** Where the next line begins, where nothing but blanks stands before it. */
function afterSoftBreak(content: Uint8Array, from: number): number | undefined {
  const end = afterBlanks(content, from);
  if (end === content.length) return end;
  if (content[end] === LF) return end + 1;
  return content[end] === CR && content[end + 1] === LF ? end + 2 : undefined;
}

function afterBlanks(content: Uint8Array, from: number): number {
  let at = from;
  while (content[at] === SPACE || content[at] === TAB) at += 1;
  return at;
}

function hexPair(content: Uint8Array, at: number): number | undefined {
  const [high, low] = [hexDigit(content[at]), hexDigit(content[at + 1])];
  return high === undefined || low === undefined ? undefined : high * 16 + low;
}

function hexDigit(byte = 0): number | undefined {
  if (byte >= 0x30 && byte <= 0x39) return byte - 0x30;
  const letter = byte & 0xdf;
  return letter >= 0x41 && letter <= 0x46 ? letter - 0x37 : undefined;
}
