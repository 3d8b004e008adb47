import type { DmarcInspection } from '../logic/email/dmarc/inspect.ts';
import type { Verdict as Reading } from '../logic/email/dmarc/verdict.ts';
import type { Verdict } from '../schema/table.ts';

/** A stamp with the answer beside it. */
interface Stamped {
  readonly stamp: string;
  readonly ink: Verdict;
  readonly title: string;
  readonly says: string;
}

/** What the inspection of a record comes to. */
export const DMARC_VERDICTS: Readonly<Record<DmarcInspection['verdict'] | 'no-answer', Stamped>> = {
  ok: {
    stamp: 'In order',
    ink: 'available',
    title: 'The record is right',
    says: 'Receivers can read it, and it does what it says.',
  },
  'ok-with-warnings': {
    stamp: 'Mind this',
    ink: 'not-guaranteed',
    title: 'It works, and something in it could be better',
    says: 'Receivers apply the record. Look at what is marked below.',
  },
  ignored: {
    stamp: 'Ignored',
    ink: 'unavailable',
    title: 'Receivers pass over this record',
    says: 'It is as if nothing were published here.',
  },
  'invalid-policy': {
    stamp: 'No policy',
    ink: 'unavailable',
    title: 'The record names no policy that can be read',
    says: 'Without a policy and without an address for reports it isn’t applied at all.',
  },
  none: {
    stamp: 'No record',
    ink: 'undecided',
    title: 'There is no DMARC record here',
    says: 'Receivers look at the domains above this one. If there is none either, DMARC isn’t applied.',
  },
  'no-answer': {
    stamp: 'No answer',
    ink: 'undecided',
    title: 'We couldn’t get the record',
    says: 'Either the DNS gave no answer for this name, or its record isn’t among what you pasted. That doesn’t mean that there is none.',
  },
};

/** What DMARC says about one message. */
export const DMARC_RESULTS: Readonly<Record<Reading['result'], Stamped>> = {
  pass: {
    stamp: 'Pass',
    ink: 'available',
    title: 'It passes',
    says: 'SPF or DKIM passes for a domain that belongs with the one in From. One of the two is enough.',
  },
  fail: {
    stamp: 'Fail',
    ink: 'unavailable',
    title: 'It fails',
    says: 'Neither SPF nor DKIM passes for a domain that belongs with the one in From.',
  },
  none: {
    stamp: 'None',
    ink: 'undecided',
    title: 'DMARC isn’t applied',
    says: 'No record that counts was found for this domain.',
  },
  permerror: {
    stamp: 'Permerror',
    ink: 'unavailable',
    title: 'The record can’t be used',
    says: 'Its policy can’t be read, or there is no domain in From.',
  },
  temperror: {
    stamp: 'Temperror',
    ink: 'undecided',
    title: 'An answer is missing',
    says: 'The DNS gave no answer that is needed. A receiver would try again later.',
  },
};
