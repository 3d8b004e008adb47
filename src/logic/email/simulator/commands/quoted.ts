/** A text as a string of Python, JavaScript, Go and C#: JSON’s escapes are theirs too. A lone half of a pair, which Go refuses, becomes U+FFFD. */
export function doubleQuoted(text: string): string {
  return JSON.stringify(text.toWellFormed()).replace(/[\x7f\u0085\u2028\u2029]/g, escaped);
}

/** A text as a string of PHP and Ruby, in which only the quote and the backslash mean anything. */
export function singleQuoted(text: string): string {
  return `'${text.replace(/['\\]/g, '\\$&')}'`;
}

/** A text as a string of Java, whose compiler reads `\u000a` as a line end before it reads strings: control characters are octal. */
export function javaQuoted(text: string): string {
  const octal = (code: string) => `\\${Number.parseInt(code, 16).toString(8).padStart(3, '0')}`;
  return doubleQuoted(text).replace(/\\(?:u00([0-9a-f]{2})|.)/gs, (whole, code?: string) =>
    code ? octal(code) : whole,
  );
}

/** Line ends that some of these languages don’t allow in a string. */
function escaped(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
