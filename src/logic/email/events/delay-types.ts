/** `delayType` → the answer to `delayType` (facts evt-delay-types, evt-delay-type-older). */
export const DELAY_TYPES: ReadonlyMap<string, string> = new Map([
  ['InternalFailure', 'internal-failure'],
  ['General', 'general'],
  ['MailboxFull', 'mailbox-full'],
  ['SpamDetected', 'spam-detected'],
  ['RecipientServerError', 'recipient-server-error'],
  ['IPFailure', 'ip-failure'],
  ['TransientCommunicationFailure', 'transient-communication-failure'],
  ['TransientCommunicationGeneral', 'transient-communication-general'],
  ['BYOIPHostNameLookupUnavailable', 'byoip-host-name'],
  ['Undetermined', 'undetermined'],
  ['SendingDeferral', 'sending-deferral'],
]);
