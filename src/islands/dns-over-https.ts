import { canBeAsked } from '../logic/email/dns/names.ts';
import type { DnsAnswer, RecordType, Resolver } from '../logic/email/dns/resolver.ts';
import { tidy } from '../logic/email/dns/zone.ts';
import { fetchMessage } from './dns-fetch.ts';
import { Turns } from './dns-turns.ts';

/** One question that was sent, and how it was answered. */
export interface Asked {
  readonly name: string;
  readonly type: RecordType;
  readonly answer: DnsAnswer;
  readonly ms: number;
}

export interface DnsOverHttpsOptions {
  /** An address of RFC 8484, without its `?dns=`. */
  readonly endpoint: string;
  /** Ends every open question; those that follow are not sent. */
  readonly signal?: AbortSignal;
  /** How long one question may take. */
  readonly timeoutMs?: number;
  /** Told of each question as soon as it is sent, and again when it is answered. */
  readonly onAsk?: (name: string, type: RecordType) => void;
  readonly onAnswer?: (asked: Asked) => void;
}

/** Courtesy, and enough: a whole domain takes about a dozen questions. */
const MOST_AT_ONCE = 4;
const MOST_ALIASES = 8;
const TIMEOUT_MS = 8_000;

/**
 * Asks one resolver over HTTPS, in wire format (RFC 8484). Each question is sent once in the life of what this returns; the part
 * that reads packets is loaded with the first. A name that can't exist is answered without asking. Never rejects.
 */
export function dnsOverHttps(options: DnsOverHttpsOptions): Resolver {
  const turns = new Turns(MOST_AT_ONCE);
  const known = new Map<string, Promise<DnsAnswer>>();
  const askOnce = (name: string, type: RecordType): Promise<DnsAnswer & { goesOn?: string }> => {
    const key = `${type} ${name}`;
    const before = known.get(key);
    const answer = before ?? turns.take(() => ask(options, name, type));
    known.set(key, answer);
    return answer;
  };
  return async (name, type) => {
    const aliases: string[] = [];
    let at = tidy(name);
    for (;;) {
      if (!canBeAsked(at || '.')) return { rcode: 'NXDOMAIN', records: [] };
      const { goesOn, ...answer } = await askOnce(at, type);
      aliases.push(...(answer.aliases ?? []));
      if (goesOn === undefined) return aliases.length > 0 ? { ...answer, aliases } : answer;
      // A resolver that leaves the rest of a chain to us may lead us in a circle.
      if (aliases.length > MOST_ALIASES || aliases.indexOf(goesOn) < aliases.length - 1)
        return { rcode: 'SERVFAIL', records: [], problem: 'alias-loop' };
      at = goesOn;
    }
  };
}

async function ask(options: DnsOverHttpsOptions, name: string, type: RecordType): Promise<DnsAnswer> {
  const { endpoint, signal, timeoutMs = TIMEOUT_MS, onAsk, onAnswer } = options;
  const wire = await import('./dns-wire.ts').catch(() => undefined);
  // It comes from this site; without it there is no network to ask anybody else.
  if (!wire) return { rcode: 'SERVFAIL', records: [], problem: 'resolver-unreachable' };
  const { questionOf, readMessage, failed } = wire;
  if (signal?.aborted) return failed('resolver-cancelled');
  onAsk?.(name, type);
  const since = performance.now();
  const got = await fetchMessage(endpoint, questionOf(name, type), { signal, timeoutMs });
  const answer = typeof got === 'string' ? failed(got) : readMessage(got, name, type);
  onAnswer?.({ name, type, answer, ms: Math.round(performance.now() - since) });
  return answer;
}
