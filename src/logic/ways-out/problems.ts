import type { Market } from '../../schema/fact.ts';
import { inMoney } from './money.ts';
import { MOST } from './question.ts';
import type { Problem } from './read-hundredths.ts';
import { sentence, type Words } from './say.ts';

/** A field with what was typed into it and why that can't be used. */
export interface Misread {
  readonly problem: Problem;
  /** The field's name as the reader sees it. */
  readonly field: string;
  readonly typed: string;
  readonly percent: boolean;
}

const LONGEST_SHOWN = 20;
const EXAMPLE = { money: 4_999, percent: 12.5 };

/** What is wrong with a typed number, where, and how to mend it. */
export function sayProblem(words: Words, { problem, field, typed, percent }: Misread, market: Market): string {
  const shown = typed.length > LONGEST_SHOWN ? `${typed.slice(0, LONGEST_SHOWN)}…` : typed;
  const example = percent ? String(EXAMPLE.percent) : (EXAMPLE.money / 100).toFixed(2);
  const most = percent ? `${MOST.percent / 100}%` : inMoney(MOST.money, market);
  return sentence(words, problem, { typed: shown, field, example, most });
}
