const ARMOUR = /-----(?:BEGIN|END)[A-Z0-9 ]{0,30}-----/;
const QUOTES = /["'“”‘’„«»`]/;

/** Whether a text bears what belongs to a file, a shell or a zone editor, and not to the record: PEM armour, backslashes, quotes. */
export function hasArtefact(text: string): boolean {
  return ARMOUR.test(text) || QUOTES.test(text) || text.includes('\\');
}

/** The text without them. A note in `n=` loses its quotes too. */
export function withoutArtefacts(text: string): string {
  return text
    .replace(new RegExp(ARMOUR, 'g'), '')
    .replace(new RegExp(QUOTES, 'g'), '')
    .replace(/\\[rn]?/g, '');
}
