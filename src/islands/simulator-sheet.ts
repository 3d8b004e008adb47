import type { SimulatorPlan } from '../logic/email/simulator/plan.ts';
import type { Finding } from '../schema/finding.ts';

/** Shows the chosen steps in the ledger, each with its addresses. */
export function showPlan(page: ParentNode, { steps }: SimulatorPlan): void {
  for (const row of page.querySelectorAll<HTMLElement>('[data-step]')) {
    const step = steps.find(({ id }) => id === row.dataset['step']);
    row.hidden = step === undefined;
    const place = row.querySelector('[data-to]');
    if (step && place) place.replaceChildren(...addressed(step.to));
  }
  for (const note of page.querySelectorAll<HTMLElement>('[data-none]')) note.hidden = steps.length > 0;
}

/** Addresses one a line, each with leave to break before its domain. */
function addressed(to: string): (string | Node)[] {
  const parts = to.replace(', ', ',\n').split(/(?=@)/);
  return parts.flatMap((part, at) => (at > 0 ? [document.createElement('wbr'), part] : [part]));
}

/** Says at each field what can’t be used of it, and below the label what the plan found. */
export function tellWrong(form: HTMLFormElement, wrong: readonly string[], findings: readonly Finding[]): void {
  for (const hint of form.querySelectorAll<HTMLElement>('[data-hint]')) {
    const field = hint.previousElementSibling as HTMLInputElement;
    const isWrong = wrong.includes(field.name);
    field.setAttribute('aria-invalid', String(isWrong));
    const words = hint.dataset[isWrong ? 'wrong' : 'hint'] ?? '';
    if (hint.textContent !== words) hint.textContent = words;
  }
  const label = form.elements.namedItem('label') as HTMLInputElement;
  label.setAttribute('aria-invalid', String(findings.some(({ id }) => id === 'invalid-label')));
  const said = findings.flatMap(({ id }) => {
    const words = form.querySelector<HTMLTemplateElement>(`template[data-plan-finding="${id}"]`);
    return words ? [words.content.cloneNode(true)] : [];
  });
  form.querySelector('.sim-told')?.replaceChildren(...said);
}
