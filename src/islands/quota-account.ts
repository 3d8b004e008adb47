import { readAccount } from '../logic/email/senders/account.ts';

/** Fills the fields from what SES printed, and says how that went; whether anything was filled. */
export function takeAccount(form: HTMLFormElement, pasted: string): boolean {
  const read = readAccount(pasted);
  const account = 'account' in read ? read.account : {};
  for (const [name, value] of Object.entries(account)) {
    const field = form.elements.namedItem(name);
    if (field instanceof HTMLInputElement || field instanceof RadioNodeList) field.value = String(value);
  }
  const went = 'problem' in read ? read.problem : read.missing.length > 0 ? 'partly' : 'filled';
  const words = form.querySelector<HTMLTemplateElement>('[data-account-words]')?.content;
  const said = words?.querySelector(`[data-read="${went}"]`)?.cloneNode(true);
  const place = form.querySelector<HTMLElement>('[data-account]');
  place?.replaceChildren(...(said ? [said] : []));
  place?.classList.toggle('problem', 'problem' in read);
  return 'account' in read;
}
