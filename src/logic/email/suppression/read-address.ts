import type { LineForm } from './pinned-lines.ts';
import { type DomainReading, readDomain } from './read-domain.ts';

/** What a cell holds: the form that decides its row first, then what else is so. */
export interface AddressReading {
  readonly forms: readonly [LineForm, ...LineForm[]];
  /** As SES takes it; as written where the form rules it out. */
  readonly address: string;
}

/** RFC 5321 §4.5.3.1, in octets; an address is a path of 256 without its brackets. */
const LOCAL_OCTETS = 64;
const ADDRESS_OCTETS = 254;

const ATEXT = /^[a-z\d!#$%&'*+/=?^_`{|}~.-]+$/i;
const ASCII = /^[\0-\x7f]*$/;
const QUOTED = /^("(?:[ !#-[\]-~]|\\[ -~])+")@([^@]*)$/;
/** White space and control characters. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const UNPRINTED = /[\s\0-\x1f\x7f-\x9f]/;

/**
 * Reads one address with what may stand around it: a display name, brackets, `mailto:`. Never throws; linear.
 * `domains` keeps what was read of each domain, since most lists have few.
 */
export function readAddress(written: string, domains = new Map<string, DomainReading>()): AddressReading {
  const bare = withoutMailto(written.trim());
  const isWrapped = bare.endsWith('>') && bare.includes('<');
  const inner = isWrapped ? withoutMailto(bare.slice(bare.lastIndexOf('<') + 1, -1).trim()) : bare;
  const parts = split(inner);
  if (!parts) return { forms: ['not-an-address'], address: inner };
  const { local, isQuoted } = parts;
  const domain = domains.get(parts.domain) ?? readDomain(parts.domain);
  domains.set(parts.domain, domain);
  const address = `${local}@${domain.ascii}`;
  const fault = faultOf(parts, domain.fault, address);
  if (fault) return { forms: [fault], address: inner };
  const forms = [
    ...(domain.isInternational ? (['idn-domain'] as const) : []),
    ...(isQuoted ? (['quoted-local'] as const) : []),
    ...(isWrapped ? (['display-name'] as const) : []),
  ];
  return { forms: [forms[0] ?? 'plain', ...forms.slice(1)], address };
}

function withoutMailto(text: string): string {
  return /^mailto:/i.test(text) ? (text.slice('mailto:'.length).split('?')[0] ?? '').trim() : text;
}

interface Parts {
  readonly local: string;
  readonly domain: string;
  readonly isQuoted: boolean;
}

function split(text: string): Parts | undefined {
  const [, quoted] = text.startsWith('"') ? (QUOTED.exec(text) ?? []) : [];
  const isQuoted = quoted !== undefined;
  const at = isQuoted ? quoted.length : text.indexOf('@');
  const domain = text.slice(at + 1);
  if (at < 1 || domain === '' || domain.includes('@')) return undefined;
  if (UNPRINTED.test(isQuoted ? domain : text)) return undefined;
  return { local: text.slice(0, at), domain, isQuoted };
}

/** The first of the forms that rule the address out, in the order of the table. */
function faultOf({ local, isQuoted }: Parts, domainFault: LineForm | undefined, address: string): LineForm | undefined {
  if (octets(local) > LOCAL_OCTETS) return 'too-long';
  if (domainFault === 'too-long' || domainFault === 'bad-domain') return domainFault;
  if (octets(address) > ADDRESS_OCTETS) return 'too-long';
  if (octets(local) > local.length) return 'non-ascii-local';
  if (isQuoted) return domainFault;
  if (!ATEXT.test(local)) return 'not-an-address';
  if (`.${local}.`.includes('..')) return 'stray-dot';
  return domainFault;
}

/** The length in UTF-8; what is beyond any limit is measured no further. */
function octets(text: string): number {
  if (ASCII.test(text)) return text.length;
  let sum = 0;
  for (const character of text.slice(0, ADDRESS_OCTETS + 1)) {
    const code = character.codePointAt(0) ?? 0;
    sum += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
  }
  return sum;
}
