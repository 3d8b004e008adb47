import { readWaysOut } from '../../../src/content/ways-out.ts';
import { readBook } from '../../../src/content/ways-out-book.ts';
import { compare } from '../../../src/logic/ways-out/compare.ts';
import { type Question, readQuestion } from '../../../src/logic/ways-out/question.ts';
import type { Day } from '../../../src/schema/day.ts';

export const { book, outcomes } = readBook();
export const { words, example } = readWaysOut();
export const today = '2026-11-21' as Day;

/** The example's question with some fields typed otherwise. */
export function asked(typed: Readonly<Record<string, string>> = {}): Question {
  return readQuestion({ ...example, ...typed }).question;
}

/** The comparison of that question, its ways by name. */
export function compared(typed: Readonly<Record<string, string>> = {}) {
  const { ways, breakEven } = compare(book, asked(typed), today);
  return { breakEven, way: Object.fromEntries(ways.map((each) => [each.way, each])) };
}
