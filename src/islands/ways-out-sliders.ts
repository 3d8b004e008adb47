import { readHundredths } from '../logic/ways-out/read-hundredths.ts';

/** A slider writes its number into the field beside it. */
export function slide(form: HTMLFormElement, { dataset, value }: HTMLInputElement): void {
  const field = form.querySelector<HTMLInputElement>(`[name="${dataset['slides'] ?? ''}"]`);
  if (field) field.value = value;
}

/** Moves each slider to what stands in its field; it grows for what lies beyond its end. */
export function follow(form: HTMLFormElement): void {
  for (const slider of form.querySelectorAll<HTMLInputElement>('[data-slides]')) move(form, slider);
}

function move(form: HTMLFormElement, slider: HTMLInputElement): void {
  const field = form.querySelector<HTMLInputElement>(`[name="${slider.dataset['slides']}"]`);
  const typed = readHundredths(field?.value ?? '', Number.MAX_SAFE_INTEGER);
  if (typeof typed === 'string') return;
  const wanted = (typed ?? 0) / 100;
  if (wanted > Number(slider.max)) slider.max = String(Math.ceil(wanted));
  slider.value = String(wanted);
  slider.ariaValueText = field?.value || '0';
}
