import type { Draft } from '../logic/email/message/compose.ts';
import type { Circumstances } from './message-check-messages.ts';

/** Beyond this nothing is read: SES takes no message of more than 40 MB (fact quota-size-40), and a little more still gets its verdict. */
const MOST_BYTES = 64 * 2 ** 20;

/** What the form holds to check, by the way that is chosen: a file, a pasted source, or the message as typed. */
export function sourceOf(form: HTMLFormElement): string | File | Draft | 'empty' | 'too-large' {
  const given = new FormData(form);
  const text = (name: string) => String(given.get(name) ?? '');
  if (text('way') === 'typed') {
    const draft = draftOf(text);
    return Object.values(draft).every((typed) => typed.trim() === '') ? 'empty' : draft;
  }
  const file = form.querySelector<HTMLInputElement>('[type=file]')?.files?.[0];
  if (file) return file.size > MOST_BYTES ? 'too-large' : file;
  return text('source').trim() === '' ? 'empty' : text('source');
}

/** What the reader says of the message besides it. */
export function circumstancesOf(form: HTMLFormElement): Circumstances {
  const given = new FormData(form);
  const api = given.get('api');
  return {
    type: given.get('type') === 'transactional' ? 'transactional' : 'marketing',
    api: api === 'v1' || api === 'smtp' ? api : 'v2',
  };
}

function draftOf(text: (name: string) => string): Draft {
  return {
    fromName: text('fromName'),
    fromAddress: text('fromAddress'),
    subject: text('subject'),
    preheader: text('preheader'),
    text: text('text'),
    html: text('html'),
    unsubscribeLink: text('unsubscribeLink'),
    unsubscribeMail: text('unsubscribeMail'),
  };
}
