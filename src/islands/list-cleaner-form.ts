import type { Request } from './list-cleaner-messages.ts';

/** What the form asks for, or undefined while there is no list. */
export function readRequest(form: HTMLFormElement): Request | undefined {
  const fields = new FormData(form);
  const list = sourceOf(fields, 'list');
  if (!list) return undefined;
  const task = fields.get('task');
  const suppressed =
    task === 'add' ? undefined : (sourceOf(fields, 'suppressed') ?? (task === 'clean' ? '' : undefined));
  const reason = fields.get('reason');
  return {
    list,
    ...(suppressed === undefined ? {} : { suppressed }),
    ...(task === 'add' ? { action: 'PUT' as const } : {}),
    ...(task === 'remove' ? { action: 'DELETE' as const } : {}),
    ...(reason === 'BOUNCE' || reason === 'COMPLAINT' ? { defaultReason: reason } : {}),
  };
}

/** A chosen file goes before what is pasted. */
function sourceOf(fields: FormData, name: string): string | File | undefined {
  const file = fields.get(`${name}File`);
  if (file instanceof File && file.name !== '') return file;
  const text = String(fields.get(name) ?? '');
  return text.trim() === '' ? undefined : text;
}

/** Fills in the page's example, which shows what the cleaner does. */
export function showExample(form: HTMLFormElement): void {
  const example = form.querySelector<HTMLTemplateElement>('template[data-example]')?.content.textContent ?? '';
  form.reset();
  (form.elements.namedItem('list') as HTMLTextAreaElement).value = example;
}
