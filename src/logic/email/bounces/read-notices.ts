import type { EventsRead } from '../events/read.ts';
import type { BounceLine } from './read-lines.ts';

/** The bounces of SES's notifications, a line for each recipient, and how many events were something else. */
export function readNotices({ events }: EventsRead): { lines: BounceLine[]; others: number } {
  const lines = events.flatMap(({ event, line: at }) => {
    const bounce = objectOf((event as Record<string, unknown>)['bounce']);
    if (!bounce) return [];
    const bounceType = textOf(bounce['bounceType']);
    const bounceSubType = textOf(bounce['bounceSubType']);
    const listed = bounce['bouncedRecipients'];
    const recipients = Array.isArray(listed) && listed.length > 0 ? listed : [{}];
    return recipients.map((recipient: unknown): BounceLine => {
      const { diagnosticCode, status, emailAddress } = objectOf(recipient) ?? {};
      const diagnostic = textOf(diagnosticCode);
      const text = [textOf(emailAddress), `${bounceType}/${bounceSubType}`, diagnostic].filter(Boolean).join(' · ');
      return { at, text, bounce: { bounceType, bounceSubType, diagnostic, enhanced: textOf(status) } };
    });
  });
  const others = events.filter(({ event }) => !objectOf((event as Record<string, unknown>)['bounce'])).length;
  return { lines, others };
}

function objectOf(value: unknown): Record<string, unknown> | undefined {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : undefined;
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
