import { Scanner } from '../logic/email/headers/scanner.ts';

const ADDRESS_END = /[>\s,;]/;
const DOMAIN = /^[\p{L}\p{N}_-]+(?:\.[\p{L}\p{N}_-]+)*$/u;

/** The domains of the addresses in a From field’s body, in small letters, each once (RFC 5322 §3.4). Names in quotes and comments are passed over. */
export function authorDomains(text: string): string[] {
  const scan = new Scanner(text);
  const domains = new Set<string>();
  for (scan.skip(); !scan.isDone; scan.skip()) {
    const word = scan.value(',;');
    if (word === '') scan.at += 1;
    const domain = domainOf(word);
    if (domain !== undefined) domains.add(domain);
  }
  return [...domains];
}

/** The domain of an address, with or without its angle brackets or local part; `undefined` where there is none. */
export function domainOf(address: string): string | undefined {
  const at = address.lastIndexOf('@');
  if (at < 0) return undefined;
  const rest = address.slice(at + 1);
  const end = rest.search(ADDRESS_END);
  const domain = (end < 0 ? rest : rest.slice(0, end)).replace(/\.$/, '').toLowerCase();
  return domain.length <= 253 && DOMAIN.test(domain) ? domain : undefined;
}
