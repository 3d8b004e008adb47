import { toBytes } from '../../dkim/base64.ts';
import { decodeText } from './charset.ts';
import { decodeWords } from './encoded-word.ts';

/** A value with its parameters, as Content-Type and Content-Disposition have them (RFC 2045 §5.1, RFC 2183). */
export interface Parameters {
  /** In small letters, comments off. */
  readonly value: string;
  /** Names in small letters; continued and encoded ones are put together (RFC 2231). */
  readonly params: Readonly<Record<string, string>>;
}

/** More than any real field has are left unread. */
const MOST = 200;
/** `name`, `name*`, `name*0`, `name*0*` (RFC 2231 §3, §4). */
const CONTINUED = /^([^*]{1,100})(?:\*(\d{1,3}))?(\*)?$/;
const EXTENDED = /^([^']{0,60})'[^']{0,60}'(.*)$/s;

/** Reads such a field’s body, unfolded. Never throws. */
export function readParameters(body: string): Parameters {
  const [value = '', ...rest] = splitAt(body, ';');
  const named = rest.slice(0, MOST).flatMap((part): [string, string][] => {
    const equals = part.indexOf('=');
    const name = part.slice(0, Math.max(equals, 0)).trim().toLowerCase();
    return name === '' ? [] : [[name, unquoted(part.slice(equals + 1).trim())]];
  });
  return { value: value.trim().toLowerCase(), params: Object.fromEntries(joinContinued(named)) };
}

/** Pieces between a character that stands outside quotes and comments; comments are left out. */
function splitAt(text: string, separator: string): string[] {
  const pieces: string[] = [];
  let piece: string[] = [];
  let from = 0;
  let [isQuoted, depth] = [false, 0];
  for (let at = 0; at < text.length; at += 1) {
    const character = text.charAt(at);
    if (character === '\\' && (isQuoted || depth > 0)) at += 1;
    else if (character === '"' && depth === 0) isQuoted = !isQuoted;
    else if (isQuoted) continue;
    else if (character === '(') {
      if (depth === 0) piece.push(text.slice(from, at));
      depth += 1;
    } else if (character === ')' && depth > 0) {
      depth -= 1;
      from = at + 1;
    } else if (character === separator && depth === 0) {
      pieces.push([...piece, text.slice(from, at)].join(''));
      piece = [];
      from = at + 1;
    }
  }
  return [...pieces, [...piece, depth > 0 ? '' : text.slice(from)].join('')];
}

function unquoted(value: string): string {
  if (!value.startsWith('"')) return value;
  const inner = value.length > 1 && value.endsWith('"') ? value.slice(1, -1) : value.slice(1);
  return inner.replace(/\\(.)/gs, '$1');
}

interface Piece {
  readonly order: number;
  readonly isEncoded: boolean;
  readonly value: string;
}

/** Plain parameters first: one that is continued or encoded says more, and wins (RFC 2231 §4). */
function joinContinued(named: readonly (readonly [string, string])[]): [string, string][] {
  const plain = new Map<string, string>();
  const pieces = new Map<string, Piece[]>();
  for (const [written, value] of named) {
    const [, name = written, order, star] = CONTINUED.exec(written) ?? [];
    if (order === undefined && star === undefined) {
      if (!plain.has(name)) plain.set(name, decodeWords(value));
    } else {
      const piece = { order: Number(order ?? 0), isEncoded: star !== undefined, value };
      pieces.set(name, [...(pieces.get(name) ?? []), piece]);
    }
  }
  for (const [name, all] of pieces) plain.set(name, joined(all));
  return [...plain];
}

/** The first piece names the character set; each that is marked so is percent-encoded. */
function joined(all: readonly Piece[]): string {
  const sorted = all.toSorted((a, b) => a.order - b.order);
  const [first] = sorted;
  const [, charset = '', rest] = (first?.isEncoded && EXTENDED.exec(first.value)) || [];
  const bytes = sorted.map(({ value, isEncoded }, at) => {
    const text = at === 0 && rest !== undefined ? rest : value;
    return isEncoded ? percentDecoded(text) : utf8Text(text);
  });
  return decodeText(toBytes(bytes.join('')), charset === '' ? 'utf-8' : charset);
}

function percentDecoded(text: string): string {
  return utf8Text(text).replace(/%([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
}

/** A text’s UTF-8 bytes, one character each: what isn’t ASCII may stand in a parameter unencoded. */
function utf8Text(text: string): string {
  return String.fromCharCode(...new TextEncoder().encode(text.slice(0, 4096)));
}
