/** What a style says: property → value, both in small letters; the last of a property counts (CSS 2.2 §4.1.8). */
export type Declarations = ReadonlyMap<string, string>;

const MOST = 200;

/** Reads the declarations of a `style` attribute, or of a rule between its braces. */
export function readDeclarations(text: string): Declarations {
  const read = new Map<string, string>();
  for (const part of text.split(';', MOST)) {
    const colon = part.indexOf(':');
    if (colon < 1) continue;
    const value = part
      .slice(colon + 1)
      .trim()
      .toLowerCase();
    read.set(part.slice(0, colon).trim().toLowerCase(), value.replace(/\s*!\s*important$/, ''));
  }
  return read;
}
