import { type MacroPiece, readMacros } from './macro.ts';
import { readNetwork } from './network.ts';

export type Qualifier = '+' | '-' | '~' | '?';

/** One directive of a record (RFC 7208 §4.6.1, §5). `text` is as published. */
export interface Mechanism {
  readonly kind: 'mechanism';
  readonly text: string;
  readonly qualifier: Qualifier;
  readonly name: 'all' | 'include' | 'a' | 'mx' | 'ptr' | 'ip4' | 'ip6' | 'exists';
  /** The domain-spec; absent where the current domain is meant. */
  readonly domain?: readonly MacroPiece[];
  /** The address of `ip4` and `ip6`. */
  readonly address?: string;
  /** Prefix lengths, 32 and 128 where none is given. */
  readonly cidr4: number;
  readonly cidr6: number;
}

/** `redirect`, `exp`, or an unknown modifier (RFC 7208 §6). */
export interface Modifier {
  readonly kind: 'modifier';
  readonly text: string;
  readonly name: string;
  readonly value: readonly MacroPiece[];
}

/** A term that breaks the grammar; any one of them makes the whole record a permerror (RFC 7208 §4.6). */
export interface BrokenTerm {
  readonly kind: 'broken';
  readonly text: string;
  readonly why: 'unknown-mechanism' | 'argument' | 'domain' | 'macro' | 'network' | 'modifier';
}

export type Term = Mechanism | Modifier | BrokenTerm;

const MODIFIER = /^([a-z][a-z0-9\-_.]*)=(.*)$/is;
const DIRECTIVE = /^([+\-~?]?)([a-z][a-z0-9\-_.]*)(?=[:/]|$)(.*)$/is;
const PREFIXES = /(?:\/(0|[1-9]\d?))?(?:\/\/(0|[1-9]\d{0,2}))?$/;
const VISIBLE = /^[\x21-\x7e]*$/;
const MOST_IP4 = 32;
const MOST_IP6 = 128;

/** The terms of a record's text, the version left off, in order. */
export function readTerms(record: string): Term[] {
  return record
    .slice('v=spf1'.length)
    .split(' ')
    .filter((text) => text !== '')
    .map(readTerm);
}

function readTerm(text: string): Term {
  if (!VISIBLE.test(text)) return { kind: 'broken', text, why: 'argument' };
  const [, modifier, value = ''] = MODIFIER.exec(text) ?? [];
  if (modifier) return readModifier(text, modifier.toLowerCase(), value);
  const [, qualifier, name = '', rest = ''] = DIRECTIVE.exec(text) ?? [];
  const sign = (qualifier || '+') as Qualifier;
  return readMechanism(
    { kind: 'mechanism', text, qualifier: sign, cidr4: MOST_IP4, cidr6: MOST_IP6 },
    name.toLowerCase(),
    rest,
  );
}

function readModifier(text: string, name: string, value: string): Term {
  const named = name === 'redirect' || name === 'exp';
  const pieces = named ? readDomain(value) : readMacros(value, 'domain');
  if (pieces) return { kind: 'modifier', text, name, value: pieces };
  return { kind: 'broken', text, why: named && value === '' ? 'domain' : whyNot(value) };
}

type Begun = Omit<Mechanism, 'name'>;

function readMechanism(begun: Begun, name: string, rest: string): Term {
  const { text } = begun;
  switch (name) {
    case 'all':
      return rest === '' ? { ...begun, name } : { kind: 'broken', text, why: 'argument' };
    case 'include':
    case 'exists':
    case 'ptr':
      return withDomain(begun, name, rest);
    case 'a':
    case 'mx': {
      const [suffix = '', cidr4 = MOST_IP4, cidr6 = MOST_IP6] = PREFIXES.exec(rest) ?? [];
      if (Number(cidr4) > MOST_IP4 || Number(cidr6) > MOST_IP6) return { kind: 'broken', text, why: 'network' };
      const sized = { ...begun, cidr4: Number(cidr4), cidr6: Number(cidr6) };
      return withDomain(sized, name, rest.slice(0, rest.length - suffix.length));
    }
    case 'ip4':
    case 'ip6': {
      const network = rest.startsWith(':') ? readNetwork(name, rest.slice(1)) : undefined;
      if (!network) return { kind: 'broken', text, why: 'network' };
      return { ...begun, name, address: network.address, [name === 'ip4' ? 'cidr4' : 'cidr6']: network.prefix };
    }
    default:
      return { kind: 'broken', text, why: 'unknown-mechanism' };
  }
}

function withDomain(begun: Begun, name: 'include' | 'exists' | 'ptr' | 'a' | 'mx', rest: string): Term {
  if (rest === '' && name !== 'include' && name !== 'exists') return { ...begun, name };
  const domain = rest.startsWith(':') ? readDomain(rest.slice(1)) : undefined;
  if (domain) return { ...begun, name, domain };
  return { kind: 'broken', text: begun.text, why: whyNot(rest) };
}

/** A domain-spec: macros, ending in a top label or an expansion (RFC 7208 §7.1). */
function readDomain(text: string): readonly MacroPiece[] | undefined {
  const pieces = readMacros(text, 'domain');
  const last = pieces?.at(-1);
  if (!pieces || !last) return undefined;
  const endsInMacro = 'letter' in last || last.isEscape;
  return endsInMacro || endsInTopLabel(text) ? pieces : undefined;
}

/** Letters, digits and inner hyphens, not digits alone, after a dot and perhaps before one. */
function endsInTopLabel(text: string): boolean {
  const name = text.endsWith('.') ? text.slice(0, -1) : text;
  const dot = name.lastIndexOf('.');
  const label = name.slice(dot + 1);
  return dot >= 0 && /^[a-z0-9-]+$/i.test(label) && !/^\d+$/.test(label) && !/^-|-$/.test(label);
}

function whyNot(text: string): BrokenTerm['why'] {
  return readMacros(text, 'domain') ? 'domain' : 'macro';
}
