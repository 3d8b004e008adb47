import type { Check } from './check.ts';
import { shortened } from './domain-name.ts';
import { expandMacros, type MacroPiece } from './macro.ts';
import { dotted, isAtOrBelow, validatedNames } from './ptr.ts';

/** A domain-spec as the name to look up; without one, the current domain (RFC 7208 §4.8). */
export async function targetName(
  check: Check,
  domain: string,
  spec: readonly MacroPiece[] | undefined,
): Promise<string> {
  return spec ? shortened(await expand(check, domain, spec)) : domain;
}

/** Macros replaced by what this check knows (RFC 7208 §7.2). The address's own name is looked up only where `p` asks for it. */
export async function expand(check: Check, domain: string, pieces: readonly MacroPiece[]): Promise<string> {
  const { ip, sender, local, senderDomain, helo, receiver, now } = check;
  const asksName = pieces.some((piece) => 'letter' in piece && piece.letter === 'p');
  return expandMacros(pieces, {
    s: sender,
    l: local,
    o: senderDomain,
    d: domain,
    i: dotted(ip),
    p: asksName ? await nameOf(check, domain) : '',
    v: ip.kind() === 'ipv4' ? 'in-addr' : 'ip6',
    h: helo,
    c: ip.toString(),
    r: receiver,
    t: String(now),
  });
}

/** The current domain if it is a name of the address, else one below it, else any, else "unknown" (RFC 7208 §7.3). */
async function nameOf(check: Check, domain: string): Promise<string> {
  const { names } = await validatedNames(check);
  const same = names.find((name) => name.toLowerCase() === domain.toLowerCase());
  const best = same ?? names.find((name) => isAtOrBelow(name, domain));
  return best ?? names[0] ?? 'unknown';
}
