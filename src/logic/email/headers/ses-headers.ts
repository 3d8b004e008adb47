import { type Field, fieldsNamed, type MessageHead, textOf } from './message-head.ts';

/** What SES writes into a message, and what a sender writes for SES to read and take out (fact hdr-x-ses). */
export interface SesHeaders {
  /** `X-SES-Outgoing`: the day and the address it went out from. */
  readonly outgoing?: { readonly day: string; readonly ip: string };
  /** `Feedback-ID`, the identifiers before the sender’s own; `region` where SES wrote it. */
  readonly feedback?: { readonly sender: string; readonly identifiers: readonly string[]; readonly region?: string };
  readonly configurationSet?: string;
  readonly tags: readonly { readonly name: string; readonly value: string }[];
  /** `X-SES-LIST-MANAGEMENT-OPTIONS`. */
  readonly list?: { readonly contactList: string; readonly topic?: string };
  /** The header fields that SES should have taken out, as they are named: the message isn’t as it was delivered, or didn’t go through SES. */
  readonly unsent: readonly string[];
}

const OUTGOING = /^(\d{4})\.(\d{2})\.(\d{2})-([0-9a-f.:]{3,45})$/i;
/** SES’s own Feedback-ID names the Region second: `1.eu-west-1.…`. Seen in mail, not documented. */
const REGION = /^\d{1,3}\.([a-z]{2}(?:-[a-z]{2,12}){1,3}-\d)\./;
const TAKEN_OUT = ['X-SES-CONFIGURATION-SET', 'X-SES-MESSAGE-TAGS', 'X-SES-LIST-MANAGEMENT-OPTIONS'];

/** Decodes the SES fields of a message’s head; those it lacks are absent. Never throws. */
export function readSesHeaders(head: MessageHead): SesHeaders {
  const first = (name: string) => fieldsNamed(head, name)[0];
  const [configuration, , list] = TAKEN_OUT.map(first);
  const tags = fieldsNamed(head, 'X-SES-MESSAGE-TAGS').flatMap((field) => readTags(textOf(field)));
  return {
    ...present('outgoing', first('X-SES-Outgoing'), readOutgoing),
    ...present('feedback', first('Feedback-ID'), readFeedbackId),
    ...present('configurationSet', configuration, (text) => text),
    ...present('list', list, readListOptions),
    tags,
    unsent: head.fields.map(({ name }) => name).filter((name) => TAKEN_OUT.includes(name.toUpperCase())),
  };
}

function present<Name extends keyof SesHeaders, Value>(
  name: Name,
  field: Field | undefined,
  read: (text: string) => Value | undefined,
): { [Key in Name]?: Value } {
  const value = field && read(textOf(field));
  return (value === undefined ? {} : { [name]: value }) as { [Key in Name]?: Value };
}

function readOutgoing(text: string): SesHeaders['outgoing'] {
  const [, year, month, day, ip = ''] = OUTGOING.exec(text) ?? [];
  return year === undefined ? undefined : { day: `${year}-${month}-${day}`, ip };
}

/** Gmail’s form: up to three identifiers, then the sender’s, with colons between. */
function readFeedbackId(text: string): SesHeaders['feedback'] {
  const parts = text.split(':').map((part) => part.trim());
  const sender = parts.at(-1);
  if (!sender || parts.length < 2) return undefined;
  const identifiers = parts.slice(0, -1).filter((part) => part !== '');
  const region = identifiers.map((part) => REGION.exec(part)?.[1]).find((found) => found !== undefined);
  return { sender, identifiers, ...(region !== undefined && { region }) };
}

function readTags(text: string): { name: string; value: string }[] {
  return text.split(',').flatMap((part) => {
    const equals = part.indexOf('=');
    return equals < 0 ? [] : [{ name: part.slice(0, equals).trim(), value: part.slice(equals + 1).trim() }];
  });
}

function readListOptions(text: string): SesHeaders['list'] {
  const [contactList = '', ...options] = text.split(';').map((part) => part.trim());
  const topic = options.find((option) => /^topic=/i.test(option))?.slice('topic='.length);
  if (contactList === '') return undefined;
  return { contactList: contactList.replace(/^contactListName=/i, ''), ...(topic !== undefined && { topic }) };
}
