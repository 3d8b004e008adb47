/** A piece of JSON with what it is; `other` is brackets, commas and space. */
export interface JsonToken {
  readonly kind: 'key' | 'string' | 'number' | 'keyword' | 'other';
  readonly text: string;
}

/** A string, a number, a word, or whatever stands between. */
const PIECE = /"(?:[^"\\]|\\.)*"|-?\d[\d.eE+-]*|true|false|null|[^"\d\-tfn]+|[\s\S]/g;

/** JSON in pieces to be coloured; joined they are the text again. A string before a colon is a key. */
export function jsonTokens(text: string): JsonToken[] {
  return Array.from(text.matchAll(PIECE), ({ 0: piece, index }) => ({
    kind: kindOf(piece, text[index + piece.length]),
    text: piece,
  }));
}

function kindOf(piece: string, next: string | undefined): JsonToken['kind'] {
  if (piece.startsWith('"')) return next === ':' ? 'key' : 'string';
  if (/^-?\d/.test(piece)) return 'number';
  return /^(?:true|false|null)$/.test(piece) ? 'keyword' : 'other';
}
