import type { MessageFindingId } from '../logic/email/message/findings.ts';

/** The answer of the whole, as a stamp and a heading. */
export const STANDINGS = {
  refused: {
    stamp: 'Would be refused',
    ink: 'red',
    title: 'As it is, it won’t get through.',
    says: 'SES or a large mailbox provider turns such a message away. What has to change stands first below.',
  },
  mend: {
    stamp: 'Mend this first',
    ink: 'not-guaranteed',
    title: 'It might go out, but mend it first.',
    says: 'It breaks a rule that mailbox providers or the standards have written down.',
  },
  better: {
    stamp: 'Ready, could be better',
    ink: 'available',
    title: 'Nothing forbids it. A few things could be better.',
    says: 'No written rule is broken, as far as a message by itself can tell. The advice below lowers the risk.',
  },
  ready: {
    stamp: 'Ready',
    ink: 'available',
    title: 'It’s ready, as far as a message can tell.',
    says: 'We found nothing that speaks against it. Where it lands also depends on your domain, your reputation and who asked for it.',
  },
} as const;

/** The three piles findings lie in, by severity. */
export const PILES = {
  error: {
    title: 'Mend before you send',
    says: 'Each breaks a written rule or a limit.',
    tally: 'to mend',
    weight: 'Must',
  },
  warning: {
    title: 'Better',
    says: 'Each goes against published advice, or is a risk.',
    tally: 'to better',
    weight: 'Better',
  },
  info: { title: 'Good to know', says: 'Nothing you have to do.', tally: 'to know', weight: 'To know' },
} as const;

/** What is looked at, in the order of a message; each area ends where the next begins. */
export const AREAS = [
  { first: 'from-missing', title: 'The head: sender, subject, fields' },
  { first: 'unsub-missing', title: 'The way out' },
  { first: 'link-shortener', title: 'The letter: links and what it shows' },
  { first: 'blocked-attachment', title: 'The parcel: attachments, size, parts' },
  { first: 'ses-overrides', title: 'What SES reads or writes itself, and looks alone' },
] as const satisfies readonly { first: MessageFindingId; title: string }[];
