import { accountStatus } from '../logic/email/rates/account-status.ts';

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
