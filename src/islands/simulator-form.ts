import type { SendingTyped } from '../logic/email/simulator/typed.ts';

/** What stands in the form of the simulator’s plan. `all`: no step was left out. */
export interface PlanTyped {
  readonly steps: readonly string[];
  readonly all: boolean;
  readonly label: string;
  readonly sending: SendingTyped;
}

/** Reads the form. */
export function readPlanForm(form: HTMLFormElement): PlanTyped {
  const fields = new FormData(form);
  const text = (name: string) => String(fields.get(name) ?? '').trim();
  const steps = fields.getAll('steps').map(String);
  return {
    steps,
    all: steps.length === form.querySelectorAll('[name=steps]').length,
    label: text('label'),
    sending: { from: text('from'), region: text('region'), configurationSet: text('configurationSet') },
  };
}

/** Writes steps and label from the page’s address; what isn’t in it is as at first. */
export function writePlanForm(form: HTMLFormElement, query: URLSearchParams): void {
  const steps = query.get('steps')?.split(',');
  for (const box of form.querySelectorAll<HTMLInputElement>('[name=steps]'))
    box.checked = steps?.includes(box.value) ?? true;
  (form.elements.namedItem('label') as HTMLInputElement).value = query.get('label') ?? '';
}
