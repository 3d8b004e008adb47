import type { Slot } from '../../schema/draft.ts';
import type { Part } from './places.ts';

type Place = Pick<Slot, 'label' | 'type' | 'blank'>;

const FIELD_DAY = /^\d{4}-\d{2}-\d{2}$/;

/**
 * What stands in a place of a message: what was typed, a day in words, or what belongs there in brackets.
 * `lang`: the language of the message. Never throws: text that is no text to a computer is made whole.
 */
export function fillPlace({ label, type, blank }: Place, typed: string, lang = 'en-GB'): string {
  const said = typed.toWellFormed().replace(/\r\n?/g, '\n').trim();
  if (said === '') return blank ? '' : `[${label}]`;
  return type === 'date' ? inWords(said, lang) : said;
}

/** A message as plain text, its places filled from `typed`: slot name → what the reader typed. */
export function plainText(parts: readonly Part[], typed: Readonly<Record<string, string>>, lang?: string): string {
  return parts
    .map((part) => ('text' in part ? part.text : fillPlace(part.slot, typed[part.slot.name] ?? '', lang)))
    .join('');
}

function inWords(day: string, lang: string): string {
  const at = FIELD_DAY.test(day) ? Date.parse(day) : Number.NaN;
  if (Number.isNaN(at)) return day;
  return new Intl.DateTimeFormat(lang, { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' }).format(at);
}
