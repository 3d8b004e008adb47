import { accountStatus } from '../logic/email/rates/account-status.ts';
import type { Problem, Problems } from '../logic/email/rates/problems.ts';

/** What is said at a field: by kind of problem, and by field where a part is larger than its whole. */
export interface ProblemWords {
  readonly problems: Readonly<Partial<Record<Problem, string>>>;
  readonly above: Readonly<Record<string, string>>;
}

/** What the form holds, empty fields left out. */
export function readForm(form: HTMLFormElement): Record<string, string> {
  const fields = [...new FormData(form)].map(([name, value]) => [name, String(value).trim()] as const);
  return Object.fromEntries(fields.filter(([, value]) => value !== ''));
}

/** Fills the form from an address; a field the address doesn't have is emptied, a choice nobody offers is left open. */
export function writeForm(form: HTMLFormElement, typed: URLSearchParams): void {
  for (const field of form.querySelectorAll<HTMLInputElement | HTMLSelectElement>('[name]')) {
    const wanted = typed.get(field.name) ?? '';
    if (field instanceof HTMLSelectElement) choose(field, wanted);
    else if (field.type === 'radio') field.checked = field.value === wanted;
    else field.value = wanted;
  }
  const open = form.querySelector<HTMLInputElement>('[name=tenant][value=""]');
  if (open && !form.querySelector('[name=tenant]:checked')) open.checked = true;
}

/** The option of that very word, or else one that means the same to SES; the last one says that it's another word. */
function choose(field: HTMLSelectElement, wanted: string): void {
  const options = [...field.options];
  const status = (word: string) => accountStatus(word).status;
  const same =
    options.find(({ value }) => value === wanted) ?? options.find(({ value }) => status(value) === status(wanted));
  field.value = wanted && same?.value === '' ? (options.at(-1)?.value ?? '') : (same?.value ?? '');
}

/** Says below each field what is wrong with it; what was typed stays as it is. */
export function tellProblems(form: HTMLFormElement, found: Problems, { problems, above }: ProblemWords): void {
  for (const field of form.querySelectorAll<HTMLElement>('[data-field]')) {
    const name = field.dataset['field'] ?? '';
    const problem = found[name as keyof Problems];
    const said = problem === 'above-whole' ? above[name] : problem && problems[problem];
    const place = field.querySelector<HTMLElement>('.problem');
    field.querySelector('input')?.setAttribute('aria-invalid', String(problem !== undefined));
    if (!place) continue;
    place.hidden = problem === undefined;
    if (place.textContent !== (said ?? '')) place.textContent = said ?? '';
  }
}
