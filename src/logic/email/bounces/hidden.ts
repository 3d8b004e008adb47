/** A stretch of a text, from inclusive, to exclusive. */
type Span = readonly [from: number, to: number];

const URL = /\b[a-z]{2,6}:\/\/[^\s<>"']{1,2000}/gi;
const ADDRESS = /[^\s<>"'(),:;@[\]]{1,256}@[^\s<>"'(),;@]{1,256}/g;
const IPV4_AND_LONGER = /\d{1,20}(?:\.\d{1,20}){3,200}/g;
const IPV6_OR_TIME = /[0-9a-f]{0,4}:[0-9a-f]{0,4}(?:[:.][0-9a-f]{1,4}){1,8}/gi;
const DAY = /\b\d{1,4}[-/]\d{1,2}[-/]\d{1,4}\b/g;
const HOST = /[a-z0-9_-]{1,63}(?:\.[a-z0-9_-]{1,63}){0,12}\.[a-z][a-z0-9-]{0,60}[a-z0-9]/gi;
/** One dot, and a first part without a hyphen, may be two sentences without a space between: such a name needs a known end. */
const PLAIN_HOST = /^[a-z0-9]+\.(?:com|net|org|edu|gov|io|example|test|invalid|localhost)$/;
/** The zone of a block list says more than a name: `zen.spamhaus.org`. */
const BLOCK_LIST = /spamhaus|spamcop|spamrats|sorbs|barracudacentral|dnsbl|\brbl\b/i;

/**
 * The text with links, addresses, IPs, host names, times and days blanked out, place by place.
 * What looks like a status code there was written by nobody as one.
 */
export function blankNames(text: string): string {
  return blank(text, [URL, ADDRESS, IPV4_AND_LONGER, IPV6_OR_TIME, DAY, HOST]);
}

/** The text with addresses and host names blanked out: words in them are no one's statement. Links stay, for servers explain themselves by them. */
export function blankAddresses(text: string): string {
  const links = spansOf(text, URL);
  const inLink = ([from]: Span) => links.some(([start, end]) => from >= start && from < end);
  const hosts = spansOf(text, HOST).filter((span) => isHost(text.slice(...span)) && !inLink(span));
  const addresses = spansOf(text, ADDRESS).filter((span) => !inLink(span));
  return cover(text, [...addresses, ...hosts]);
}

function isHost(name: string): boolean {
  return !BLOCK_LIST.test(name) && (name.split('.').length > 2 || PLAIN_HOST.test(name));
}

function blank(text: string, patterns: readonly RegExp[]): string {
  return patterns.reduce((left, pattern) => left.replace(pattern, (found) => '~'.repeat(found.length)), text);
}

function spansOf(text: string, pattern: RegExp): Span[] {
  return [...text.matchAll(pattern)].map(({ index, 0: found }) => [index, index + found.length]);
}

function cover(text: string, spans: readonly Span[]): string {
  const pieces: string[] = [];
  let at = 0;
  for (const [from, to] of [...spans].sort(([a], [b]) => a - b)) {
    if (from > at) pieces.push(text.slice(at, from));
    if (to > at) pieces.push('~'.repeat(to - Math.max(at, from)));
    at = Math.max(at, to);
  }
  return pieces.join('') + text.slice(at);
}
