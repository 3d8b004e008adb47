import { inMoney } from '../logic/ways-out/money.ts';
import { CHOICES } from '../logic/ways-out/question.ts';

/** The form's fields as typed; empty ones are left out. */
export function readFields(form: HTMLFormElement): Record<string, string> {
  const fields = [...new FormData(form)].map(([name, value]) => [name, String(value)] as const);
  return Object.fromEntries(fields.filter(([, value]) => value !== ''));
}

/** Fills the form from an address; a field the address doesn't have is emptied, an answer nobody offers gives way to the first. */
export function writeFields(form: HTMLFormElement, typed: URLSearchParams): void {
  for (const field of form.querySelectorAll<HTMLInputElement | HTMLSelectElement>('[name]')) {
    const wanted = typed.get(field.name) ?? '';
    if (field instanceof HTMLSelectElement) {
      const known = [...field.options].find(({ value }) => value === wanted) ?? field.options[0];
      if (known) known.selected = true;
    } else if (field.type === 'radio') {
      const offered: readonly string[] = CHOICES[field.name as keyof typeof CHOICES];
      field.checked = field.value === (offered.includes(wanted) ? wanted : offered[0]);
    } else field.value = wanted;
  }
}

/** Shows what the chosen store and place ask for, in the store's currency. */
export function suit(form: HTMLFormElement): void {
  const market = (readFields(form)['market'] ?? CHOICES.market[0]) as (typeof CHOICES.market)[number];
  const places = form.elements.namedItem('place') as HTMLSelectElement;
  for (const part of form.querySelectorAll<HTMLElement | HTMLOptionElement>('[data-markets]')) {
    part.hidden = !part.dataset['markets']?.split(' ').includes(market);
    if (part instanceof HTMLOptionElement) part.disabled = part.hidden;
  }
  if (places.selectedOptions[0]?.disabled !== false) places.value = 'other';
  for (const part of form.querySelectorAll<HTMLElement>('[data-place]'))
    part.hidden = part.dataset['place'] !== places.value;
  const sign = inMoney(0, market).replace(/[\d.,\s]/g, '');
  for (const unit of form.querySelectorAll('[data-currency]')) unit.textContent = sign;
}
