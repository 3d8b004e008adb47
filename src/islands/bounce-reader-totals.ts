import type { ReadLine } from '../logic/email/bounces/to-csv.ts';
import { type BounceVerdict, verdictOf } from '../logic/email/bounces/verdict.ts';

/** How many answers were read so far, by verdict. */
export interface Count {
  readonly verdicts: Readonly<Partial<Record<BounceVerdict, number>>>;
  readonly read: number;
  readonly total: number;
  /** Events that are no bounces. */
  readonly others: number;
}

/** The count so far with another part of the answers. */
export function countOf(before?: Count, read: readonly ReadLine[] = [], total = 0, others = 0): Count {
  const verdicts = { ...before?.verdicts };
  for (const { meaning } of read) {
    const verdict = verdictOf(meaning);
    verdicts[verdict] = (verdicts[verdict] ?? 0) + 1;
  }
  return { verdicts, read: (before?.read ?? 0) + read.length, total, others };
}

/** Fills the totals and shows the parts of the page that belong to them. */
export function drawTotals(page: HTMLElement, { verdicts, read, total, others }: Count, shown = 0): void {
  const figures: Record<string, number> = { ...verdicts, read, total, others, shown, left: read - shown };
  for (const slot of page.querySelectorAll<HTMLElement>('[data-count]')) {
    const figure = figures[slot.dataset['count'] ?? ''] ?? 0;
    slot.textContent = figure.toLocaleString('en-GB');
    slot.closest<HTMLElement>('[data-tally]')?.toggleAttribute('data-none', figure === 0);
  }
  const states = { some: read > 0, many: read > 1, one: read === 1, more: read > shown, others: others > 0 };
  for (const part of page.querySelectorAll<HTMLElement>('[data-when]'))
    part.hidden = !states[part.dataset['when'] as keyof typeof states];
}
