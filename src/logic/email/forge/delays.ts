import type { Refusal } from './bounces.ts';

/** Every `delayType` with what stands beside it, as far as a server says something (facts evt-delay-types, evt-delay-type-older). */
export const DELAYS: Readonly<Record<string, Refusal>> = {
  TransientCommunicationFailure: { status: '4.4.1', text: 'smtp; 421 4.4.1 Unable to connect to remote host' },
  MailboxFull: { status: '4.2.2', text: 'smtp; 452 4.2.2 <ADDRESS>: Mailbox full' },
  SpamDetected: { status: '4.7.1', text: 'smtp; 421 4.7.1 Too many messages that look like spam, try again later' },
  RecipientServerError: { status: '4.3.0', text: 'smtp; 451 4.3.0 Temporary server error, try again later' },
  IPFailure: { status: '4.7.1', text: 'smtp; 421 4.7.1 [203.0.113.17] is deferred, try again later' },
  General: { status: '4.0.0', text: 'smtp; 450 4.0.0 Try again later' },
  InternalFailure: {},
  BYOIPHostNameLookupUnavailable: {},
  SendingDeferral: {},
  Undetermined: {},
  TransientCommunicationGeneral: { status: '4.4.2', text: 'smtp; 421 4.4.2 Connection dropped' },
};
