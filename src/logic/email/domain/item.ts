import type { Finding } from '../../../schema/finding.ts';
import { type DnsFinding, foundInDns } from '../dns/findings.ts';
import type { DnsAnswer, DnsRecord } from '../dns/resolver.ts';
import type { RecordSet } from './record-set.ts';

/** ok: as it should be; warn: it works and could be better; bad: to be mended; unknown: we weren’t told, or the DNS didn’t say. */
export type State = 'ok' | 'warn' | 'bad' | 'unknown';

export type ItemId =
  | 'identity'
  | 'dkim'
  | `dkim-${number}`
  | 'byodkim'
  | 'mail-from'
  | 'mail-from-mx'
  | 'mail-from-spf'
  | 'dmarc'
  | 'alignment';

/** One line of the doctor’s list. */
export interface Item {
  readonly id: ItemId;
  readonly state: State;
  readonly findings: readonly Finding[];
  /** The name that was asked for. */
  readonly name?: string;
  /** What stands there now, of the type that matters. */
  readonly published?: readonly DnsRecord[];
  /** What to publish; only where something is to mend and what must stand there is known. */
  readonly record?: RecordSet;
}

/** The state that findings amount to. */
export function stateOf(findings: readonly Finding[]): State {
  if (findings.some(({ severity }) => severity === 'error')) return 'bad';
  return findings.some(({ severity }) => severity === 'warning') ? 'warn' : 'ok';
}

/** An item for a name the DNS said nothing about. */
export function unanswered(id: ItemId, name: string, answer: DnsAnswer): Item {
  const late: DnsFinding = answer.rcode === 'TIMEOUT' ? 'resolver-timeout' : 'resolver-servfail';
  return { id, name, state: 'unknown', findings: [foundInDns(answer.problem ?? late, name)] };
}

/** Whether the DNS said nothing: an answer that isn’t there can’t be judged. */
export function isSilent({ rcode }: DnsAnswer): boolean {
  return rcode === 'SERVFAIL' || rcode === 'TIMEOUT';
}
