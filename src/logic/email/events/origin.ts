import { asList, asObject, asText, type JsonObject } from './json.ts';
import { dayOf } from './utc-day.ts';

/** Of which sending an event tells. */
export interface Origin {
  /** `YYYY-MM-DD`, UTC; '' where no day can be read. */
  readonly day: string;
  /** Its configuration set, '' without one. */
  readonly set: string;
  /** Its own message tags, as `name=value`. */
  readonly tags: readonly string[];
}

const SET_TAG = 'ses:configuration-set';

/**
 * The sending an event belongs to. The day is that of `mail.timestamp`, so that a late bounce counts on the day of its message;
 * only where that is missing the event's own.
 */
export function originOf(mail: JsonObject | undefined, detail: JsonObject | undefined): Origin {
  const sent = dayOf(asText(mail?.['timestamp']));
  const tags = asObject(mail?.['tags']) ?? {};
  const [set = ''] = texts(tags[SET_TAG]);
  const own: string[] = [];
  for (const name of Object.keys(tags)) {
    if (isOwnTag(name)) for (const value of texts(tags[name])) own.push(`${name}=${value}`);
  }
  return { day: sent || dayOf(asText(detail?.['timestamp'])), set, tags: own };
}

/** Whether a tag is the sender's and not one SES adds (fact evt-autotags). */
function isOwnTag(name: string): boolean {
  return !name.startsWith('ses:');
}

function texts(list: unknown): string[] {
  return asList(list).filter((each) => typeof each === 'string');
}
