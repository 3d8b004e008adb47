import type { Finding } from '../../../schema/finding.ts';
import { isSimulator } from './address.ts';
import { DELAY_TYPES } from './delay-types.ts';
import type { EventRecipient } from './entry.ts';
import { EVENT_TYPES, FEEDBACK_TYPES } from './event-types.ts';
import { type EventFinding, found } from './findings.ts';
import { asList, asObject, asText, type JsonObject } from './json.ts';
import type { SesObject } from './ses-object.ts';

type Check = (parts: SesObject, recipients: readonly EventRecipient[]) => readonly (EventFinding | false | undefined)[];

/** What there is to say about one event (facts 2.3, V1–V19): all that apply. */
export function checkEvent(parts: SesObject, recipients: readonly EventRecipient[]): Finding[] {
  return CHECKS.flatMap(({ where, check }) =>
    check(parts, recipients).flatMap((id) => (id ? [found(id, where(parts))] : [])),
  );
}

const CHECKS: readonly { where: (parts: SesObject) => string; check: Check }[] = [
  { where: ({ event }) => ('eventType' in event ? 'eventType' : 'notificationType'), check: checkType },
  { where: ({ known, wrongKey }) => wrongKey ?? (known ? EVENT_TYPES[known].detail : 'eventType'), check: checkDetail },
  { where: () => 'mail', check: checkMail },
  { where: () => 'recipients', check: checkRecipients },
  { where: () => 'isBotEvent', check: checkBotFlag },
  { where: () => 'timestamp', check: checkClock },
  { where: () => 'mail.tags', check: checkTags },
  { where: () => 'complaint', check: checkComplaint },
  { where: () => 'delayType', check: checkDelay },
];

function checkType({ event, type, known }: SesObject) {
  const isFeedback = !('eventType' in event);
  return [
    'eventType' in event && 'notificationType' in event && ('both-type-keys' as const),
    !known && ('unknown-event-type' as const),
    known && isFeedback && !FEEDBACK_TYPES.includes(type) && ('type-needs-event-publishing' as const),
  ];
}

function checkDetail({ known, detail, wrongKey }: SesObject) {
  if (!known) return [];
  return [!detail && ('missing-detail' as const), wrongKey !== undefined && ('wrong-detail-key' as const)];
}

function checkMail({ mail }: SesObject) {
  const isTruncated = mail?.['headersTruncated'] === true || mail?.['headersTruncated'] === 'true';
  return [
    asText(mail?.['messageId']) === '' && ('missing-mail' as const),
    isTruncated && ('headers-truncated' as const),
  ];
}

function checkRecipients({ known, mail }: SesObject, recipients: readonly EventRecipient[]) {
  const isSeveral = recipients.length > 1 && ['Bounce', 'Complaint', 'Delivery'].includes(known ?? '');
  const sentTo = asList(mail?.['destination']).map(asText);
  const isSimulated = [...sentTo, ...recipients.map(({ address }) => address)].some(isSimulator);
  return [
    isSeveral && ('multi-recipient' as const),
    isSeveral && known === 'Complaint' && ('complaint-candidates' as const),
    isSimulated && ('simulator' as const),
  ];
}

/** Text since August 2026, absent before (fact evt-automated-flag). */
function checkBotFlag({ known, detail }: SesObject) {
  if ((known !== 'Open' && known !== 'Click') || !detail) return [];
  const flag = detail['isBotEvent'];
  if (typeof flag === 'boolean') return ['bot-flag-type' as const];
  if (flag === 'Likely') return ['automated-likely' as const];
  return [flag !== 'Unlikely' && ('automated-unknown' as const)];
}

function checkClock({ detail, mail }: SesObject) {
  const [happened, sent] = [detail, mail].map((part) => Date.parse(asText(part?.['timestamp'])));
  return [happened !== undefined && sent !== undefined && happened < sent && ('clock-order' as const)];
}

function checkTags({ event, mail }: SesObject) {
  if (!mail) return [];
  const hasTags = asObject(mail['tags']) !== undefined;
  return [hasTags !== 'eventType' in event && ('unexpected-tags' as const)];
}

function checkComplaint({ known, detail }: SesObject) {
  if (known !== 'Complaint' || !detail) return [];
  const subtype = asText(detail['complaintSubType']).toLowerCase();
  return [
    isWord(detail, 'complaintFeedbackType', 'not-spam') && ('positive-report' as const),
    /^on(?:account|tenant)suppressionlist$/.test(subtype) && ('suppressed-complaint' as const),
  ];
}

function checkDelay({ known, detail }: SesObject) {
  if (known !== 'DeliveryDelay' || !detail) return [];
  return [!DELAY_TYPES.has(asText(detail['delayType'])) && ('unknown-delay-type' as const)];
}

function isWord(object: JsonObject, key: string, word: string): boolean {
  return asText(object[key]).toLowerCase() === word;
}
