import type { DkimResult, Reason } from '../logic/email/dkim/results.ts';
import type { Caution } from '../logic/email/dkim/verify.ts';
import type { DnsAnswer } from '../logic/email/dns/resolver.ts';
import type { AuthenticationResults } from '../logic/email/headers/authentication-results.ts';
import type { OneClick } from '../logic/email/headers/one-click.ts';
import type { TimedHop } from '../logic/email/headers/received.ts';
import type { SesHeaders } from '../logic/email/headers/ses-headers.ts';
import type { Alignment } from './header-reader-alignment.ts';

/** What the page asks its worker: to read a source, or to check the message it read last with these keys. */
export type Request = { readonly id: number } & (
  | { readonly source: string | File }
  | { readonly keys: readonly (readonly [name: string, answer: DnsAnswer])[] }
);

/** What it answers, under the number of the request. */
export type Answer = { readonly id: number } & (
  | { readonly report: HeaderReport }
  | { readonly checked: CheckedMessage }
  | { readonly failed: true }
);

/** One Authentication-Results or ARC-Authentication-Results field. */
export interface WrittenResults extends AuthenticationResults {
  /** The line it begins at, from 1. */
  readonly line: number;
  readonly isArc: boolean;
}

/** Everything the head of a message says, before anything is verified. */
export interface HeaderReport {
  /** Header fields found; nought where the text is no message. */
  readonly fields: number;
  /** Headers went on past what is read. */
  readonly isCut: boolean;
  /** From, Subject, Date and To as written, those there are. */
  readonly letter: Readonly<Record<string, string>>;
  readonly written: readonly WrittenResults[];
  readonly hops: readonly TimedHop[];
  readonly alignment: Alignment;
  readonly oneClick: OneClick;
  readonly ses: SesHeaders;
  /** How many signatures there are, and the names their keys are published under, each once. */
  readonly signatures: number;
  readonly keyNames: readonly string[];
}

/** What became of one signature, without the bytes. */
export interface CheckedSignature {
  readonly result: DkimResult;
  readonly reason?: Reason;
  readonly tag?: string;
  readonly line: number;
  readonly cautions: readonly Caution[];
  /** d=, s=, a=, c=, where the key is, its bits, both body hashes in base64, and how much of the body is covered; those known. */
  readonly told: Readonly<Record<string, string>>;
  /** Each name of `h=`, and whether it stands for a field of the message. */
  readonly covered: readonly { readonly name: string; readonly isThere: boolean }[];
  /** What was signed, as text; cut where it is long. */
  readonly text: string;
}

/** What verifying adds to a report. */
export interface CheckedMessage {
  readonly signatures: readonly CheckedSignature[];
  readonly alignment: Alignment;
  readonly oneClick: OneClick;
}
