import type { Plan } from '../logic/email/quota/plan.ts';
import type { Corner } from '../logic/email/quota/schedule.ts';
import { drawChart } from './drawn-chart.ts';
import { inDigits } from './event-reader-fill.ts';
import { copyOf, showIf } from './page-words.ts';
import { courseOptions } from './quota-chart-options.ts';
import { sayTime } from './quota-say.ts';

/** So many turns are listed before the last. */
const LISTED = 11;

const drawn = new WeakMap<HTMLElement, () => void>();

/** Draws the course of a send, says it in words and lists its turns. `startsAt` is in milliseconds. */
export function showCourse(part: HTMLElement, plan: Plan, startsAt: number): void {
  const place = part.querySelector<HTMLElement>('[role=img]');
  const { schedule } = plan;
  if (!place || schedule.length === 0) return;
  const at = ({ at: seconds }: { at: number }) => sayTime(startsAt + seconds * 1000, startsAt) ?? '';
  drawn.get(part)?.();
  // Beyond the calendar there's nothing to draw at.
  const isDrawable = schedule.every((corner) => at(corner) !== '');
  place.hidden = !isDrawable;
  place.setAttribute('aria-label', altOf(place, plan, at));
  if (isDrawable) {
    const { options, values } = courseOptions(place, plan, startsAt / 1000);
    drawn.set(part, drawChart(place, options, values));
  }
  showIf(part, '[data-straight]', isDrawable && schedule.some(isInOneLine));
  listTurns(part, turnsOf(schedule, at), at);
}

/** Whether more than one round is drawn as a line: mail goes on though no room is left at either end. */
function isInOneLine({ sent, room, at }: Corner, index: number, schedule: readonly Corner[]): boolean {
  const next = schedule[index + 1];
  return next?.room === 0 && room === 0 && next.at > at && next.sent > sent;
}

/** The state after each instant, as far as a clock tells them apart. */
function turnsOf(schedule: readonly Corner[], at: (corner: Corner) => string): Corner[] {
  return schedule.filter((corner, index) => {
    const next = schedule[index + 1];
    return !next || at(next) !== at(corner);
  });
}

function altOf(
  place: HTMLElement,
  { schedule, room, maximum, endsAfter }: Plan,
  at: (corner: { at: number }) => string,
): string {
  const pattern = place.dataset[maximum === null ? 'freeSays' : 'limitedSays'] ?? '';
  const lowest = schedule.reduce<Corner | undefined>(
    (low, corner) => (low?.room == null || (corner.room ?? 0) < low.room ? corner : low),
    undefined,
  );
  const last = schedule.at(-1);
  const words: Readonly<Record<string, string>> = {
    sent: inDigits(last?.sent ?? 0),
    end: at({ at: endsAfter ?? 0 }),
    room: inDigits(room ?? 0),
    low: inDigits(lowest?.room ?? 0),
    lowAt: lowest ? at(lowest) : '',
    back: last ? at(last) : '',
  };
  return pattern.replace(/\{(\w+)\}/g, (_, name: string) => words[name] ?? '');
}

function listTurns(part: HTMLElement, turns: readonly Corner[], at: (corner: Corner) => string): void {
  const listed = turns.length > LISTED + 1 ? [...turns.slice(0, LISTED), ...turns.slice(-1)] : turns;
  const rows = listed.map((turn) => {
    const row = copyOf(part, '[data-corner]');
    const time = row.querySelector('time');
    if (time) time.textContent = at(turn);
    write(row, 'sent', inDigits(turn.sent));
    if (turn.room === null) row.querySelector('[data-cell=room]')?.remove();
    else write(row, 'room', inDigits(turn.room));
    return row;
  });
  part.querySelector('tbody')?.replaceChildren(...rows);
  const cut = part.querySelector<HTMLElement>('[data-cut]');
  if (cut) cut.hidden = listed.length === turns.length;
}

function write(row: DocumentFragment, cell: string, words: string): void {
  const place = row.querySelector(`[data-cell=${cell}]`);
  if (place) place.textContent = words;
}
