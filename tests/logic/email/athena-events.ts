import { random, sesEvent } from '../../tools/ses-events.ts';

interface Draft {
  readonly eventType: string;
  readonly mail: { readonly tags: Record<string, string[]> };
  readonly bounce?: Record<string, unknown> & { readonly bouncedRecipients: readonly Record<string, unknown>[] };
  readonly complaint?: Record<string, unknown>;
}

const SUBTYPES = [
  ...['NoEmail', 'General', 'Suppressed', 'OnAccountSuppressionList', 'OnTenantSuppressionList'],
  ...['EmailValidationSuppressed', 'UnsubscribedRecipient', 'MailboxFull', 'MessageTooLarge', 'ContentRejected'],
  ...['AttachmentRejected', 'CustomTimeoutExceeded', 'Undetermined', 'SomethingNew'],
];
const TYPES = ['Permanent', 'Permanent', 'Permanent', 'Transient', 'Undetermined', 'SomethingNew'];
const STATUSES = [
  '5.1.1',
  '5.1.2',
  '5.2.1',
  '5.2.2',
  '5.4.4',
  '5.5.1',
  '5.6.0',
  '5.7.1',
  '5.7.515',
  '4.2.2',
  ' 5.1.1 ',
];
const FEEDBACK = ['abuse', 'fraud', 'virus', 'other', 'not-spam', 'auth-failure', 'something-new', null];
const COMPLAINTS = [null, null, null, 'OnAccountSuppressionList', 'OnTenantSuppressionList', 'SomethingNew'];

/** Where the words are left out, SES's type and the status code are all there is to go by. */
export type Words = 'as-generated' | 'codes-only';

/**
 * Seeded events: those of the speed measurements, and with `codes-only` every type, subtype and status code in turn,
 * several recipients, addresses in capitals, and no configuration set. Every seventh bounce or complaint arrives twice.
 */
export function athenaEvents(seed: number, count: number, words: Words): object[] {
  const next = random(seed);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(next() * list.length)] as T;
  return Array.from({ length: count }, (_, i) => i).flatMap((i) => {
    const plain = sesEvent(seed, i) as Draft;
    const event = words === 'codes-only' ? varied(plain, pick) : plain;
    const isRepeated = (event.bounce ?? event.complaint) !== undefined && next() < 1 / 7;
    return isRepeated ? [event, event] : [event];
  });
}

function varied(event: Draft, pick: <T>(list: readonly T[]) => T): Draft {
  const { bounce, complaint, mail } = event;
  const { 'ses:configuration-set': set = [], ...tags } = mail.tags;
  const tagged = { ...mail, tags: pick([true, true, true, false]) ? { ...tags, 'ses:configuration-set': set } : tags };
  return {
    ...event,
    mail: tagged,
    ...(bounce && { bounce: variedBounce(bounce, pick) }),
    ...(complaint && {
      complaint: { ...complaint, complaintSubType: pick(COMPLAINTS), complaintFeedbackType: pick(FEEDBACK) },
    }),
  };
}

function variedBounce(bounce: NonNullable<Draft['bounce']>, pick: <T>(list: readonly T[]) => T) {
  const [{ emailAddress = '' } = {}] = bounce.bouncedRecipients;
  const addresses = pick([
    [emailAddress],
    [emailAddress, `${emailAddress}`.toUpperCase(), pick(['a', 'b']) + emailAddress],
  ]);
  const recipients = addresses.map((address) => ({
    emailAddress: address,
    action: pick(['failed', 'failed', 'failed', 'delayed', undefined]),
    status: pick([...STATUSES, undefined]),
  }));
  return {
    ...bounce,
    bounceType: pick(TYPES),
    bounceSubType: pick([...SUBTYPES, undefined]),
    bouncedRecipients: recipients,
  };
}
