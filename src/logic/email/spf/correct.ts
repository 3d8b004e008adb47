import { faultsIn, modifierOf } from './faults.ts';
import { repeated } from './judge-terms.ts';
import { readAddress } from './network.ts';
import { type Mechanism, readTerms, type Term } from './record.ts';
import { SES } from './ses-include.ts';

const VERSION = 'v=spf1';
/** The record SES asks for at a MAIL FROM subdomain (fact spf-ses-include). */
const SES_RECORD = `${VERSION} include:${SES} ~all`;

/** Longer records are for their owner to shorten, not for us to rewrite. */
const MOST_MENDED = 20_000;

interface Mending {
  /** The records with the spaces that were lost between their strings. */
  readonly texts: readonly string[];
  readonly needsSes: boolean;
}

/**
 * The published records as one with every fault mended that has only one mending, or `undefined` where there is none to mend
 * or something else is wrong as well. `needsSes` puts SES's include in.
 */
export function correctRecord(published: readonly string[], { texts, needsSes }: Mending): string | undefined {
  if (texts.length === 0) return needsSes ? SES_RECORD : undefined;
  if (texts.some(({ length }) => length > MOST_MENDED)) return undefined;
  const records = texts.flatMap((text) => mendVersion(text) ?? []);
  if (records.length < texts.length) return undefined;
  const terms = records.flatMap((text) => reachable(readTerms(text).map(mendTerm)));
  if (faultsIn(terms).length > 0 || !agreeOnEnd(terms, texts.length)) return undefined;
  const ses = terms.find((term) => term.kind === 'mechanism' && term.name === 'include' && namesSes(term.text));
  // Whoever wrote SES's include with another qualifier had a reason that we don't know.
  if (needsSes && ses?.kind === 'mechanism' && ses.qualifier !== '+') return undefined;
  const kept = keptTerms(terms, texts.length).map(({ text }) => text);
  const corrected = [VERSION, ...(needsSes && !ses ? withSes(kept) : kept)].join(' ');
  return published.length === 1 && saysTheSame(corrected, published[0] ?? '') ? undefined : corrected;
}

function namesSes(term: string): boolean {
  return /:amazonses\.com\.?$/i.test(term);
}

/** With SES's include in front of the end. */
function withSes(terms: readonly string[]): string[] {
  const end = terms.findIndex((text) => /^[+\-~?]?all$|^redirect=/i.test(text));
  const at = end < 0 ? terms.length : end;
  return [...terms.slice(0, at), `include:${SES}`, ...terms.slice(at)];
}

/** A near miss as the version it was meant to be; nothing for another version. */
function mendVersion(text: string): string | undefined {
  const bare = text.replace(/^[\s"'“”]{0,9}/, '').replace(/["'“”]{1,9}$/, '');
  const mended = bare.replace(/^(?:v\s{0,9}[=:]\s{0,9})?spf1(?:[;,]?(?: |$)|(?=[a-z+\-~?]))/i, `${VERSION} `);
  return mended.startsWith(`${VERSION} `) ? mended : undefined;
}

/** A term written as something else, where only one thing can be meant. */
function mendTerm(term: Term): Term {
  if (term.kind === 'mechanism' || (term.kind === 'modifier' && /^(?:redirect|exp)$/.test(term.name))) return term;
  const [read] = readTerms(`${VERSION} ${guess(term.text)}`);
  return read && read.kind !== 'broken' ? read : term;
}

function guess(text: string): string {
  const [, name = '', value = ''] = /^([a-z]\w{0,9})[:=](.*)$/is.exec(text) ?? [];
  const known = name.toLowerCase();
  if (['include', 'ip4', 'ip6', 'a', 'mx', 'exists'].includes(known) && text[name.length] === '=')
    return `${known}:${value}`;
  if (known === 'redirect' || known === 'exp') return `${known}=${value}`;
  const family = readAddress(value.split('/', 1)[0] ?? '')?.kind();
  const isAddress = ['ip', 'ip4', 'ip6', 'ipv4', 'ipv6'].includes(known) && family !== undefined;
  return isAddress ? `${family === 'ipv4' ? 'ip4' : 'ip6'}:${value}` : text;
}

/** A record's terms without the mechanisms behind its `all`, which are never tested (RFC 7208 §5.1). */
function reachable(terms: readonly Term[]): Term[] {
  const all = terms.findIndex((term) => term.kind === 'mechanism' && term.name === 'all');
  return terms.filter((term, at) => all < 0 || at <= all || term.kind !== 'mechanism');
}

/** One record can have one end: of several that differ, or a redirect among them, their owner must choose. */
function agreeOnEnd(terms: readonly Term[], records: number): boolean {
  if (records > 1 && modifierOf(terms, 'redirect')) return false;
  const ends = terms.filter((term): term is Mechanism => term.kind === 'mechanism' && term.name === 'all');
  return new Set(ends.map(({ qualifier }) => qualifier)).size <= 1;
}

/** Without repeated terms, ptr, and a redirect that `all` makes void; of several records the one `all` goes last. */
function keptTerms(terms: readonly Term[], records: number): Term[] {
  const again = new Set<Term>(repeated(terms.filter((term) => term.kind === 'mechanism')));
  const isAll = (term: Term) => term.kind === 'mechanism' && term.name === 'all';
  const all = terms.find(isAll);
  const kept = terms.filter((term) => {
    if (term.kind === 'mechanism') return term.name !== 'ptr' && !again.has(term);
    return !(all && term.kind === 'modifier' && term.name === 'redirect');
  });
  return records > 1 && all ? [...kept.filter((term) => !isAll(term)), all] : kept;
}

function saysTheSame(corrected: string, published: string): boolean {
  return (
    corrected ===
    published
      .replace(/^v=spf1/i, VERSION)
      .replace(/ {1,}/g, ' ')
      .trimEnd()
  );
}
