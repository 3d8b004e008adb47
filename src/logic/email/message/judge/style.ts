import { found, type MessageFinding } from '../findings.ts';
import type { Message } from '../message.ts';
import type { Judge } from '../options.ts';

/** Our own thresholds: no provider publishes any (fact cnt-no-fixed-rules). */
const [FEW_LETTERS, MOSTLY, LITTLE_TEXT] = [10, 0.7, 100];
const WORDS =
  /\b(?:act now|100% free|risk[- ]free|no obligation|double your|earn (?:extra )?(?:cash|money)|make money fast|you(?:['’]ve| have) (?:been selected|won)|winner|lottery|free money|miracle|no credit check|lowest price|buy now|once in a lifetime|urgent response)\b/i;

/** Matters of style, H32 of table 2.9: heuristics, and never more than information. */
export const judgeStyle: Judge = (message) => {
  const subject = message.subject ?? '';
  const letter = message.page?.text ?? message.text?.text ?? '';
  const [word] = WORDS.exec(`${subject}\n${letter}`) ?? [];
  return [
    ...(isShouted(subject) ? [inSubject('capitals', subject)] : []),
    ...(/!{2}|![^!]{0,200}!/.test(subject) ? [inSubject('exclamation-marks', subject)] : []),
    ...(!/!{2}/.test(subject) && /!{3}/.test(letter) ? [found('style', { kind: 'exclamation-marks' })] : []),
    ...(isMostlyImages(message) ? [found('style', { kind: 'images' })] : []),
    ...(word === undefined ? [] : [found('style', { kind: 'words', text: word })]),
  ];
};

function inSubject(kind: 'capitals' | 'exclamation-marks', text: string): MessageFinding {
  return found('style', { where: 'Subject', kind, text });
}

function isShouted(text: string): boolean {
  const upper = (text.match(/\p{Lu}/gu) ?? []).length;
  const lower = (text.match(/\p{Ll}/gu) ?? []).length;
  return upper + lower >= FEW_LETTERS && upper / (upper + lower) >= MOSTLY;
}

function isMostlyImages({ page }: Message): boolean {
  return (page?.images.some(({ isPixel }) => !isPixel) ?? false) && (page?.text.length ?? 0) < LITTLE_TEXT;
}
