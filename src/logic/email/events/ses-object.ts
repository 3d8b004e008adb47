import { EVENT_TYPES, type EventType, knownType } from './event-types.ts';
import { asObject, asText, type JsonObject } from './json.ts';

/** An SES event taken apart as far as it can be. */
export interface SesObject {
  readonly event: JsonObject;
  /** As written; `eventType` before `notificationType`. */
  readonly type: string;
  readonly known: EventType | undefined;
  readonly mail: JsonObject | undefined;
  readonly detail: JsonObject | undefined;
  /** The key the detail stands under, where it isn't the one of the type. */
  readonly wrongKey: string | undefined;
}

/** The parts of an SES event, whichever of the two systems sent it. */
export function partsOf(event: JsonObject): SesObject {
  const type = asText(event['eventType'] ?? event['notificationType']);
  const known = knownType(type);
  const right = known && asObject(event[EVENT_TYPES[known].detail]);
  const wrongKey = known && !right ? lookAlike(event, known) : undefined;
  const detail = right ?? (wrongKey === undefined ? undefined : asObject(event[wrongKey]));
  return { event, type, known, mail: asObject(event['mail']), detail, wrongKey };
}

/** The member that means the type's detail but is spelled otherwise: `renderingFailure`, `delivery_delay`. */
function lookAlike(event: JsonObject, type: EventType): string | undefined {
  const meant = [plain(type), plain(EVENT_TYPES[type].detail)];
  const isMeant = (key: string) => key !== 'eventType' && meant.includes(plain(key)) && asObject(event[key]);
  return Object.keys(event).find(isMeant);
}

function plain(word: string): string {
  return word.toLowerCase().replace(/[ _-]/g, '');
}
