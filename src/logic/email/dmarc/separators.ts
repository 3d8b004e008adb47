/** The tags of RFC 9989 §4.7, and those it took out (App. C.5.2). */
export const KNOWN_TAGS = ['v', 'p', 'sp', 'np', 't', 'psd', 'adkim', 'aspf', 'fo', 'rua', 'ruf'] as const;
export const REMOVED_TAGS = ['pct', 'rf', 'ri'] as const;

const NAMES = [...KNOWN_TAGS, ...REMOVED_TAGS].join('|');
/** A tag that begins inside another's value, behind a space or a comma where a semicolon was meant. */
const INSIDE = new RegExp(`[\\s,](?=(?:${NAMES})[ \\t]{0,9}=)`, 'i');

/** A part between semicolons as the tags that were meant; one where nothing is missing. */
export function splitPart(part: string): string[] {
  const pieces = part.split(new RegExp(INSIDE, 'gi')).map((piece) =>
    piece
      .replace(/^[\s,]+/, '')
      .replace(/,$/, '')
      .trim(),
  );
  return pieces.filter((piece) => piece !== '');
}
