import { splitText } from '../logic/email/dns/split-text.ts';

/** What begins as SPF or DMARC does, or was meant to. */
const BARE = /^[\s"“”'‘’]{0,9}(?:v\s{0,9}[=:]|(?:spf|dmarc)\s?\d[\s;,])/i;
const NAMED = /^\S{1,255}\s{1,99}(?:\S{1,11}\s{1,99}){0,2}(?:TXT|SPF)\s/i;
const QUOTED = /^\s{0,99}["“”]/;
/** One more than the reader of pasted records takes, so that it says so. */
const MOST_CHARACTERS = 1_000_001;
/** The rest of a record whose line was broken where it was copied. */
const GOES_ON = /^\s{0,99}(?:[+\-~?]?[a-z0-9]{1,8}\s?[:=]|[+\-~?]all(?:\s|$))/i;

/**
 * The text of a box with names: a record that stands there alone, as people copy it, becomes a TXT line of `owner`. Strings in
 * quotes on lines that follow are further strings of it. Each line keeps its number.
 */
export function withNames(text: string, owner: string): string {
  const lines: string[] = [];
  let record: { at: number; isQuoted: boolean } | undefined;
  for (const line of text.slice(0, MOST_CHARACTERS).split('\n')) {
    const isBare = BARE.test(line) && !NAMED.test(line);
    if (record && !isBare && (record.isQuoted ? QUOTED : GOES_ON).test(line)) {
      lines[record.at] += ` ${line.trim()}`;
      lines.push('');
      continue;
    }
    if (isBare) record = { at: lines.length, isQuoted: QUOTED.test(line) };
    else if (line.trim() !== '') record = undefined;
    lines.push(line);
  }
  return lines
    .map((line) => (BARE.test(line) && !NAMED.test(line) ? `${owner} TXT ${asStrings(line)}` : line))
    .join('\n');
}

/** Quoted strings as they are; a text without quotation marks cut as a DNS console cuts it. */
function asStrings(line: string): string {
  if (QUOTED.test(line)) return line.trim();
  const strings = splitText(line.replace(/\s{1,99}$/, ''));
  return strings.map((string) => `"${string.replace(/["\\]/g, '\\$&')}"`).join(' ');
}
