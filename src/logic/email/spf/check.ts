import type { Resolver } from '../dns/resolver.ts';
import type { Ledger } from './limits.ts';
import type { Address } from './network.ts';

/** The results of check_host (RFC 7208 §2.6). */
export type SpfResult = 'none' | 'neutral' | 'pass' | 'fail' | 'softfail' | 'temperror' | 'permerror';

/** One step of a check, in the order taken. */
export interface Step {
  /** The domain whose record is read. */
  readonly domain: string;
  /** How many includes and redirects deep; 0 is the first record. */
  readonly depth: number;
  /** The term as published; absent for the record as a whole. */
  readonly term?: string;
  /** What was looked up, macros expanded. */
  readonly target?: string;
  readonly outcome:
    | 'record'
    | 'no-record'
    | 'several-records'
    | 'no-answer'
    | 'bad-domain'
    | 'syntax'
    | 'match'
    | 'no-match'
    | 'ignored'
    | 'error'
    | 'too-many-lookups'
    | 'too-many-voids'
    | 'too-many-names'
    | 'default';
  /** The record's text, or the addresses that were compared. */
  readonly found?: readonly string[];
  readonly lookups: number;
  readonly voids: number;
  /** Section of RFC 7208 that says so. */
  readonly section: string;
}

/** Everything one check carries along. */
export interface Check {
  readonly ip: Address;
  readonly sender: string;
  readonly local: string;
  readonly senderDomain: string;
  readonly helo: string;
  readonly receiver: string;
  /** Seconds since 1970, for `%{t}`. */
  readonly now: number;
  readonly resolver: Resolver;
  readonly ledger: Ledger;
  readonly trace: Step[];
}
