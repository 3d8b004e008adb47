/** A piece of a macro string: plain text, or a letter to be expanded (RFC 7208 §7.1). */
export type MacroPiece =
  | {
      readonly text: string;
      /** Written `%%`, `%_` or `%-`. */
      readonly isEscape?: true;
    }
  | {
      readonly letter: string;
      /** Written in upper case: the value is URL-escaped. */
      readonly escaped: boolean;
      /** How many parts are kept, from the right; 0 for all. */
      readonly keep: number;
      readonly reverse: boolean;
      readonly delimiters: string;
    };

const ESCAPES: Readonly<Record<string, string>> = { '%': '%', _: ' ', '-': '%20' };
const EXPANSION = /%\{([a-z])(\d*)(r?)([.\-+,/_=]*)\}/iy;
const IN_DOMAINS = 'slodipvh';
const IN_EXPLANATIONS = `${IN_DOMAINS}crt`;

/** The pieces of a macro string, or `undefined` where it breaks the grammar; `c`, `r` and `t` stand in explanations only. */
export function readMacros(text: string, where: 'domain' | 'explanation'): MacroPiece[] | undefined {
  const letters = where === 'domain' ? IN_DOMAINS : IN_EXPLANATIONS;
  const pieces: MacroPiece[] = [];
  let at = 0;
  while (at < text.length) {
    const next = text.indexOf('%', at);
    const end = next < 0 ? text.length : next;
    if (end > at) pieces.push({ text: text.slice(at, end) });
    if (next < 0) break;
    const literal = ESCAPES[text[next + 1] ?? ''];
    const macro = literal === undefined ? expansionAt(text, next, letters) : escapeOf(literal);
    if (!macro) return undefined;
    pieces.push(macro.piece);
    at = next + macro.length;
  }
  return pieces;
}

function escapeOf(text: string): { piece: MacroPiece; length: number } {
  return { piece: { text, isEscape: true }, length: 2 };
}

function expansionAt(text: string, at: number, letters: string): { piece: MacroPiece; length: number } | undefined {
  EXPANSION.lastIndex = at;
  const found = EXPANSION.exec(text);
  if (!found) return undefined;
  const [whole, letter = '', digits = '', reverse, delimiters = ''] = found;
  // "The DIGIT transformer … MUST be nonzero" (RFC 7208 §7.3).
  if (!letters.includes(letter.toLowerCase()) || (digits !== '' && Number(digits) === 0)) return undefined;
  const piece = {
    letter: letter.toLowerCase(),
    escaped: letter !== letter.toLowerCase(),
    keep: Number(digits),
    reverse: reverse !== '',
    delimiters: delimiters || '.',
  };
  return { piece, length: whole.length };
}

/** The string with every macro replaced by its value, transformed as it asks (RFC 7208 §7.3). */
export function expandMacros(pieces: readonly MacroPiece[], values: Readonly<Record<string, string>>): string {
  return pieces
    .map((piece) => {
      if ('text' in piece) return piece.text;
      const parts = cut(values[piece.letter] ?? '', piece.delimiters);
      if (piece.reverse) parts.reverse();
      const kept = parts.slice(-piece.keep || 0).join('.');
      return piece.escaped ? escapeUrl(kept) : kept;
    })
    .join('');
}

function cut(value: string, delimiters: string): string[] {
  const parts = [''];
  for (const char of value) {
    if (delimiters.includes(char)) parts.push('');
    else parts[parts.length - 1] += char;
  }
  return parts;
}

/** Everything but RFC 3986's unreserved characters as `%XX`. */
function escapeUrl(value: string): string {
  return encodeURIComponent(value.toWellFormed()).replace(
    /[!'()*]/g,
    (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}
