import { EVENT_FINDINGS, type EventFinding, found } from '../logic/email/events/findings.ts';
import type { EventFilesRead } from './event-files.ts';
import { showFindings } from './event-reader-findings.ts';

/** Turns a fresh report into the one of files without an event: it says so and what was there instead, and has no figures at all. */
export function showNothing(sheet: HTMLElement, { problems, bytes }: EventFilesRead): void {
  sheet.replaceChildren(...sheet.querySelectorAll('[data-nothing], [data-findings], [data-problems]'));
  const ids = new Set(bytes === 0 ? ['empty-input'] : problems.map(({ id }) => id));
  showFindings(
    sheet,
    [...ids].filter(isEventFinding).map((id) => found(id)),
  );
  for (const part of sheet.querySelectorAll<HTMLElement>('[data-beside]')) part.hidden = true;
  for (const part of sheet.querySelectorAll<HTMLElement>('[data-instead]')) part.hidden = ids.size === 0;
}

function isEventFinding(id: string): id is EventFinding {
  return Object.hasOwn(EVENT_FINDINGS, id);
}
