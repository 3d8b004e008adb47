import type { Plan } from '../logic/email/quota/plan.ts';
import { SAFE_SHARE } from '../logic/email/senders/pace.ts';
import { fill } from './event-reader-fill.ts';
import { showIf } from './page-words.ts';
import { sayDuration, saySize, sayTime } from './quota-say.ts';

const DECIMAL = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 3, roundingMode: 'trunc' } as object);
const PERCENT = new Intl.NumberFormat('en-GB', { style: 'percent' });

/** Writes what a plan comes to into the answer. `startsAt` and `now` are milliseconds. */
export function writePlanned(root: HTMLElement, plan: Plan, startsAt: number, now: number): void {
  const { rate, encodedBytes, endsAfter, seconds } = plan;
  const counts = {
    units: plan.units,
    rateUnits: plan.rateUnits,
    messages: plan.messages,
    room: plan.room,
    maximum: plan.maximum,
  };
  const known = Object.entries({ ...counts, days: plan.days }).filter(
    (entry): entry is [string, number] => entry[1] !== null,
  );
  fill(root, {
    ...Object.fromEntries(known),
    rate: DECIMAL.format(rate ?? 0),
    safe: DECIMAL.format((rate ?? 0) * SAFE_SHARE),
    share: PERCENT.format(SAFE_SHARE),
    duration: sayDuration(endsAfter ?? 0),
    least: sayDuration(seconds ?? 0),
    encoded: encodedBytes === null ? '' : saySize(encodedBytes),
  });
  for (const time of root.querySelectorAll<HTMLTimeElement>('[data-end]')) {
    const end = startsAt + (endsAfter ?? 0) * 1000;
    const said = sayTime(end, now);
    time.textContent = said ?? time.dataset['far'] ?? '';
    if (said !== undefined) time.dateTime = new Date(end).toISOString();
  }
  showIf(root, '[data-limited]', plan.maximum !== null);
  showIf(root, '[data-unlimited]', plan.maximum === null);
  showIf(root, '[data-sized]', encodedBytes !== null);
}

/** Shows the findings that apply. */
export function showFound(root: ParentNode, findings: readonly { readonly id: string }[]): void {
  const ids = new Set(findings.map(({ id }) => id));
  const notes = [...root.querySelectorAll<HTMLElement>('[data-finding]')];
  for (const note of notes) note.hidden = !ids.has(note.dataset['finding'] ?? '');
  showIf(
    root,
    '[data-notes]',
    notes.some(({ hidden }) => !hidden),
  );
}
