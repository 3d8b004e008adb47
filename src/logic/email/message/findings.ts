import type { Finding, Severity } from '../../../schema/finding.ts';
import { type FindingList, finder } from '../finding.ts';
import { HEADER_FINDINGS } from '../headers/findings.ts';

/** What the check of a message may find (facts 2.9, H1 to H36), and what section 2.9 leaves out; one click’s findings are those of its reader. */
export const MESSAGE_FINDINGS = {
  'from-missing': ['error', 'hdr-required', 'cnt-gmail-single-from'],
  'from-unreadable': ['error', 'hdr-required', 'cnt-gmail-single-from'],
  'from-duplicate': ['error', 'hdr-required', 'cnt-gmail-single-from'],
  'from-multiple': ['error', 'cnt-gmail-single-from'],
  'freemail-from': ['error', 'ses-email-identity-dmarc'],
  'duplicate-header': ['error', 'hdr-ses-single'],
  'raw-8bit-header': ['error', 'hdr-7bit'],
  'line-998': ['error', 'hdr-998'],
  'line-78': ['info', 'hdr-998'],
  'subject-missing': ['warning', 'hdr-required'],
  'subject-too-long': ['error', 'cnt-gmail-header-limits'],
  'fake-reply': ['warning', 'cnt-gmail-misleading', 'cnt-canspam'],
  'display-name': ['warning', 'cnt-gmail-displayname', 'cnt-gmail-misleading'],
  'subject-emoji': ['info', 'cnt-gmail-misleading'],
  'encoded-word-75': ['warning', 'hdr-7bit'],
  'gmail-header-limits': ['warning', 'cnt-gmail-header-limits'],
  'broken-header': ['warning'],
  ...HEADER_FINDINGS,
  'ses-placeholder': ['warning', 'hdr-ses-oneclick'],
  'body-unsub-missing': ['warning', 'gmail-bulk-senders'],
  'postal-address': ['warning', 'cnt-canspam'],
  'link-shortener': ['warning', 'cnt-link-shortener'],
  'ip-url': ['warning', 'cnt-nested-link'],
  'link-mismatch': ['warning', 'cnt-gmail-misleading'],
  'hidden-text': ['warning', 'cnt-gmail-misleading'],
  'no-text-part': ['warning', 'cnt-multipart'],
  scripting: ['warning', 'cnt-nested-link'],
  'blocked-attachment': ['error', 'att-blocklist'],
  'too-large-v1': ['error', 'quota-size-10-v1'],
  'too-large': ['error', 'quota-size-40'],
  'bandwidth-throttled': ['warning', 'quota-size-throttle'],
  'broken-mime': ['warning', 'cnt-multipart'],
  'mime-version': ['warning'],
  'ses-overrides': ['info', 'hdr-ses-override'],
  'return-path': ['info', 'hdr-ses-override'],
  'ses-tags': ['error', 'evt-tag-limits'],
  precedence: ['info'],
  style: ['info', 'cnt-no-fixed-rules'],
} as const satisfies FindingList<string>;

export type MessageFindingId = keyof typeof MESSAGE_FINDINGS;

/** A finding with its place in the message. `where` names a field, a part’s path, or a link. */
export interface MessageFinding extends Finding {
  readonly id: MessageFindingId;
  /** The line of the message, from 1. */
  readonly line?: number;
  /** Which of the things it may be, where an id has several. */
  readonly kind?: FindingKind;
  /** The stranger’s text it is about, cut short. */
  readonly text?: string;
  /** How many of the same there are, where only the first is named. */
  readonly count?: number;
}

export type FindingKind =
  // ses-placeholder
  | 'too-often'
  | 'several-recipients'
  | 'no-list-management'
  // display-name
  | 'address'
  | 'emoji'
  | 'counter'
  | 'recipient-name'
  // hidden-text
  | 'display'
  | 'size'
  | 'colour'
  | 'transparent'
  | 'clipped'
  // style
  | 'capitals'
  | 'exclamation-marks'
  | 'images'
  | 'words'
  // gmail-header-limits
  | 'all-fields'
  | 'field-count'
  | 'field-value'
  | 'field-name'
  | 'message-id'
  // broken-mime
  | 'no-boundary'
  | 'boundary-not-found'
  | 'not-closed'
  | 'too-deep'
  | 'too-many-parts';

type More = Partial<Pick<MessageFinding, 'where' | 'line' | 'kind' | 'text' | 'count' | 'severity'>>;

const make = finder<MessageFindingId>(MESSAGE_FINDINGS);
/** So much of a stranger’s text is repeated. */
const QUOTED = 200;

/** Makes one finding; of a finding whose weight depends on its kind, `severity` says which. */
export function found(id: MessageFindingId, { where, line, kind, text, count, severity }: More = {}): MessageFinding {
  const base = make(id, where);
  return {
    ...base,
    id,
    severity: severity ?? (base.severity satisfies Severity),
    ...(line !== undefined && { line }),
    ...(kind !== undefined && { kind }),
    ...(text !== undefined && { text: text.length > QUOTED ? `${text.slice(0, QUOTED)}…` : text }),
    ...(count !== undefined && { count }),
  };
}
