import type { Resolver } from '../dns/resolver.ts';
import type { SpfResult, Step } from './check.ts';
import { evaluate } from './evaluate.ts';
import { explain } from './explanation.ts';
import { Ledger } from './limits.ts';
import { readAddress } from './network.ts';

export interface CheckHostInput {
  /** The connecting address, IPv4 or IPv6. */
  readonly ip: string;
  /** The envelope's MAIL FROM; empty for the null sender, then `postmaster@` the HELO name is checked (RFC 7208 §2.4). */
  readonly sender: string;
  /** The name given in HELO or EHLO. */
  readonly helo: string;
  readonly resolver: Resolver;
  /** Who checks, for `%{r}`. */
  readonly receiver?: string;
  /** The moment of the check in seconds since 1970, for `%{t}`. */
  readonly now?: number;
}

export interface CheckHostResult {
  readonly result: SpfResult;
  /** The expanded `exp=` text of a fail; absent where the default applies. */
  readonly explanation?: string;
  readonly lookups: number;
  readonly voidLookups: number;
  readonly trace: readonly Step[];
}

/** check_host() of RFC 7208 §4. Never throws; an address that is none gives `permerror`. */
export async function checkHost({
  ip,
  sender,
  helo,
  resolver,
  receiver,
  now,
}: CheckHostInput): Promise<CheckHostResult> {
  const address = readAddress(ip.trim());
  const ledger = new Ledger();
  const trace: Step[] = [];
  if (!address) return { result: 'permerror', lookups: 0, voidLookups: 0, trace };
  const at = sender.lastIndexOf('@');
  const senderDomain = sender === '' ? helo : sender.slice(at + 1);
  const local = at > 0 ? sender.slice(0, at) : 'postmaster';
  const check = {
    ip: address,
    sender: `${local}@${senderDomain}`,
    local,
    senderDomain,
    helo,
    receiver: receiver ?? 'unknown',
    now: now ?? 0,
    resolver,
    ledger,
    trace,
  };
  const { result, failedBy } = await evaluate(check, senderDomain, 0);
  const explained = failedBy ? await explain(check, failedBy) : {};
  return { result, ...explained, lookups: ledger.lookups, voidLookups: ledger.voids, trace };
}
