import { addressArgument } from '../logic/email/suppression/commands.ts';

/** Puts an address, quoted for a shell, into the commands; the example comes back where none is typed. */
export function nameAddress(root: ParentNode, field: HTMLInputElement): void {
  const argument = addressArgument(field.value);
  const example = addressArgument(field.placeholder) ?? '';
  for (const place of root.querySelectorAll('[data-argument]')) place.textContent = argument ?? example;
  const note = root.querySelector<HTMLElement>(`#${field.getAttribute('aria-describedby')}`);
  const isWrong = argument === undefined && field.value.trim() !== '';
  field.setAttribute('aria-invalid', String(isWrong));
  if (note) note.textContent = (field.value.trim() && note.dataset[isWrong ? 'wrong' : 'right']) ?? '';
}

/** Copies the import's commands and says so. */
export async function copyCommands(root: ParentNode, button: HTMLElement): Promise<void> {
  const text = root.querySelector('[data-commands]')?.textContent ?? '';
  const { done = '', failed = '' } = button.dataset;
  const said = await navigator.clipboard.writeText(text).then(
    () => done,
    () => failed,
  );
  if (button.nextElementSibling) button.nextElementSibling.textContent = said;
}
