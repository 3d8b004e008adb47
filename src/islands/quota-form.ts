import type { Times } from '../logic/email/senders/typed.ts';

type Control = HTMLInputElement | HTMLSelectElement;

/** Fills the form from an address; a choice nobody offers is left as the page has it. */
export function writePlan(form: HTMLFormElement, typed: URLSearchParams): void {
  const named = [...form.elements].filter((each): each is Control => 'name' in each && each.name !== '');
  for (const control of named) {
    const wanted = typed.get(control.name);
    if (control instanceof HTMLSelectElement) choose(control, wanted);
    else if (control.type !== 'radio') control.value = wanted ?? '';
    else control.checked = wanted === null ? control.defaultChecked : control.value === wanted;
  }
  for (const radio of form.querySelectorAll<HTMLInputElement>('input[type=radio]'))
    if (radio.defaultChecked && !form.querySelector(`[name="${radio.name}"]:checked`)) radio.checked = true;
  const more = form.querySelector('details');
  if (more && [...more.querySelectorAll<Control>('[name]')].some(({ name }) => typed.has(name))) more.open = true;
}

function choose(control: HTMLSelectElement, wanted: string | null): void {
  const place = [...control.options].findIndex(({ value }) => value === wanted);
  control.selectedIndex = Math.max(0, place);
}

/** The instants the form names, by the clock of the device. */
export function timesOf(typed: Readonly<Record<string, string>>): Times {
  const instant = (text: string | undefined) => (text ? new Date(text).getTime() : undefined);
  return { now: Date.now(), start: instant(typed['start']), earlier: instant(typed['earlier']) };
}
