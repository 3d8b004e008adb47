import { escapedByte } from './quoted-printable.ts';

/** RFC 2047 §2: an encoded word is at most so long. */
const LONGEST_WORD = 75;
const [BEGIN, END] = ['=?utf-8?q?', '?='];
/** A longer name of a field isn’t in use; so much of the first line is kept for it. */
const NAME_ROOM = 24;
const PLAIN = /^[!-~]+(?: [!-~]+)*$/;
/** What may stand unescaped even in a display name (RFC 2047 §5, rule 3). */
const SAFE = /[A-Za-z0-9!*+/-]/;

/**
 * Unstructured text for a field’s body: as it is where that’s ASCII and will survive folding, otherwise as encoded words of UTF-8
 * (RFC 2047), one a line. Line ends become spaces, so nothing typed can begin a field of its own.
 */
export function headerText(text: string): string {
  const line = oneLine(text);
  if (line === '') return '';
  return PLAIN.test(line) && !line.includes('=?') && longestWord(line) <= LONGEST_WORD - NAME_ROOM
    ? line
    : encodedWords(line);
}

/** A display name (RFC 5322 §3.4): in quotes where it’s ASCII, as encoded words otherwise. */
export function displayName(name: string): string {
  const line = oneLine(name);
  const isPlain = PLAIN.test(line) && !line.includes('=?') && line.length <= LONGEST_WORD - NAME_ROOM;
  return isPlain ? `"${line.replace(/["\\]/g, '\\$&')}"` : encodedWords(line);
}

/** What was typed, on one line: each line end or other control character is a space. */
export function oneLine(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
  return text.toWellFormed().replace(/\r\n|[\u0000-\u001f\u007f]/g, ' ');
}

function encodedWords(text: string): string {
  const words: string[] = [];
  let open = '';
  for (const character of text) {
    const piece = encoded(character);
    const room = LONGEST_WORD - BEGIN.length - END.length - (words.length === 0 ? NAME_ROOM : 0);
    if (open.length + piece.length > room) {
      words.push(open);
      open = '';
    }
    open += piece;
  }
  return [...words, open].map((word) => `${BEGIN}${word}${END}`).join('\r\n ');
}

function encoded(character: string): string {
  if (character === ' ') return '_';
  if (SAFE.test(character)) return character;
  return [...new TextEncoder().encode(character)].map(escapedByte).join('');
}

function longestWord(line: string): number {
  return Math.max(...line.split(' ').map((word) => word.length));
}
