import { likelyOrganisation } from '../../dmarc/likely-organisation.ts';
import { found, type MessageFinding } from '../findings.ts';
import type { Message } from '../message.ts';
import type { Judge } from '../options.ts';
import { SHORTENERS } from './names.ts';

interface Target {
  readonly href: string;
  readonly host: string;
  readonly text: string;
}

/** So many links are named for each thing. */
const MOST = 20;
/** So much of an address is repeated. */
const LONGEST = 500;
const IN_TEXT = /https?:\/\/[^\s<>"']{1,2000}/gi;
/** An address within words, where it says clearly that it is one. */
const CLEAR = /(?:https?:\/\/|\bwww\.)[^\s/?#<>"']{1,253}/i;
/** A host alone, perhaps with a path. */
const BARE = /^[\p{L}\d-]{1,63}(?:\.[\p{L}\d-]{1,63}){1,8}(?:[/?#:]\S{0,500})?$/u;
/** Ends of names that words without “www.” are taken by: countries’, and some of the rest; ours, for “Mr.Smith” is no host. */
const NAMED_END =
  /\.(?:[a-z]{2}|com|net|org|edu|gov|mil|int|info|biz|name|mobi|bank|shop|store|app|dev|online|site|xyz|cloud|tech|blog|news|club|live|email|example|test)(?:[/?#:]|$)/i;
const TRACKED = /^https?:\/\/[^/]{1,253}\.awstrack\.me\/L0\/([^/]{1,2000})/i;
/** Two letters that are as likely a file’s, and frameworks whose names end like a host’s. */
const NO_HOST = /\.(?:js|ts|md|py|rb|sh|cs|go|ps|ai)$|^(?:asp|ado|vb|ml)\.net$/i;

/** Where links lead: H22, H23 and H24 of table 2.9. */
export const judgeLinks: Judge = (message) => {
  const targets = targetsIn(message);
  return [
    ...each(
      'link-shortener',
      targets.filter(({ host }) => isShortener(host)),
    ),
    ...each(
      'ip-url',
      targets.filter(({ host }) => /^(?:\d{1,3}\.){3}\d{1,3}$|^\[/.test(host)),
    ),
    ...each('link-mismatch', targets.filter(isMismatched)),
  ];
};

/** Every address of the web in the letter, each once for what stands on it. */
function targetsIn({ page, text }: Message): Target[] {
  const plain = Array.from(text?.text.matchAll(IN_TEXT) ?? [], ([href]) => ({ href, text: '' })).slice(0, 1000);
  const known = new Map<string, Target>();
  for (const link of [...(page?.links ?? []), ...plain]) {
    const host = hostOf(link.href);
    const key = `${link.href}\n${link.text}`;
    if (host !== undefined && !known.has(key)) known.set(key, { href: link.href, host, text: link.text });
  }
  return [...known.values()];
}

function each(id: 'link-shortener' | 'ip-url' | 'link-mismatch', targets: readonly Target[]): MessageFinding[] {
  const once = [...new Map(targets.map((target) => [target.href, target])).values()];
  return once
    .slice(0, MOST)
    .map(({ href, text }) => found(id, { where: cut(href), ...(id === 'link-mismatch' && { text }) }));
}

/** In small letters, as browsers read it: numbers in any form become an address (WHATWG URL). */
function hostOf(href: string): string | undefined {
  if (!/^\s{0,9}https?:/i.test(href) || href.length > 20_000) return undefined;
  return URL.parse(href)?.hostname.replace(/\.$/, '') || undefined;
}

function isShortener(host: string): boolean {
  return SHORTENERS.has(host.replace(/^www\./, ''));
}

/** The words name a host of one organisation, and the link leads to another’s. */
function isMismatched({ href, host, text }: Target): boolean {
  const written = text.trim().slice(0, 1000);
  const [clear] = CLEAR.exec(written) ?? [];
  const bare = clear === undefined && isBareHost(written) ? written : undefined;
  const named = clear ?? bare;
  if (named === undefined || named.includes('@')) return false;
  const said = hostOf(/^https?:/i.test(named) ? named : `https://${named}`);
  if (said === undefined || !/\.[\p{L}][\p{L}\d-]*$/u.test(said)) return false;
  return likelyOrganisation(said) !== likelyOrganisation(trackedHost(href) ?? host);
}

/** Where a link leads that SES has rewritten to count clicks: what it was stands in the path. */
function trackedHost(href: string): string | undefined {
  const [, target] = TRACKED.exec(href) ?? [];
  return target === undefined ? undefined : hostOf(target.replace(/%3A/i, ':').replace(/%2F/gi, '/'));
}

function isBareHost(text: string): boolean {
  return BARE.test(text) && NAMED_END.test(text) && !NO_HOST.test(text);
}

function cut(href: string): string {
  return href.length > LONGEST ? `${href.slice(0, LONGEST)}…` : href;
}
