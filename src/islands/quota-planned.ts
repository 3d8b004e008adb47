import { plan } from '../logic/email/quota/plan.ts';
import type { Settings } from '../logic/email/quota/problems.ts';
import type { Figures } from '../logic/email/rates/lines.ts';
import { type SendVerdict, verdictOf } from '../logic/email/senders/verdict.ts';
import { showIf } from './page-words.ts';
import { showFound, writePlanned } from './quota-answer.ts';

const NEVER: readonly string[] = ['too-large', 'unverified', 'none'] satisfies SendVerdict[];

/** Each answer's number, by the page it stands on: only the last one draws its chart. */
const turns = new WeakMap<HTMLElement, number>();

/** Plans a send and shows it all: verdict, figures, findings and course. `startsAt` and `now` are milliseconds. */
export function showPlanned(
  root: HTMLElement,
  settings: Settings,
  rules: Figures,
  startsAt: number,
  now: number,
): void {
  const planned = plan(settings, rules);
  const verdict = verdictOf(planned);
  const isNever = NEVER.includes(verdict);
  for (const each of root.querySelectorAll<HTMLElement>('[data-verdict]'))
    each.hidden = each.dataset['verdict'] !== verdict;
  root.querySelector('[data-answer]')?.classList.toggle('unavailable', isNever);
  showIf(root, '[data-planned]', !isNever);
  writePlanned(root, planned, startsAt, now);
  showFound(root, planned.findings);
  void showCourse();

  async function showCourse() {
    const turn = (turns.get(root) ?? 0) + 1;
    turns.set(root, turn);
    const part = root.querySelector<HTMLElement>('[data-course]');
    if (!part || isNever) return;
    const course = await import('./quota-course.ts');
    if (turn === turns.get(root) && !part.hidden) course.showCourse(part, planned, startsAt);
  }
}
