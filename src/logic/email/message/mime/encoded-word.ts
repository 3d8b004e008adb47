import { type Bytes, toBytes } from '../../dkim/base64.ts';
import { decodeText } from './charset.ts';
import { decodeBase64 } from './transfer-encoding.ts';

/** `=?charset*language?B or Q?text?=` (RFC 2047 §2, RFC 2231 §5); blanks inside, which the standard forbids, are seen in mail. */
const WORD = /=\?([^?*\s]{1,60})(?:\*[^?\s]{0,40})?\?([bq])\?([^?]*)\?=/gi;

/** Header text with its encoded words decoded (RFC 2047); white space between two of them is not text. Never throws. */
export function decodeWords(text: string): string {
  if (!text.includes('=?')) return text;
  const pieces: string[] = [];
  let run: { charset: string; bytes: Bytes[] } | undefined;
  const flush = () => {
    if (run) pieces.push(decodeText(joined(run.bytes), run.charset));
    run = undefined;
  };
  let at = 0;
  for (const word of text.matchAll(WORD)) {
    const [whole, charset = '', how = '', encoded = ''] = word;
    const between = text.slice(at, word.index);
    const goesOn = run !== undefined && between.trim() === '';
    if (!goesOn) {
      flush();
      pieces.push(between);
    } else if (run && run.charset !== charset.toLowerCase()) flush();
    run ??= { charset: charset.toLowerCase(), bytes: [] };
    run.bytes.push(how.toLowerCase() === 'b' ? decodeBase64(bytesOf(encoded)) : decodeQ(encoded));
    at = word.index + whole.length;
  }
  flush();
  return [...pieces, text.slice(at)].join('');
}

/** The encoded words of a text as they stand. */
export function encodedWords(text: string): string[] {
  return text.includes('=?') ? Array.from(text.matchAll(WORD), ([word]) => word) : [];
}

function decodeQ(text: string): Bytes {
  const spaced = text.replaceAll('_', ' ');
  return bytesOf(spaced.replace(/=([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))));
}

/** Characters above a byte’s, which nothing encoded holds, become what their low byte says. */
function bytesOf(text: string): Bytes {
  return toBytes(text);
}

function joined(all: readonly Bytes[]): Bytes {
  const bytes = new Uint8Array(all.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const each of all) {
    bytes.set(each, at);
    at += each.length;
  }
  return bytes;
}
