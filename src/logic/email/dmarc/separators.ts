/** The tags of RFC 9989 §4.7, and those it took out (App. C.5.2). */
export const KNOWN_TAGS = ['v', 'p', 'sp', 'np', 't', 'psd', 'adkim', 'aspf', 'fo', 'rua', 'ruf'] as const;
export const REMOVED_TAGS = ['pct', 'rf', 'ri'] as const;

const NAMES = [...KNOWN_TAGS, ...REMOVED_TAGS].join('|');
/** Where a tag begins inside another's value, behind a space or a comma instead of a semicolon. */
const INSIDE = new RegExp(`[\\s,](?=(?:${NAMES})[ \\t]{0,9}=)`, 'gi');

/** A part between semicolons as the tags that were meant; one where nothing is missing. */
export function splitPart(part: string): string[] {
  return part
    .split(INSIDE)
    .map(bare)
    .filter((piece) => piece !== '');
}

/** A piece without the commas and spaces around it; a loop, for a pattern at the end would be tried from everywhere. */
function bare(piece: string): string {
  let [start, end] = [0, piece.length];
  while (start < end && /[\s,]/.test(piece.charAt(start))) start += 1;
  while (end > start && /[\s,]/.test(piece.charAt(end - 1))) end -= 1;
  return piece.slice(start, end);
}
