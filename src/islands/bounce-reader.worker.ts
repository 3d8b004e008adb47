import { classify } from '../logic/email/bounces/classify.ts';
import { type BounceLine, readLines } from '../logic/email/bounces/read-lines.ts';
import { readNotices } from '../logic/email/bounces/read-notices.ts';
import type { ReadLine } from '../logic/email/bounces/to-csv.ts';
import { readEvents } from '../logic/email/events/read.ts';
import { PINNED } from '../logic/email/pinned-rules.ts';

/** A part of the answers, in the order of the text. `others` are events that are no bounces. */
export interface Part {
  readonly id: number;
  readonly read: readonly ReadLine[];
  readonly total: number;
  readonly others: number;
}

const AT_ONCE = 500;

let latest = 0;

/** Reads the text `{ id, text }` away from the page and answers in parts; a newer text stops the older one. */
addEventListener('message', ({ data: { id, text } }: MessageEvent<{ id: number; text: string }>) => {
  latest = id;
  const { lines, others } = answersIn(text);
  answerFrom(0, lines, (read) => postMessage({ id, read, total: lines.length, others } satisfies Part), id);
});

function answerFrom(at: number, lines: readonly BounceLine[], answer: (read: ReadLine[]) => void, id: number): void {
  if (id !== latest) return;
  answer(lines.slice(at, at + AT_ONCE).map(meant));
  // The next message is heard only between tasks.
  if (at + AT_ONCE < lines.length) setTimeout(() => answerFrom(at + AT_ONCE, lines, answer, id));
}

function answersIn(text: string): { lines: readonly BounceLine[]; others: number } {
  const isJson = /^\s*[{[]\s*["{[\]}]/.test(text);
  const notices = isJson ? readNotices(readEvents(text)) : { lines: [], others: 0 };
  return notices.lines.length + notices.others > 0 ? notices : { lines: readLines(text), others: 0 };
}

function meant({ at, text, bounce }: BounceLine): ReadLine {
  return { at, text, meaning: classify(bounce, PINNED) };
}
