import type { SpfResult } from '../logic/email/spf/check.ts';
import type { SpfInspection } from '../logic/email/spf/inspect.ts';
import type { Verdict } from '../schema/table.ts';

/** A stamp with the answer beside it; `[name]` is a place the script fills, `{id}` a fact. */
interface Stamped {
  readonly stamp: string;
  readonly ink: Verdict;
  readonly title: string;
  readonly says: string;
}

/** What the inspection of a record comes to. */
export const SPF_VERDICTS: Readonly<Record<SpfInspection['verdict'] | 'no-answer', Stamped>> = {
  ok: {
    stamp: 'In order',
    ink: 'available',
    title: 'The record is right',
    says: 'It can be read, and it stays within the limits. What it lets in is listed below.',
  },
  'ok-with-warnings': {
    stamp: 'Mind this',
    ink: 'not-guaranteed',
    title: 'It works, and something in it could be better',
    says: 'Receivers can use the record. Look at what is marked below.',
  },
  permerror: {
    stamp: 'Broken',
    ink: 'unavailable',
    title: 'Receivers give up on this record',
    says: 'The result is “permerror”, a permanent error: always where it can’t be read, and past a limit for everybody who matches nothing before.',
  },
  none: {
    stamp: 'No record',
    ink: 'undecided',
    title: 'There is no SPF record',
    says: 'The result is “none”: nobody can tell who may send for this name.',
  },
  'no-answer': {
    stamp: 'No answer',
    ink: 'undecided',
    title: 'We couldn’t get the record',
    says: 'Either the DNS gave no answer for this name, or its record isn’t among what you pasted. That doesn’t mean that there is none.',
  },
};

/** What `check_host` says about one message (RFC 7208 §2.6). */
export const SPF_RESULTS: Readonly<Record<SpfResult, Stamped>> = {
  pass: {
    stamp: 'Pass',
    ink: 'available',
    title: 'It passes',
    says: 'The record lets this address send for the domain.',
  },
  fail: {
    stamp: 'Fail',
    ink: 'unavailable',
    title: 'It fails',
    says: 'The record says that this address may not send for the domain.',
  },
  softfail: {
    stamp: 'Softfail',
    ink: 'not-guaranteed',
    title: 'It fails softly',
    says: 'The record holds the address for doubtful. For DMARC that is no pass.',
  },
  neutral: {
    stamp: 'Neutral',
    ink: 'not-guaranteed',
    title: 'The record has no opinion',
    says: 'Nothing in it speaks for or against this address. For DMARC that is no pass.',
  },
  none: {
    stamp: 'None',
    ink: 'undecided',
    title: 'There is nothing to check',
    says: 'The domain has no SPF record, or it isn’t a domain.',
  },
  permerror: {
    stamp: 'Permerror',
    ink: 'unavailable',
    title: 'The check breaks off',
    says: 'A record on the way can’t be read, or a limit is passed.',
  },
  temperror: {
    stamp: 'Temperror',
    ink: 'undecided',
    title: 'An answer is missing',
    says: 'A record that is needed couldn’t be had. A receiver would try again later.',
  },
};
