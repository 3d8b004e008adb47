/** A text as one argument, for bash, zsh and other POSIX shells: nothing in it means anything to the shell. */
export function shellQuoted(text: string): string {
  return `'${text.replaceAll("'", `'\\''`)}'`;
}
