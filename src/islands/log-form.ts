import type { LogEntry } from '../logic/drafts/contact-log.ts';

/** Writes the minute of `now`, by the reader's own clock, into the form's day and time. */
export function stamp(form: HTMLFormElement, now: Date): void {
  const local = new Date(now.getTime() - now.getTimezoneOffset() * 60_000).toISOString();
  field(form, 'day').value = local.slice(0, 10);
  field(form, 'time').value = local.slice(11, 16);
}

/** The contact a valid form describes; the form is made ready for the next one at the same place. */
export function takeEntry(form: HTMLFormElement, now: Date): LogEntry {
  const entry = Object.fromEntries(new FormData(form)) as unknown as LogEntry;
  field(form, 'name').value = '';
  field(form, 'said').value = '';
  field(form, 'said').focus();
  stamp(form, now);
  return entry;
}

function field(form: HTMLFormElement, name: string): HTMLInputElement {
  return form.elements.namedItem(name) as HTMLInputElement;
}
