import { asList, asObject, asText, type JsonObject } from './json.ts';

/** Of which sending an event tells. */
export interface Origin {
  /** `YYYY-MM-DD`, UTC; '' where no day can be read. */
  readonly day: string;
  /** Its configuration set, '' without one. */
  readonly set: string;
  /** Its own message tags, as `name=value`. */
  readonly tags: readonly string[];
}

export const SET_TAG = 'ses:configuration-set';

/**
 * The sending an event belongs to. The day is that of `mail.timestamp`, so that a late bounce counts on the day of its message;
 * only where that is missing the event's own.
 */
export function originOf(mail: JsonObject | undefined, detail: JsonObject | undefined): Origin {
  const sent = dayOf(asText(mail?.['timestamp']));
  const tags = asObject(mail?.['tags']) ?? {};
  const [set = ''] = texts(tags[SET_TAG]);
  const own = Object.entries(tags).filter(([name]) => isOwnTag(name));
  return {
    day: sent || dayOf(asText(detail?.['timestamp'])),
    set,
    tags: own.flatMap(([name, values]) => texts(values).map((value) => `${name}=${value}`)),
  };
}

/** Whether a tag is the sender's and not one SES adds (fact evt-autotags). */
export function isOwnTag(name: string): boolean {
  return !name.startsWith('ses:');
}

const UTC_INSTANT = /^\d{4}-\d{2}-\d{2}T.*Z$/;

/** The UTC day of an instant in any form a browser reads; '' for none. */
export function dayOf(instant: string): string {
  const isUtc = UTC_INSTANT.test(instant);
  const time = Date.parse(isUtc ? instant.slice(0, 10) : instant);
  if (Number.isNaN(time)) return '';
  return isUtc ? instant.slice(0, 10) : new Date(time).toISOString().slice(0, 10);
}

/** The domain of an address in small letters; '' where it has none. */
export function domainOf(address: string): string {
  const at = address.lastIndexOf('@');
  return at < 0 ? '' : address.slice(at + 1).toLowerCase();
}

function texts(list: unknown): string[] {
  return asList(list).filter((each) => typeof each === 'string');
}
