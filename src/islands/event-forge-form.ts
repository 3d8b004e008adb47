import type { ForgeOrder } from '../logic/email/forge/order.ts';

type Field = HTMLInputElement | HTMLSelectElement;

const HOUR = 'T09:00:00Z';

/** What the form orders. A field left empty falls back to what the forge takes then. */
export function readOrder(form: HTMLFormElement): ForgeOrder {
  const data = new FormData(form);
  const text = (name: string) => String(data.get(name) ?? '').trim();
  return {
    type: text('type') as ForgeOrder['type'],
    subType: text('form'),
    envelope: text('envelope') as ForgeOrder['envelope'],
    seed: text('seed') || '1',
    at: `${text('day')}${HOUR}`,
    recipients: Number(text('recipients')),
    configurationSet: text('set'),
  };
}

/** Shows the forms of the chosen type alone, and offers a feedback notification only where there is one. */
export function fitForm(form: HTMLFormElement): void {
  const type = form.querySelector<HTMLInputElement>('[name=type]:checked');
  for (const line of form.querySelectorAll<HTMLElement>('[data-form-of]')) {
    line.hidden = line.dataset['formOf'] !== type?.value;
    for (const select of line.querySelectorAll('select')) select.disabled = line.hidden;
  }
  const notified = form.querySelector<HTMLInputElement>('[value=feedback-notification]');
  const bare = form.querySelector<HTMLInputElement>('[value=event-publishing]');
  if (!notified || !bare) return;
  notified.disabled = type?.dataset['notified'] === undefined;
  if (notified.disabled && notified.checked) bare.checked = true;
}

/** The order as an address says it: what differs from an empty form. */
export function queryOf(form: HTMLFormElement): string {
  const fields = [...form.querySelectorAll<Field>('[name]:enabled')].filter(
    (field) => isChosen(field) && isChanged(field),
  );
  return new URLSearchParams(fields.map(({ name, value }) => [name, value.trim()])).toString();
}

function isChosen(field: Field): boolean {
  return !(field instanceof HTMLInputElement) || field.type !== 'radio' || field.checked;
}

function isChanged(field: Field): boolean {
  if (field instanceof HTMLSelectElement) return field.selectedIndex > 0;
  if (field.type === 'radio') return !field.defaultChecked;
  return !['', field.defaultValue].includes(field.value.trim());
}
