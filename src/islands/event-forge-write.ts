type Field = HTMLInputElement | HTMLSelectElement;

/** Fills the form from an address; what the address doesn't say, or says wrongly, is as in an empty form. */
export function writeForm(form: HTMLFormElement, typed: URLSearchParams): void {
  form.reset();
  for (const field of form.querySelectorAll<Field>('[name]')) {
    const wanted = typed.get(field.name)?.trim();
    if (wanted) write(field, wanted);
  }
  tidyForm(form);
}

/** Brings numbers back within their bounds. */
export function tidyForm(form: HTMLFormElement): void {
  for (const field of form.querySelectorAll<HTMLInputElement>('[type=number]')) {
    const [least, most] = [Number(field.min), Number(field.max)];
    if (field.value !== '') field.value = String(Math.min(Math.max(Math.trunc(field.valueAsNumber), least), most));
  }
}

function write(field: Field, wanted: string): void {
  if (field instanceof HTMLSelectElement) {
    if ([...field.options].some(({ value }) => value === wanted)) field.value = wanted;
    return;
  }
  if (field.type === 'radio') {
    if (field.value === wanted) field.checked = true;
    return;
  }
  field.value = field.maxLength > 0 ? wanted.slice(0, field.maxLength) : wanted;
  // A day or a number that can't be read leaves its field empty.
  if (field.value === '') field.value = field.defaultValue;
}
