import type { BrokenTerm } from '../logic/email/spf/record.ts';

/** One kind of term: how it is written, what it does, and what it costs. */
export interface TermWords {
  readonly name: string;
  readonly written: string;
  readonly says: string;
  readonly costs: boolean;
  readonly section: string;
}

/** The mechanisms and modifiers of RFC 7208 §5 and §6. In `says`, `[target]` is the name or network of the term. */
export const SPF_TERMS: readonly TermWords[] = [
  {
    name: 'include',
    written: 'include:example.net',
    says: 'Reads the record of [target] and matches whoever passes there.',
    costs: true,
    section: '5.2',
  },
  { name: 'a', written: 'a', says: 'Matches the addresses of [target].', costs: true, section: '5.3' },
  {
    name: 'mx',
    written: 'mx',
    says: 'Matches the addresses of the mail hosts of [target].',
    costs: true,
    section: '5.4',
  },
  { name: 'ip4', written: 'ip4:192.0.2.0/24', says: 'Matches [target].', costs: false, section: '5.6' },
  { name: 'ip6', written: 'ip6:2001:db8::/32', says: 'Matches [target].', costs: false, section: '5.6' },
  {
    name: 'exists',
    written: 'exists:%{i}.example.net',
    says: 'Matches if [target] has any IPv4 address at all.',
    costs: true,
    section: '5.7',
  },
  {
    name: 'ptr',
    written: 'ptr',
    says: 'Matches if the address’s own name lies below [target]. It shouldn’t be used.',
    costs: true,
    section: '5.5',
  },
  {
    name: 'all',
    written: '~all',
    says: 'Matches everybody who is left. It stands at the end.',
    costs: false,
    section: '5.1',
  },
  {
    name: 'redirect',
    written: 'redirect=example.net',
    says: 'If nothing matched, hands over to the record of [target].',
    costs: true,
    section: '6.1',
  },
  {
    name: 'exp',
    written: 'exp=why.example.net',
    says: 'Names a text that explains a fail. It is read only after one.',
    costs: false,
    section: '6.2',
  },
];

/** What a match means, by the sign in front of the mechanism (RFC 7208 §4.6.2). */
export const SPF_QUALIFIERS: Readonly<Record<string, { readonly word: string; readonly says: string }>> = {
  '+': { word: 'pass', says: 'A match passes.' },
  '-': { word: 'fail', says: 'A match fails: this sender isn’t ours.' },
  '~': { word: 'softfail', says: 'A match is a softfail: probably not ours.' },
  '?': { word: 'neutral', says: 'A match is neutral: no opinion.' },
};

/** Why a term can’t be read. */
export const SPF_FAULTS: Readonly<Record<BrokenTerm['why'], string>> = {
  'unknown-mechanism': 'SPF knows no mechanism of this name. The whole record is a permanent error.',
  argument: 'Something stands here that this term can’t have. The whole record is a permanent error.',
  domain: 'A domain is missing here, or isn’t one. The whole record is a permanent error.',
  macro: 'The macro in it is wrong. The whole record is a permanent error.',
  network: 'The address or its prefix length is wrong. The whole record is a permanent error.',
  modifier: 'This modifier can’t be read. The whole record is a permanent error.',
};
