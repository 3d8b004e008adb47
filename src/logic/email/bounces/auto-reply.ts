import { says } from './wording.ts';

/** How automatic replies announce themselves, in the languages seen most; our own list. */
const PHRASES = [
  'out of office',
  'out of the office',
  'out-of-office',
  'automatic reply',
  'automatic response',
  'automated reply',
  'auto reply',
  'auto-reply',
  'autoreply',
  'auto-response',
  'autoresponder',
  'auto-submitted: auto-replied',
  'auto-replied',
  'vacation reply',
  'vacation message',
  'on vacation',
  'on holiday',
  'on annual leave',
  'away from the office',
  'away from my desk',
  'abwesenheitsnotiz',
  'automatische antwort',
  'réponse automatique',
  'absence du bureau',
  'respuesta automática',
  'fuera de la oficina',
  'risposta automatica',
  'automatisch antwoord',
];

/** Whether the wording is somebody's automatic reply: the message arrived, and no server refused it. */
export function isAutoReply(wording: string): boolean {
  return PHRASES.some((phrase) => says(wording, phrase));
}
