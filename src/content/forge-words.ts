import { EVENT_TYPES, type EventType } from '../logic/email/events/event-types.ts';
import { readEvents } from '../logic/email/events/read.ts';
import { type Forged, forge, forgeKinds } from '../logic/email/forge/forge.ts';
import type { Outcome } from '../schema/table.ts';
import { EXAMPLE } from './forge-example.ts';
import { tableById } from './read-tables.ts';

/** One form of one type, as the form of the forge offers it. */
export interface OfferedForm {
  readonly type: EventType;
  /** '' where the type has one form only. */
  readonly subType: string;
  /** The row of `event-action` our reader goes by: what a handler should make of it. */
  readonly row: string;
}

/** Every form of every type, with what our own reader makes of a forged one. */
export function offeredForms(): OfferedForm[] {
  const bare = forgeKinds().filter(({ envelope }) => envelope === 'event-publishing');
  return bare.map(({ type, subType, envelope }) => {
    const made = forge({ ...EXAMPLE, type, envelope, ...(subType ? { subType } : {}) });
    const row = readEvents(made?.text ?? '').events[0]?.actionRow;
    if (row === undefined) throw new Error(`${type} ${subType}: the event reader doesn’t read what the forge made`);
    return { type, subType: subType ?? '', row };
  });
}

/** The rows of `event-action` that a forged event can lead to, with their outcomes. */
export function expectedRows(): { row: string; outcome: Outcome }[] {
  const { rows, outcomes } = tableById('event-action', 'the event forge');
  const met = new Set(offeredForms().map(({ row }) => row));
  return rows.flatMap(({ id, then }) => {
    const outcome = outcomes[then];
    return met.has(id) && outcome ? [{ row: id, outcome }] : [];
  });
}

/** One event of each type in its usual form, bare. */
export function oneOfEach(): (Forged & { row: string })[] {
  const usual = new Map(
    offeredForms()
      .toReversed()
      .map((form) => [form.type, form] as const),
  );
  return (Object.keys(EVENT_TYPES) as EventType[]).flatMap((type) => {
    const made = forge({ ...EXAMPLE, type, envelope: 'event-publishing' });
    return made ? [{ ...made, row: usual.get(type)?.row ?? '' }] : [];
  });
}
