/** What is said at a field: by kind of problem, and by field where a part is larger than its whole. */
export interface ProblemWords {
  readonly problems: Readonly<Partial<Record<string, string>>>;
  readonly above: Readonly<Record<string, string>>;
}

/** What the form holds, empty fields left out. */
export function readForm(form: HTMLFormElement): Record<string, string> {
  const fields = [...new FormData(form)].map(([name, value]) => [name, String(value).trim()] as const);
  return Object.fromEntries(fields.filter(([, value]) => value !== ''));
}

/** Says below each field what is wrong with it; what was typed stays as it is. */
export function tellProblems(
  form: ParentNode,
  found: Readonly<Record<string, string | undefined>>,
  { problems, above }: ProblemWords,
): void {
  for (const field of form.querySelectorAll<HTMLElement>('[data-field]')) {
    const name = field.dataset['field'] ?? '';
    const problem = found[name];
    const said = problem === 'above-whole' ? above[name] : problem && problems[problem];
    const place = field.querySelector<HTMLElement>('.problem');
    field.querySelector('input')?.setAttribute('aria-invalid', String(problem !== undefined));
    if (!place) continue;
    place.hidden = problem === undefined;
    if (place.textContent !== (said ?? '')) place.textContent = said ?? '';
  }
}
