const LONGEST_LINE = 76;
const [SPACE, TAB, EQUALS] = [0x20, 0x09, 0x3d];

/** A text as quoted-printable (RFC 2045 §6.7): UTF-8, lines of at most 76 characters that end in CRLF. What it gives is ASCII. */
export function quotedPrintable(text: string): string {
  return text
    .split(/\r\n|\r|\n/)
    .map((line) => softLines(line).join('=\r\n'))
    .join('\r\n');
}

/** A byte as `=` and two hexadecimal digits, in capitals. */
export function escapedByte(byte: number): string {
  return `=${byte.toString(16).toUpperCase().padStart(2, '0')}`;
}

function softLines(line: string): string[] {
  const lines: string[] = [];
  let open = '';
  const bytes = new TextEncoder().encode(line);
  for (const [at, byte] of bytes.entries()) {
    const isLast = at === bytes.length - 1;
    const piece = isPlain(byte, isLast) ? String.fromCharCode(byte) : escapedByte(byte);
    // One place is kept for the “=” of a soft line end.
    if (open.length + piece.length > LONGEST_LINE - 1) {
      lines.push(open);
      open = '';
    }
    open += piece;
  }
  return [...lines, open];
}

/** White space at a line’s end would be lost on the way. */
function isPlain(byte: number, isLast: boolean): boolean {
  if (byte === SPACE || byte === TAB) return !isLast;
  return byte > SPACE && byte < 0x7f && byte !== EQUALS;
}
