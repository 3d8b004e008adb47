import ical, { ICalAlarmType } from 'ical-generator';

/** A day worth a reminder: what it is, why, and a name that stays the same for the same deadline. */
export interface Reminder {
  readonly id: string;
  readonly day: string;
  readonly title: string;
  readonly says: string;
}

const DAY_SECONDS = 86_400;
const ALARM_DAYS = 2;

/**
 * The reminders as an iCalendar file (RFC 5545): an all-day event each, with an alarm two days before.
 * Days are the reader's own; the file names no time zone, so a calendar shows them as they stand.
 */
export function calendarFile(reminders: readonly Reminder[], now: Date): string {
  const calendar = ical({ prodId: { company: 'return-to-sender.example', product: 'order-check', language: 'EN' } });
  for (const { id, day, title, says } of reminders) {
    const event = calendar.createEvent({
      id: `${id}-${day}@return-to-sender.example`,
      start: new Date(`${day}T00:00:00Z`),
      allDay: true,
      timezone: 'UTC',
      stamp: now,
      summary: title,
      description: says,
    });
    event.createAlarm({ type: ICalAlarmType.display, trigger: ALARM_DAYS * DAY_SECONDS, description: title });
  }
  return calendar.toString();
}
