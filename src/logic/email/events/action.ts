import type { ListAction } from '../../../schema/email-outcome.ts';
import type { MachineOutcome } from '../../../schema/machine-rules.ts';
import { conditions } from '../../tables/flatten.ts';
import { PINNED } from '../pinned-rules.ts';
import type { EventRecipient } from './entry.ts';
import { EVENT_TYPES } from './event-types.ts';
import { asObject, asText, type JsonObject } from './json.ts';
import type { SesObject } from './ses-object.ts';

/** What a table says: the row that decides, its outcome's id and what that tells a machine. */
export interface Decided {
  readonly row: string;
  readonly outcome: string;
  readonly marks: MachineOutcome;
}

const FEEDBACK_WORDS = ['abuse', 'fraud', 'virus', 'other', 'not-spam', 'auth-failure'];

/** What a complaint comes to, by the table `complaint-action`. */
export function complaintOutcome(complaint: JsonObject | undefined): Decided {
  const subtype = asText(complaint?.['complaintSubType']).toLowerCase();
  const feedback = asText(complaint?.['complaintFeedbackType']).toLowerCase();
  const isListed = subtype === 'onaccountsuppressionlist' || subtype === 'ontenantsuppressionlist';
  const word = FEEDBACK_WORDS.includes(feedback) ? feedback : 'unknown';
  return decided('complaint-action', {
    complaintSubtype: isListed ? 'on-suppression-list' : subtype === '' ? 'none' : 'other',
    complaintFeedback: feedback === '' ? 'none' : word,
  });
}

/** What an event asks of the mailing list, by the table `event-action`; a bounce by the recipient that asks for most. */
export function listActionOf(
  parts: SesObject,
  recipients: readonly EventRecipient[],
): { row: string; action: ListAction } {
  const sesEvent = parts.known ? EVENT_TYPES[parts.known].answer : 'other';
  const { row, marks } = decided('event-action', { sesEvent, ...detailAnswer(parts, recipients) });
  return { row, action: marks.listAction ?? 'none' };
}

function detailAnswer({ known, detail }: SesObject, recipients: readonly EventRecipient[]): Record<string, string> {
  if (known === 'Bounce') return { bounceRemoves: bounceRemoves(recipients) };
  if (known === 'Complaint') return { complaintAction: complaintOutcome(detail).outcome };
  if (known === 'Subscription') return { preferenceChange: leftAll(detail) ? 'all' : 'topics' };
  return {};
}

function bounceRemoves(recipients: readonly EventRecipient[]): string {
  const asked = new Set<string>(recipients.map(removalOf));
  return ['yes', 'already', 'opted-out', 'review'].find((answer) => asked.has(answer)) ?? 'no';
}

function removalOf({ class: kind, remove = 'no' }: EventRecipient): string {
  if (kind === 'opted-out') return 'opted-out';
  return kind === 'blocked-by-validation' ? 'review' : remove;
}

/** Whether a Subscription event says that the contact left the whole list. */
export function leftAll(subscription: JsonObject | undefined): boolean {
  return asObject(subscription?.['newTopicPreferences'])?.['unsubscribeAll'] === true;
}

const known = new Map<string, Decided>();

/** A decision, kept: there are few different ones, and files have millions of events. */
function decided(id: string, answers: Readonly<Record<string, string>>): Decided {
  const key = `${id} ${Object.values(answers).join(' ')}`;
  const kept = known.get(key);
  if (kept) return kept;
  const fresh = decide(id, answers);
  known.set(key, fresh);
  return fresh;
}

function decide(id: string, answers: Readonly<Record<string, string>>): Decided {
  const table = PINNED.tables.find((each) => each.id === id);
  const row = table?.rows.find(({ when }) =>
    conditions(when).some((condition) =>
      Object.entries(condition).every(([input, values]) => values.includes(answers[input] ?? '')),
    ),
  );
  if (row) return { row: row.id, outcome: row.then, marks: table?.outcomes[row.then] ?? {} };
  throw new Error(
    `${id}: no pinned row for ${JSON.stringify(answers)}; run npm run pin, and see that the table is whole`,
  );
}
