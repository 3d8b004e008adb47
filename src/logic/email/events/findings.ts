import { finder } from '../finding.ts';

/** All that `readEvents` and `summarise` can find, beside what the bounce classifier finds in a bounce. */
export const EVENT_FINDINGS = {
  'automated-likely': ['info', 'evt-automated-flag'],
  'automated-unknown': ['info', 'evt-automated-flag'],
  'bad-json': ['error'],
  'bad-json-line': ['error', 'evt-firehose'],
  'bot-flag-type': ['warning', 'evt-automated-flag'],
  'both-type-keys': ['warning', 'evt-two-systems'],
  'broken-gzip': ['error'],
  'check-authentication-reports': ['info', 'evt-complaint-feedback-types'],
  'clock-order': ['info', 'evt-bounce-fields'],
  'complaint-candidates': ['warning', 'evt-complaint-candidates'],
  'duplicate-event': ['info', 'evt-order-none'],
  'empty-input': ['error'],
  'fbl-estimated': ['info', 'rate-complaint-denominator', 'rate-complaint-gmail-invisible'],
  'fix-sender-side': ['warning', 'bnc-isp-block-excluded'],
  'headers-truncated': ['info', 'evt-headers-truncated'],
  'inbound-receipt-notification': ['info', 'evt-two-systems'],
  'look-at-conflicts': ['info', 'evt-bounce-per-recipient-status'],
  'look-at-validation': ['info', 'bnc-perm-validation'],
  'missing-detail': ['error', 'evt-payload-key'],
  'missing-mail': ['error', 'evt-mail-fields', 'evt-mail-fields-feedback'],
  'mixed-recipient-status': ['warning', 'evt-bounce-per-recipient-status'],
  'more-bounces-than-sends': ['warning', 'evt-order-none'],
  'multi-recipient': ['info', 'evt-multi-recipient'],
  'no-denominator': ['info', 'rate-representative-volume'],
  'no-send-events': ['info', 'evt-send-suppressed'],
  'not-ses-event': ['error', 'evt-two-systems'],
  'positive-report': ['info', 'evt-complaint-feedback-types'],
  'record-opt-outs': ['info', 'sup-reasons'],
  simulator: ['info', 'sim-reputation'],
  'sns-message-not-json': ['error', 'evt-sns-double-parse', 'evt-sns-test-message'],
  'sns-message-object': ['warning', 'evt-sns-envelope'],
  'sns-subscription-confirmation': ['info', 'evt-sns-envelope'],
  'sns-validation-message': ['info', 'evt-sns-test-message'],
  'stop-bounced': ['warning', 'success-hard-bounce-remove'],
  'stop-complained': ['warning', 'success-complaint-stop-marketing'],
  'suppressed-complaint': ['info', 'rate-suppressed-account-excluded', 'evt-complaint-subtype-tenant'],
  'too-many-bounces': ['warning'],
  'type-needs-event-publishing': ['warning', 'evt-two-systems'],
  'unexpected-tags': ['info', 'evt-tags-not-feedback'],
  'unknown-delay-type': ['warning', 'evt-delay-types'],
  'unknown-event-type': ['warning', 'evt-types', 'evt-api-enum'],
  'unreadable-file': ['error'],
  'value-too-long': ['error'],
  'wrong-detail-key': ['warning', 'evt-payload-key'],
} as const;

export type EventFinding = keyof typeof EVENT_FINDINGS;

/** The finding of that id; `where` is a line's number or the name of a field. */
export const found = finder<EventFinding>(EVENT_FINDINGS);
