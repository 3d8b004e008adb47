import { sayProblem } from '../logic/ways-out/problems.ts';
import type { Question } from '../logic/ways-out/question.ts';
import type { Problem } from '../logic/ways-out/read-hundredths.ts';
import type { Words } from '../logic/ways-out/say.ts';

type Problems = Readonly<Record<string, Problem | undefined>>;

/** Says below each field what is wrong with it; what was typed stays as it is. */
export function tellProblems(
  form: HTMLFormElement,
  words: Words,
  problems: Problems,
  market: Question['market'],
): void {
  for (const field of form.querySelectorAll<HTMLElement>('[data-field]')) {
    const input = field.querySelector<HTMLInputElement>('input[type=text]');
    const place = field.querySelector<HTMLElement>('.problem');
    if (!input || !place) continue;
    const problem = problems[field.dataset['field'] ?? ''];
    const label = field.querySelector('[data-label]')?.textContent ?? '';
    const percent = 'percent' in field.dataset;
    const said = problem ? sayProblem(words, { problem, field: label, typed: input.value, percent }, market) : '';
    input.setAttribute('aria-invalid', String(problem !== undefined));
    place.hidden = !problem;
    if (place.textContent !== said) place.textContent = said;
  }
}
