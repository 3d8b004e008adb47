import type { FindingKind, MessageFindingId } from '../logic/email/message/findings.ts';

/** Found by looks, with no rule of anybody’s behind how we look: the page says so at each. */
export const BY_LOOKS: readonly MessageFindingId[] = [
  'body-unsub-missing',
  'postal-address',
  'link-mismatch',
  'hidden-text',
  'no-text-part',
  'subject-emoji',
  'style',
];

/** Which of the things it may be, where a finding is of several kinds. */
export const KINDS: Readonly<Record<FindingKind, string>> = {
  'too-often': 'It stands there too often.',
  'several-recipients': 'The message has several recipients.',
  'no-list-management': 'Nothing names a contact list.',
  address: 'An address in the name.',
  emoji: 'An emoji in the name.',
  counter: 'A counter, as of a conversation.',
  'recipient-name': 'The recipient’s name.',
  display: 'It isn’t displayed.',
  size: 'It’s too small to read.',
  colour: 'It has the colour of its background.',
  transparent: 'It’s transparent.',
  clipped: 'It’s cut off or moved out of sight.',
  capitals: 'Much of it is in capitals.',
  'exclamation-marks': 'Many exclamation marks.',
  images: 'Many pictures and little text.',
  words: 'Words that advertisements use.',
  'all-fields': 'All fields together.',
  'field-count': 'The number of fields.',
  'field-value': 'One field’s value.',
  'field-name': 'One field’s name.',
  'message-id': 'The Message-ID.',
  'no-boundary': 'A multipart without a boundary.',
  'boundary-not-found': 'Its boundary never comes.',
  'not-closed': 'Its last boundary is missing.',
  'too-deep': 'Parts lie in parts deeper than we read.',
  'too-many-parts': 'There are more parts than we read.',
};
