import type { Verdict } from '../schema/table.ts';

/** How a verdict or a result is inked: the stamps’ inks, or the red of what is urgent. */
export type Ink = Verdict | 'red';

/** What each method of an Authentication-Results field looks at (RFC 8601 §2.7 and the registry); `other` is any that isn’t here. */
export const METHODS: Readonly<Record<string, { name: string; says: string }>> = {
  spf: { name: 'SPF', says: 'May this server send for the domain of the envelope?' },
  dkim: { name: 'DKIM', says: 'Did this domain sign the message, and is it still as it was signed?' },
  dmarc: { name: 'DMARC', says: 'Does SPF or DKIM vouch for the very domain in From?' },
  arc: { name: 'ARC', says: 'Do the notes of the servers it was forwarded through hold together?' },
  iprev: { name: 'Reverse DNS', says: 'Does the sending address have a name, and does the name lead back to it?' },
  auth: { name: 'Sign-in', says: 'Did the sender sign in to the server that took the message?' },
  bimi: { name: 'BIMI', says: 'Is there a logo to show beside the message?' },
  compauth: { name: 'Microsoft’s sum', says: 'What Microsoft makes of all the checks together.' },
  'dkim-adsp': { name: 'ADSP', says: 'An old rule about unsigned mail. It has been withdrawn.' },
  domainkeys: { name: 'DomainKeys', says: 'What there was before DKIM. It says nothing today.' },
  'sender-id': { name: 'Sender ID', says: 'An experiment beside SPF, given up since.' },
  other: { name: 'Another check', says: 'We have no words for this one. It stands here as it was written.' },
};

/** What a result means: of one method as `method-result`, of any as `any-result`. */
export const RESULTS: Readonly<Record<string, string>> = {
  'spf-pass': 'Yes. The domain of the envelope lists this server.',
  'spf-fail': 'No, and the domain says so firmly. Add the server to its SPF record, or find out who sent this.',
  'spf-softfail':
    'Probably not: the server isn’t listed, and the domain only advises against it. For DMARC that’s no pass.',
  'spf-neutral': 'The domain has a record that says nothing about this server. For DMARC that’s no pass.',
  'spf-none': 'The domain of the envelope has no SPF record, or there was no domain to ask.',
  'spf-permerror': 'The SPF record is broken, so it counts for nothing. Too many look-ups are the usual cause.',
  'spf-temperror': 'The DNS didn’t answer at that moment. Nothing is wrong with the record as far as this tells.',
  'dkim-pass': 'Yes. The signature fits, and what it covers hasn’t changed.',
  'dkim-fail': 'The signature doesn’t fit. Something was changed on the way, or the key in the DNS is another.',
  'dkim-neutral': 'There is a signature, and it couldn’t be worked with.',
  'dkim-none': 'The message wasn’t signed.',
  'dkim-policy': 'The signature fits, but the receiver doesn’t accept it, by a rule of its own.',
  'dkim-permerror': 'The signature can’t be checked, now or later: often the key isn’t published.',
  'dkim-temperror': 'The key couldn’t be fetched at that moment.',
  'dmarc-pass': 'Yes. One of the two passed for a domain that belongs to the one in From.',
  'dmarc-fail':
    'No. Neither passed for a domain that belongs to the one in From. One of them passing for another domain doesn’t help.',
  'dmarc-none': 'The domain in From has no DMARC record.',
  'dmarc-bestguesspass': 'There is no DMARC record; with one it would have passed. That’s a word of Microsoft’s.',
  'dmarc-permerror': 'The DMARC record is broken, or there are two.',
  'dmarc-temperror': 'The DNS didn’t answer at that moment.',
  'arc-pass': 'They do. A receiver that trusts those servers may go by what they saw.',
  'arc-fail': 'They don’t, so the notes count for nothing.',
  'arc-none': 'There are none. Only forwarded mail has them.',
  'bimi-pass': 'There is one, and it may be shown.',
  'bimi-skipped': 'It wasn’t looked for, often because DMARC didn’t pass or asks for nothing.',
  'bimi-none': 'The domain has none. That’s no fault.',
  'compauth-pass': 'It’s taken as genuine.',
  'compauth-softpass': 'It’s taken as genuine, with some doubt.',
  'compauth-fail': 'It isn’t taken as genuine. Outlook may show a warning or file it as junk.',
  'compauth-none': 'It wasn’t worked out.',
  'any-pass': 'It passed.',
  'any-fail': 'It didn’t pass.',
  'any-hardfail': 'It didn’t pass. An old word for “fail”.',
  'any-none': 'There was nothing to check.',
  'any-neutral': 'It says neither yes nor no.',
  'any-policy': 'The receiver turned it down by a rule of its own.',
  'any-temperror': 'It couldn’t be checked at that moment.',
  'any-permerror': 'It can’t be checked as it stands.',
  'any-other': 'We have no words for this result. It stands here as it was written.',
};

/** The ink of each result; any other is a question. */
export const RESULT_INKS: Readonly<Record<string, Ink>> = {
  pass: 'available',
  bestguesspass: 'not-guaranteed',
  softpass: 'not-guaranteed',
  softfail: 'not-guaranteed',
  neutral: 'not-guaranteed',
  policy: 'not-guaranteed',
  temperror: 'not-guaranteed',
  fail: 'red',
  hardfail: 'red',
  permerror: 'red',
};
