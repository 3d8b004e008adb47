import { dnsName } from './dns-name.ts';

export type Mode = 'r' | 's';

/** An identifier that SPF or DKIM authenticated, or tried to. */
export interface Identifier {
  /** The method's own result; only `pass` counts. */
  readonly result: string;
  readonly domain: string;
}

/** An identifier, and whether it speaks for the header From; `temperror` where the DNS didn't say. */
export interface Judged extends Identifier {
  readonly method: 'spf' | 'dkim';
  readonly isAligned: boolean | 'temperror';
}

interface Author {
  readonly domain: string;
  /** `undefined` where the DNS didn't say. */
  readonly orgDomain: string | undefined;
}

/** The organisational domain of a name, by whatever method; `undefined` where the DNS didn't say. */
type Organisation = (domain: string) => Promise<string | undefined>;

/**
 * Whether each identifier passed and is aligned with the header From (RFC 9989 §4.4, RFC 7489 §3.1): the same name, or in relaxed
 * mode the same organisational domain.
 */
export async function judgeIdentifiers(
  author: Author,
  { spf, dkim }: { readonly spf?: Identifier | undefined; readonly dkim: readonly Identifier[] },
  { aspf, adkim }: { readonly aspf: Mode; readonly adkim: Mode },
  organisation: Organisation,
): Promise<Judged[]> {
  const judged: Judged[] = [];
  if (spf) judged.push({ ...spf, method: 'spf', isAligned: await aligns(author, spf, aspf, organisation) });
  for (const one of dkim)
    judged.push({ ...one, method: 'dkim', isAligned: await aligns(author, one, adkim, organisation) });
  return judged;
}

async function aligns(
  author: Author,
  { result, domain }: Identifier,
  mode: Mode,
  organisation: Organisation,
): Promise<boolean | 'temperror'> {
  if (result.trim().toLowerCase() !== 'pass') return false;
  const name = dnsName(domain);
  if (name === author.domain) return true;
  // Names with different last labels can't share an organisational domain, so nothing is asked.
  if (mode === 's' || name === undefined || lastLabel(name) !== lastLabel(author.domain)) return false;
  if (author.orgDomain === undefined) return 'temperror';
  const found = await organisation(name);
  return found === undefined ? 'temperror' : found === author.orgDomain;
}

function lastLabel(name: string): string {
  return name.slice(name.lastIndexOf('.') + 1);
}
