import { likelyOrganisation } from '../logic/email/dmarc/likely-organisation.ts';
import type { MethodResult } from '../logic/email/headers/authentication-results.ts';
import { domainOf } from './header-reader-author.ts';

/** How a domain stands to that of From: the same, of the same organisation as far as names tell, another, or SES’s own. */
export type Relation = 'same' | 'organisation' | 'other' | 'ses';

/** A domain that SPF or DKIM speaks for, and what came of it as far as anybody says. */
export interface Speaker {
  readonly method: 'spf' | 'dkim';
  readonly domain: string;
  readonly relation: Relation;
  readonly result?: string;
  /** Who says so: the receiver, in the message, or this page. */
  readonly by?: 'receiver' | 'here';
}

/** The answer of the whole. */
export type AlignmentVerdict = 'both' | 'dkim' | 'spf' | 'neither' | 'untold' | 'authors' | 'no-author';

export interface Alignment {
  readonly verdict: AlignmentVerdict;
  /** The domain of From, and the organisation it most likely belongs to: a guess, without the DNS. */
  readonly from?: string;
  readonly organisation?: string;
  readonly speakers: readonly Speaker[];
}

/** What the message holds to judge by. */
export interface AlignmentInput {
  readonly authors: readonly string[];
  /** The domain of Return-Path. */
  readonly returnPath?: string | undefined;
  /** What the receiver wrote, topmost first. */
  readonly results: readonly MethodResult[];
  /** Its signatures, with the result where this page has checked them. */
  readonly signatures: readonly { readonly domain: string; readonly selector: string; readonly result?: string }[];
}

const SES = /(?:^|\.)amazonses\.com$/;

/** Which domain speaks for the one in From (RFC 9989 §4.4), by names alone: organisational domains are guessed. */
export function alignmentOf(input: AlignmentInput): Alignment {
  const [from, ...more] = input.authors;
  if (from === undefined) return { verdict: 'no-author', speakers: [] };
  const speakers = [...spfOf(input), ...dkimOf(input)].map((speaker) => ({
    ...speaker,
    relation: relationOf(speaker.domain, from),
  }));
  const verdict = more.length > 0 ? 'authors' : verdictOf(speakers);
  return { verdict, from, organisation: likelyOrganisation(from), speakers };
}

type Unrelated = Omit<Speaker, 'relation'>;

/** The receiver’s own note of the envelope; without one, Return-Path. HELO doesn’t count (RFC 9989 §4.4.2). */
function spfOf({ results, returnPath }: AlignmentInput): Unrelated[] {
  const noted = results.find(({ method }) => method === 'spf');
  const address = noted?.properties['smtp.mailfrom'] ?? noted?.properties['smtp.envelope-from'];
  const domain = address === undefined ? returnPath : (domainOf(address) ?? domainOf(`@${address}`));
  if (domain === undefined) return [];
  return [{ method: 'spf', domain, ...(noted && { result: noted.result, by: 'receiver' as const }) }];
}

/** Each signature, with what this page or the receiver found; then those only the receiver names. */
function dkimOf({ signatures, results }: AlignmentInput): Unrelated[] {
  const left = results.filter(({ method }) => method === 'dkim');
  const own = signatures.map(({ domain, selector, result }): Unrelated => {
    const at = left.findIndex((noted) => isOf(noted, domain.toLowerCase(), selector.toLowerCase()));
    const [noted] = at < 0 ? [] : left.splice(at, 1);
    const said = result === undefined ? noted?.result : result;
    const by = result === undefined ? ('receiver' as const) : ('here' as const);
    return { method: 'dkim', domain: domain.toLowerCase(), ...(said !== undefined && { result: said, by }) };
  });
  const others = left.flatMap(({ properties, result }): Unrelated[] => {
    const domain = signerOf(properties);
    return domain === undefined ? [] : [{ method: 'dkim', domain, result, by: 'receiver' }];
  });
  return [...own, ...others];
}

function isOf({ properties }: MethodResult, domain: string, selector: string): boolean {
  const named = properties['header.s']?.toLowerCase();
  return signerOf(properties) === domain && (named === undefined || named === selector);
}

function signerOf(properties: MethodResult['properties']): string | undefined {
  return domainOf(`@${properties['header.d'] ?? ''}`) ?? domainOf(properties['header.i'] ?? '');
}

function relationOf(domain: string, from: string): Relation {
  if (domain === from) return 'same';
  if (likelyOrganisation(domain) === likelyOrganisation(from)) return 'organisation';
  return SES.test(domain) ? 'ses' : 'other';
}

function verdictOf(speakers: readonly Speaker[]): AlignmentVerdict {
  const aligned = speakers.filter(({ relation }) => relation === 'same' || relation === 'organisation');
  const passing = aligned.filter(({ result }) => result === 'pass').map(({ method }) => method);
  if (passing.includes('dkim')) return passing.includes('spf') ? 'both' : 'dkim';
  if (aligned.some(({ result }) => result === undefined) && !passing.includes('spf')) return 'untold';
  if (passing.includes('spf')) return 'spf';
  return speakers.length === 0 ? 'untold' : 'neither';
}
