import { toConsoleFields } from '../logic/email/domain/forms/console-fields.ts';
import { toRoute53 } from '../logic/email/domain/forms/route53.ts';
import { toTerraform } from '../logic/email/domain/forms/terraform.ts';
import { toZoneFile } from '../logic/email/domain/forms/zone-file.ts';
import type { RecordSet } from '../logic/email/domain/record-set.ts';

/** Writes records into an empty box of four forms; `id` keeps its tabs apart from those of other boxes. */
export function fillRecord(box: ParentNode, sets: readonly RecordSet[], id: string): void {
  for (const tab of box.querySelectorAll<HTMLInputElement>('[type=radio]')) tab.name = `form-${id}`;
  for (const part of box.querySelectorAll<HTMLElement>('[data-script]')) part.hidden = false;
  const texts = {
    zone: sets.map(toZoneFile).join('\n'),
    route53: toRoute53(sets),
    terraform: sets.map(toTerraform).join('\n\n'),
  };
  for (const [form, text] of Object.entries(texts)) {
    const place = box.querySelector(`[data-form="${form}"]`);
    if (place) place.textContent = text;
  }
  const forms = box.querySelector<HTMLElement>('[data-form=console]');
  const template = forms?.querySelector<HTMLTemplateElement>('template');
  if (!forms || !template) return;
  for (const fields of sets.flatMap(toConsoleFields)) {
    const copy = template.content.cloneNode(true) as DocumentFragment;
    for (const line of copy.querySelectorAll<HTMLElement>('[data-field]')) {
      const known = fields.find(({ field }) => field === line.dataset['field']);
      if (known) (line.lastElementChild as HTMLElement).textContent = known.value;
      else line.remove();
    }
    forms.append(copy);
  }
}

/** The text of the form that shows, ready for the clipboard. */
export function shownForm(box: Element): string {
  const form = box.querySelector<HTMLInputElement>('[type=radio]:checked')?.value;
  const place = box.querySelector<HTMLElement>(`[data-form="${form}"]`);
  const fields = [...(place?.querySelectorAll('dl > div') ?? [])];
  const lines = fields.map(({ children: [name, value] }) => `${name?.textContent}\t${value?.textContent}`);
  return lines.length > 0 ? lines.join('\n') : (place?.textContent ?? '');
}
