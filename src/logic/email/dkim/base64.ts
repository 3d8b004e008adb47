/** Bytes in memory of their own, as Web Crypto takes them. */
export type Bytes = Uint8Array<ArrayBuffer>;

const BASE64 = /^[A-Za-z0-9+/]*={0,2}$/;
/** So many bytes become text at a time; engines bound the arguments of a call. */
const AT_ONCE = 8192;

/** The bytes of a base64 text, or `undefined` where it is none. White space anywhere is ignored (RFC 6376 §3.2). */
export function fromBase64(text: string): Bytes | undefined {
  const bare = text.replace(/[ \t\r\n]/g, '');
  if (bare.length % 4 !== 0 || !BASE64.test(bare)) return undefined;
  return toBytes(atob(bare));
}

/** The characters U+0000 to U+00FF that stand for bytes, one each. */
export function toByteText(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += AT_ONCE)
    // Spreading an array of bytes goes by its iterator, which is far slower.
    text += String.fromCharCode.apply(null, bytes.subarray(at, at + AT_ONCE) as unknown as number[]);
  return text;
}

/** The bytes of a text of such characters. */
export function toBytes(byteText: string): Bytes {
  const bytes = new Uint8Array(byteText.length);
  for (let at = 0; at < byteText.length; at += 1) bytes[at] = byteText.charCodeAt(at);
  return bytes;
}
