/** What a receiving server, or SES itself, says of one recipient; `ADDRESS` stands for the address. */
export interface Refusal {
  readonly status?: string;
  readonly text?: string;
}

/** One form of bounce. */
export interface BounceForm {
  /** Its replies, of which the seed picks one. */
  readonly refusals: readonly [Refusal, ...Refusal[]];
  /** When it comes after the message: at once from SES, from a server, when SES stops trying, when the sender's own limit ends, or later, as a reply does. */
  readonly comes: 'from-ses' | 'from-server' | 'given-up' | 'own-limit' | 'as-reply';
}

const GONE: BounceForm['refusals'] = [
  {
    status: '5.1.1',
    text: 'smtp; 550 5.1.1 <ADDRESS>: Recipient address rejected: User unknown in virtual mailbox table',
  },
  { status: '5.1.1', text: 'smtp; 550 5.1.1 <ADDRESS> No such user here' },
  { status: '5.1.10', text: 'smtp; 550 5.1.10 Recipient not found by SMTP address lookup' },
];

/** Every form of bounce, by `bounceType/bounceSubType` as SES writes them; a third part names a trap (facts 2.2a). */
export const BOUNCES: Readonly<Record<string, BounceForm>> = {
  'Permanent/NoEmail': { comes: 'from-server', refusals: GONE },
  'Permanent/General': {
    comes: 'from-server',
    refusals: [
      ...GONE,
      { status: '5.1.2', text: 'smtp; 550 5.1.2 <ADDRESS>: Recipient address rejected: Domain not found' },
      { status: '5.2.1', text: 'smtp; 550 5.2.1 <ADDRESS>: Mailbox disabled, not accepting messages' },
    ],
  },
  'Permanent/General/sender-blocked': {
    comes: 'from-server',
    refusals: [
      { status: '5.7.1', text: 'smtp; 550 5.7.1 Client host [203.0.113.17] blocked using bl.example' },
      { status: '5.7.1', text: 'smtp; 550 5.7.1 Message rejected: sender fails DMARC policy' },
    ],
  },
  'Permanent/General/mixed-status': { comes: 'from-server', refusals: GONE },
  'Permanent/Suppressed': {
    comes: 'from-ses',
    refusals: [
      {
        status: '5.1.1',
        text: 'Amazon SES has suppressed sending to this address because it has a recent history of bouncing as an invalid address.',
      },
    ],
  },
  'Permanent/OnAccountSuppressionList': { comes: 'from-ses', refusals: [ownList('account')] },
  'Permanent/OnTenantSuppressionList': { comes: 'from-ses', refusals: [ownList('tenant')] },
  // No text of these two is known to us, so they have none.
  'Permanent/EmailValidationSuppressed': { comes: 'from-ses', refusals: [{}] },
  'Permanent/UnsubscribedRecipient': { comes: 'from-ses', refusals: [{}] },
  // Made up, as the next one SES adds will be new (fact bnc-list-is-closed-no).
  'Permanent/NotYetKnown': { comes: 'from-server', refusals: [{ status: '5.0.0', text: 'smtp; 550 5.0.0 Refused' }] },
  'Transient/General': {
    comes: 'given-up',
    refusals: [
      { status: '4.4.1', text: 'smtp; 421 4.4.1 Unable to connect to remote host' },
      { status: '4.3.2', text: 'smtp; 451 4.3.2 System not accepting network messages, try again later' },
      { status: '4.7.1', text: 'smtp; 450 4.7.1 <ADDRESS>: Greylisted, please try again later' },
    ],
  },
  'Transient/General/expired': {
    comes: 'given-up',
    refusals: [
      {
        status: '4.4.7',
        text: 'smtp; 554 4.4.7 Message expired: unable to deliver in 840 minutes.<421 4.4.0 Unable to lookup DNS>',
      },
    ],
  },
  'Transient/General/auto-reply': { comes: 'as-reply', refusals: [{ text: 'Automatic reply: out of the office' }] },
  'Transient/MailboxFull': {
    comes: 'given-up',
    refusals: [
      { status: '4.2.2', text: 'smtp; 452 4.2.2 The email account that you tried to reach is over quota' },
      { status: '4.2.2', text: 'smtp; 452 4.2.2 <ADDRESS>: Mailbox full' },
    ],
  },
  'Transient/MessageTooLarge': {
    comes: 'from-server',
    refusals: [{ status: '5.3.4', text: 'smtp; 552 5.3.4 Message size exceeds fixed maximum message size' }],
  },
  'Transient/ContentRejected': {
    comes: 'from-server',
    refusals: [{ status: '5.6.0', text: 'smtp; 554 5.6.0 Message content rejected' }],
  },
  'Transient/AttachmentRejected': {
    comes: 'from-server',
    refusals: [{ status: '5.7.0', text: 'smtp; 552 5.7.0 Message refused: this attachment type is not allowed' }],
  },
  'Transient/CustomTimeoutExceeded': { comes: 'own-limit', refusals: [{ status: '4.4.7' }] },
  'Transient/NotYetKnown': { comes: 'given-up', refusals: [{ status: '4.0.0', text: 'smtp; 450 4.0.0 Try later' }] },
  'Undetermined/Undetermined': { comes: 'from-server', refusals: [{}, { status: '5.0.0' }] },
};

function ownList(whose: string): Refusal {
  const text = `Amazon SES did not send the message to this address because it is on the suppression list for your ${whose}.`;
  return { status: '5.1.1', text };
}
