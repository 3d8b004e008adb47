import type { Finding } from '../../../schema/finding.ts';
import type { KeepWhy } from '../../../schema/summary.ts';
import type { Classification } from '../bounces/classify.ts';
import { complaintOutcome } from './action.ts';
import { bounceRow } from './bounce-row.ts';
import type { EventRecipient } from './entry.ts';
import { found } from './findings.ts';
import { asList, asObject, asText, type JsonObject } from './json.ts';
import type { SesObject } from './ses-object.ts';

/** The recipients of an event, and what was found while reading them. */
export interface Recipients {
  readonly recipients: readonly EventRecipient[];
  readonly findings: readonly Finding[];
}

/** Whom an event is about: the recipients its detail names, or all that the message was sent to. */
export function recipientsOf(parts: SesObject): Recipients {
  const { known, detail, mail } = parts;
  if (known === 'Bounce') return bounced(detail);
  if (known === 'Complaint') return { recipients: complained(detail), findings: [] };
  if (known === 'Delivery' && detail) return { recipients: addresses(detail['recipients']), findings: [] };
  if (known === 'DeliveryDelay' && detail) return { recipients: addresses(detail['delayedRecipients']), findings: [] };
  return { recipients: addresses(mail?.['destination']), findings: [] };
}

/** Addresses as strings or as objects with `emailAddress`; what is neither is left out. */
function addresses(list: unknown): EventRecipient[] {
  return asList(list).flatMap((each) => {
    const address = typeof each === 'string' ? each : asText(asObject(each)?.['emailAddress']);
    return address === '' ? [] : [{ address }];
  });
}

function complained(detail: JsonObject | undefined): EventRecipient[] {
  const { row } = complaintOutcome(detail);
  return addresses(detail?.['complainedRecipients']).map(({ address }) => ({ address, row }));
}

function bounced(detail: JsonObject | undefined): Recipients {
  const recipients: EventRecipient[] = [];
  const findings: Finding[] = [];
  for (const [i, each] of asList(detail?.['bouncedRecipients']).entries()) {
    const address = asText(asObject(each)?.['emailAddress']);
    if (address === '') continue;
    const where = `bouncedRecipients[${i}]`;
    const { recipient, findings: own } = bouncedRecipient(address, detail ?? {}, asObject(each) ?? {}, where);
    recipients.push(recipient);
    findings.push(...own);
  }
  return { recipients, findings };
}

function bouncedRecipient(address: string, bounce: JsonObject, dsn: JsonObject, where: string) {
  const read = bounceRow(bounce, dsn);
  const { row, class: sort, kind, cause, remove } = read;
  const isMixed = isPermanent(bounce) && isStillOpen(dsn) && remove !== 'already';
  // That the classifier sees the same contradiction is no second news.
  const findings: Finding[] = isMixed
    ? [found('mixed-recipient-status', where)]
    : read.findings.map((finding) => ({ ...finding, where }));
  const keep = isMixed ? 'mixed-status' : keptFor(read);
  const marks = { row, class: sort, kind, cause, remove: isMixed ? ('no' as const) : remove };
  return { recipient: { address, ...marks, ...(keep ? { keep } : {}) }, findings };
}

/** Why the classifier keeps an address that SES's type alone would remove. */
function keptFor({ countsInRate, remove, whose, findings }: Classification): KeepWhy | undefined {
  if (countsInRate !== 'yes' || remove !== 'no') return undefined;
  if (findings.some(({ id }) => id === 'class-conflict')) return 'class-conflict';
  return whose === 'sender' || whose === 'message' ? 'sender-side-block' : 'second-opinion';
}

function isPermanent(bounce: JsonObject): boolean {
  return asText(bounce['bounceType']).toLowerCase() === 'permanent';
}

/** Whether this one recipient was only delayed, whatever the bounce says as a whole (fact evt-bounce-per-recipient-status). */
function isStillOpen({ action, status }: JsonObject): boolean {
  return asText(action).toLowerCase() === 'delayed' || /^4\.\d{1,3}\.\d{1,3}$/.test(asText(status).trim());
}
