import type { EventEntry } from '../events/entry.ts';
import { asList, asObject, asText, type JsonObject } from '../events/json.ts';

/** The tag by which our commands tell SES, and so its events, which step a message is of (fact evt-tags-map). */
export const STEP_TAG = 'simulator-step';

/** All that came of one message. */
export interface Message {
  readonly id: string;
  /** Whom it went to, in lower case and alphabetical order. */
  readonly to: readonly string[];
  /** The step its tag names; '' without one. */
  readonly step: string;
  readonly events: readonly EventEntry[];
}

/** The events by message. One without SES’s id is told apart by whom it went to, so the order they came in doesn’t matter. */
export function messagesOf(events: readonly EventEntry[]): Message[] {
  const groups = Map.groupBy(events, (entry) => {
    const id = asText(mailOf(entry)['messageId']);
    return id === '' ? `to ${addressedTo(entry).join(' ')}` : id;
  });
  return [...groups].map(([id, all]) => ({ id, to: everyone(all), step: stepOf(all), events: all }));
}

function mailOf({ event }: EventEntry): JsonObject {
  return asObject(event['mail']) ?? {};
}

/** The message’s recipients, or else those the event names. */
function addressedTo(entry: EventEntry): string[] {
  const destination = asList(mailOf(entry)['destination']).filter((each) => typeof each === 'string');
  const named = destination.length > 0 ? destination : entry.recipients.map(({ address }) => address);
  return [...new Set(named.map((address) => address.toLowerCase()))].sort();
}

function everyone(events: readonly EventEntry[]): string[] {
  return [...new Set(events.flatMap(addressedTo))].sort();
}

function stepOf(events: readonly EventEntry[]): string {
  const named = events.flatMap((entry) => asList(asObject(mailOf(entry)['tags'])?.[STEP_TAG]));
  return named.filter((each) => typeof each === 'string').sort()[0] ?? '';
}
