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

/** What becomes of mail that fails, as the owner of the domain asks. */
export const DMARC_POLICIES: Readonly<Record<string, string>> = {
  none: 'Nothing: it is delivered as if there were no DMARC, and reported.',
  quarantine: 'It is held for suspicious. Mostly that means the spam folder.',
  reject: 'It is refused.',
};

/** The tags of RFC 9989 §4.7, then the ones it took out. `values`: what each value means. */
export const DMARC_TAGS: readonly {
  readonly name: string;
  readonly written: string;
  readonly says: string;
  readonly values?: Readonly<Record<string, string>>;
  readonly isRemoved?: true;
}[] = [
  { name: 'v', written: 'v=DMARC1', says: 'The version. It stands first, in exactly these letters.' },
  {
    name: 'p',
    written: 'p=reject',
    says: 'What is asked for mail from the domain itself that fails.',
    values: { none: 'Nothing, just report.', quarantine: 'Treat it as suspicious.', reject: 'Refuse it.' },
  },
  {
    name: 'sp',
    written: 'sp=quarantine',
    says: 'The same for subdomains that exist. Without it, p counts for them.',
    values: { none: 'Nothing, just report.', quarantine: 'Treat it as suspicious.', reject: 'Refuse it.' },
  },
  {
    name: 'np',
    written: 'np=reject',
    says: 'The same for names that don’t exist. Without it, sp counts for them, then p. Older readers don’t know it.',
    values: { none: 'Nothing, just report.', quarantine: 'Treat it as suspicious.', reject: 'Refuse it.' },
  },
  {
    name: 't',
    written: 't=y',
    says: 'Whether it is a test. Older readers don’t know it.',
    values: { y: 'A test: receivers do one step less than the policy asks.', n: 'No test.' },
  },
  {
    name: 'psd',
    written: 'psd=n',
    says: 'Whether others register their names under this one. Older readers don’t know it.',
    values: {
      y: 'They do: it is a public suffix.',
      n: 'They don’t: this is an organisation’s own domain.',
      u: 'Not said; receivers find out by themselves.',
    },
  },
  {
    name: 'adkim',
    written: 'adkim=r',
    says: 'How closely the domain of a DKIM signature must fit From.',
    values: { r: 'Relaxed: the same organisation will do.', s: 'Strict: exactly the same domain.' },
  },
  {
    name: 'aspf',
    written: 'aspf=r',
    says: 'How closely the domain of MAIL FROM must fit From.',
    values: { r: 'Relaxed: the same organisation will do.', s: 'Strict: exactly the same domain.' },
  },
  { name: 'rua', written: 'rua=mailto:reports@example.com', says: 'Where the daily summaries go.' },
  {
    name: 'ruf',
    written: 'ruf=mailto:failures@example.com',
    says: 'Where reports on single failures go. Few receivers send any.',
  },
  { name: 'fo', written: 'fo=1', says: 'When single failures are reported. It counts only beside ruf.' },
  {
    name: 'pct',
    written: 'pct=50',
    says: 'To which share of failing mail the policy applied. It is gone; older readers still do as it says.',
    isRemoved: true,
  },
  { name: 'rf', written: 'rf=afrf', says: 'The format of failure reports. It is gone.', isRemoved: true },
  { name: 'ri', written: 'ri=86400', says: 'How often summaries are sent. It is gone.', isRemoved: true },
];
