import type { BounceMarks } from '../../../schema/email-outcome.ts';
import type { MachineTable } from '../../../schema/machine-rules.ts';
import type { Excluded, KeepWhy } from '../../../schema/summary.ts';
import { leftAll } from './action.ts';
import { isSimulator } from './address.ts';
import type { EventEntry, EventRecipient } from './entry.ts';
import { asText } from './json.ts';
import { type Origin, originOf } from './origin.ts';
import { partsOf } from './ses-object.ts';

/** The tables a summary is counted by; `EmailRules` has them. */
export interface CountingRules {
  readonly tables: readonly MachineTable[];
}

/** As what a recipient of a bounce or complaint is counted; `left` is someone who left a contact list. */
export type Verdict = 'hard' | 'soft' | 'complaint' | 'left' | keyof Excluded;

/** What the address is listed for; '' for no list. */
export type Listing = '' | 'stop' | 'already' | 'opted-out' | KeepWhy;

/** One recipient of a bounce or complaint. */
export type Party = readonly [address: string, row: string, verdict: Verdict, cause: string, listing: Listing];

/** A bounce, a complaint or a leaving, short enough to keep by the hundred thousand. */
export interface Feedback extends Origin {
  readonly type: string;
  /** What makes it the same as another: `feedbackId`, or message, time and recipients where there is none. */
  readonly key: string;
  /** `bounceType/bounceSubType` as written; '' for all but bounces. */
  readonly subtype: string;
  readonly parties: readonly Party[];
}

/** The part of an event that is counted. */
export type CountedEvent = Pick<EventEntry, 'type' | 'event' | 'recipients'>;

/** The event as feedback, or undefined for a type that says nothing about addresses. */
export function feedbackOf(entry: CountedEvent, rules: CountingRules): Feedback | undefined {
  const { type, event, recipients } = entry;
  const { detail, mail } = partsOf(event);
  const isLeaving = type === 'Subscription' && leftAll(detail);
  if (type !== 'Bounce' && type !== 'Complaint' && !isLeaving) return undefined;
  const id = asText(detail?.['feedbackId']);
  const names = recipients.map(({ address }) => address);
  const otherwise = [asText(mail?.['messageId']), asText(detail?.['timestamp']), ...names].join(' ');
  const isBounce = type === 'Bounce';
  return {
    ...originOf(mail, detail),
    type,
    key: `${type} ${id || otherwise}`,
    subtype: isBounce ? `${asText(detail?.['bounceType'])}/${asText(detail?.['bounceSubType'])}` : '',
    parties: recipients.map((recipient) => partyOf(recipient, type, rules)),
  };
}

function partyOf(recipient: EventRecipient, type: string, rules: CountingRules): Party {
  const { address, row = '', cause = '' } = recipient;
  if (isSimulator(address)) return [address, row, 'simulator', cause, ''];
  if (type === 'Subscription') return [address, 'subscription-all', 'left', '', 'opted-out'];
  if (type === 'Complaint') return complained(address, row, rules);
  const marks = marksOf(row, rules);
  return [
    address,
    row,
    bounceVerdict(recipient, marks),
    cause || marks?.cause || 'unknown',
    listingOf(recipient, marks),
  ];
}

const COMPLAINTS: Readonly<Record<string, readonly [Verdict, Listing]>> = {
  'no-complaint': ['notSpam', ''],
  'check-authentication': ['authFailure', ''],
  'already-suppressed': ['suppressedComplaint', 'already'],
};

function complained(address: string, row: string, rules: CountingRules): Party {
  const outcome = outcomeOf('complaint-action', row, rules);
  const [verdict, listing] = COMPLAINTS[outcome] ?? ['complaint', 'stop'];
  return [address, row, verdict, '', listing];
}

const LEFT_OUT: Readonly<Record<string, Verdict>> = {
  'suppressed-account': 'account',
  'suppressed-tenant': 'tenant',
  'blocked-by-validation': 'validation',
  'opted-out': 'optedOut',
};

/** Hard is what SES counts (facts rate-hard-only, rate-suppressed-global-counts); one that was only delayed is soft. */
function bounceVerdict({ kind, keep }: EventRecipient, marks: BounceMarks | undefined): Verdict {
  if (keep === 'mixed-status') return 'soft';
  const leftOut = LEFT_OUT[marks?.class ?? ''];
  if (leftOut) return leftOut;
  const sort = kind ?? marks?.kind ?? 'undecided';
  if (sort === 'not-a-bounce') return 'autoReply';
  if (sort === 'undecided') return 'undetermined';
  return marks?.countsInRate === 'yes' ? 'hard' : 'soft';
}

function listingOf({ keep, remove }: EventRecipient, marks: BounceMarks | undefined): Listing {
  if (keep) return keep;
  if (marks?.class === 'opted-out') return 'opted-out';
  const asked = remove ?? marks?.remove;
  return asked === 'yes' ? 'stop' : asked === 'already' ? 'already' : '';
}

function marksOf(row: string, { tables }: CountingRules): BounceMarks | undefined {
  for (const { id, rows, outcomes } of tables) {
    if (id !== 'bounce-class' && id !== 'bounce-text') continue;
    const outcome = rows.find((each) => each.id === row)?.then;
    if (outcome !== undefined) return outcomes[outcome]?.bounce;
  }
  return undefined;
}

function outcomeOf(table: string, row: string, { tables }: CountingRules): string {
  return tables.find(({ id }) => id === table)?.rows.find(({ id }) => id === row)?.then ?? '';
}
