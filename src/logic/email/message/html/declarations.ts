/** What a style says of whether its text is seen: property → value, both in small letters; the last of a property counts (CSS 2.2 §4.1.8). */
export type Declarations = ReadonlyMap<string, string>;

const MOST = 200;
const READ = new Set(
  'display visibility opacity color background background-color background-image font font-size overflow height max-height width max-width text-indent position left top'.split(
    ' ',
  ),
);

/** Reads the declarations of a `style` attribute, or of a rule between its braces; those that hide nothing are left out. */
export function readDeclarations(text: string): Declarations {
  const read = new Map<string, string>();
  for (const part of text.split(';', MOST)) {
    const colon = part.indexOf(':');
    const property = part.slice(0, Math.max(colon, 0)).trim().toLowerCase();
    if (!READ.has(property)) continue;
    const value = part.slice(colon + 1).toLowerCase();
    const mark = value.lastIndexOf('!');
    const isMarked = mark >= 0 && value.slice(mark + 1).trim() === 'important';
    read.set(property, (isMarked ? value.slice(0, mark) : value).trim());
  }
  return read;
}
