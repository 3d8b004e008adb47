import type { BounceVerdict } from '../logic/email/bounces/verdict.ts';
import type { Verdict } from '../schema/table.ts';

/** How each verdict on an address is stamped, in which ink, and what its total is called. */
export const VERDICT_STAMPS: readonly {
  verdict: BounceVerdict;
  says: string;
  ink: Verdict | 'red';
  tally: string;
}[] = [
  { verdict: 'remove', says: 'Remove it', ink: 'red', tally: 'Remove' },
  { verdict: 'held', says: 'Already held', ink: 'unavailable', tally: 'Already held' },
  { verdict: 'keep', says: 'Keep it', ink: 'available', tally: 'Keep' },
  { verdict: 'mend', says: 'Fix your side', ink: 'not-guaranteed', tally: 'Fix your side' },
  { verdict: 'other', says: 'Not a bounce', ink: 'available', tally: 'Not a bounce' },
  { verdict: 'tell', says: 'Can’t tell', ink: 'undecided', tally: 'Can’t tell' },
];

/** What the marks of a bounce say to people; `<mark>-<value>`. */
export const MARK_WORDS: Readonly<Record<string, string>> = {
  'mailLater-yes': 'Yes, with your next message',
  'mailLater-no': 'No',
  'mailLater-conditional': 'Only when something has changed',
  'countsInRate-yes': 'Yes',
  'countsInRate-no': 'No',
  'countsInRate-unknown': 'Not known from this',
  'whose-address': 'Nobody: the address itself',
  'whose-recipient': 'The person’s mailbox',
  'whose-recipient-system': 'The receiving server',
  'whose-recipient-policy': 'The receiving organisation',
  'whose-sender': 'You, as a sender',
  'whose-message': 'You, with the message',
  'whose-list': 'Your lists',
  'whose-unknown': 'It doesn’t say',
};
