import ICAL from 'ical.js';
import * as nodeIcal from 'node-ical';
import { describe, expect, test } from 'vitest';
import { calendarFile } from '../../src/islands/calendar-file.ts';

const reminders = [
  {
    id: 'return',
    day: '2028-02-29',
    title: 'Last day: return it',
    says: 'Hand it in, don’t just start; keep the receipt.\nComma, semicolon; backslash \\ and “quotes”.',
  },
  { id: 'withdraw', day: '2026-12-31', title: `Last day: ${'withdraw '.repeat(20)}`, says: 'By law.' },
];
const file = calendarFile(reminders, new Date('2026-11-21T12:00:00Z'));

describe('a calendar file', () => {
  test('is read by ical.js: whole days, across a leap day and a year’s end, each with an alarm two days before', () => {
    const events = new ICAL.Component(ICAL.parse(file))
      .getAllSubcomponents('vevent')
      .map((component) => new ICAL.Event(component));
    expect(events.map(({ startDate }) => [startDate.toString(), startDate.isDate])).toEqual([
      ['2028-02-29', true],
      ['2026-12-31', true],
    ]);
    expect(events.map(({ summary }) => summary)).toEqual(reminders.map(({ title }) => title));
    expect(events[0]?.description).toBe(reminders[0]?.says);
    const triggers = events.map(({ component }) =>
      component.getFirstSubcomponent('valarm')?.getFirstPropertyValue('trigger')?.toString(),
    );
    expect(triggers).toEqual(['-P2D', '-P2D']);
  });

  test('is read the same by node-ical, an independent parser', () => {
    const events = Object.values(nodeIcal.sync.parseICS(file)).filter((entry) => entry?.type === 'VEVENT');
    expect(events).toHaveLength(2);
    expect(events.map((event) => (event as nodeIcal.VEvent).summary)).toEqual(reminders.map(({ title }) => title));
    expect(events.map((event) => (event as nodeIcal.VEvent).datetype)).toEqual(['date', 'date']);
  });

  test('keeps to 75 octets a line and CRLF, as RFC 5545 section 3.1 asks', () => {
    const lines = file.split('\r\n');
    expect(lines.length).toBeGreaterThan(20);
    expect(lines.filter((line) => new TextEncoder().encode(line).length > 75)).toEqual([]);
    expect(file.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  });

  test('names the same deadline by the same id, so that a second import changes it instead of doubling it', () => {
    const again = calendarFile(reminders, new Date('2026-11-22T12:00:00Z'));
    const ids = (text: string) => text.match(/^UID:.*$/gm);
    expect(ids(again)).toEqual(ids(file));
    expect(ids(file)).toHaveLength(2);
  });
});
