import type { SpfFindings } from './findings.ts';
import { readTerms } from './record.ts';

const MOST_IN_STRING = 255;
/** RFC 7208 §3.4 advises no more for a whole record. */
const MOST_ADVISED = 450;
/** What was meant to be SPF and isn't: misspelt versions, quotation marks or spaces before it. */
const NEAR_MISS = /^[\s"'“”]{0,9}(?:v\s{0,9}[=:]\s{0,9})?spf\s?\d/i;
/** A term that can't be the rest of another. */
const TERM_START =
  /^(?:[+\-~?](?:all|a|mx|ptr)(?=[ :/]|$)|[+\-~?]?(?:include|ip4|ip6|exists):|(?:redirect|exp)=|all(?= |$))/i;

/** Whether a text without the version was meant to have it. */
export function isNearMiss(text: string): boolean {
  return NEAR_MISS.test(text);
}

/** How the strings of one TXT record are cut, and how long it is (RFC 7208 §3.3, §3.4). */
export function judgeStrings(strings: readonly string[], findings: SpfFindings): void {
  for (const string of strings) if (octetsOf(string) > MOST_IN_STRING) findings.add('string-too-long', string);
  if (octetsOf(strings.join('')) > MOST_ADVISED) findings.add('long-record');
  for (const at of missingSpaces(strings))
    findings.add('chunk-join', `${lastWord(strings[at - 1] ?? '')}${firstWord(strings[at] ?? '')}`);
}

/** The strings that begin a new term right behind a whole one, by place: a space is missing before each. */
export function missingSpaces(strings: readonly string[]): number[] {
  return strings.flatMap((string, at) => {
    const before = lastWord(strings[at - 1] ?? '');
    // Behind the version any term is a new one.
    const isNew = /^v=spf1$/i.test(before) ? isWhole(firstWord(string)) : TERM_START.test(string) && isWhole(before);
    return at > 0 && isNew ? [at] : [];
  });
}

/** Whether a word may stand as a term. */
function isWhole(word: string): boolean {
  return word !== '' && readTerms(`v=spf1 ${word}`)[0]?.kind !== 'broken';
}

function lastWord(text: string): string {
  return text.slice(text.lastIndexOf(' ') + 1);
}

function firstWord(text: string): string {
  return text.split(' ', 1)[0] ?? '';
}

function octetsOf(text: string): number {
  return new TextEncoder().encode(text).length;
}
