import type { DnsRecord } from '../logic/email/dns/resolver.ts';
import type { Diagnosis } from '../logic/email/domain/diagnose.ts';
import type { Item } from '../logic/email/domain/item.ts';
import type { Finding } from '../schema/finding.ts';
import { fillRecord } from './domain-doctor-record.ts';

/** The inks of `stamp.css`; red is the doctor’s own. */
const INKS = { ok: 'available', warn: 'not-guaranteed', bad: 'bad', unknown: 'undecided' } as const;

/** Writes a diagnosis into its sheet, in the words that stand there. `pasted`: names whose records came from the box. */
export function showDiagnosis(sheet: HTMLElement, { domain, items }: Diagnosis, pasted: ReadonlySet<string>): void {
  write(sheet, '[data-fill=domain]', domain);
  for (const place of sheet.querySelectorAll<HTMLElement>('[data-count]'))
    place.textContent = String(items.filter(({ state }) => state === place.dataset['count']).length);
  const checks = items.map((item) => checkOf(sheet, item, pasted));
  sheet.querySelector('[data-checks]')?.replaceChildren(...checks);
  const sets = items.flatMap(({ record }) => record ?? []);
  const all = sheet.querySelector('[data-all]') as HTMLElement;
  all.hidden = sets.length < 2;
  all.replaceChildren(...(all.hidden ? [] : [copyOf(sheet, 'template[data-publish-all]')]));
  fillRecord(all, sets, 'all');
  sheet.hidden = false;
}

/** The words of some findings, as list items. */
export function findingsOf(words: ParentNode, findings: readonly Finding[]): DocumentFragment[] {
  return findings.map(({ id, severity, where = '' }) => {
    const known = `template[data-finding="${CSS.escape(id)}"]`;
    const item = copyOf(words, words.querySelector(known) ? known : 'template[data-finding=""]');
    item.firstElementChild?.classList.add(severity);
    write(item, '[data-id]', id);
    write(item, '[data-where]', where);
    return item;
  });
}

function checkOf(sheet: HTMLElement, item: Item, pasted: ReadonlySet<string>): DocumentFragment {
  const { id, state, name = '', findings, published = [], record } = item;
  const check = copyOf(sheet, 'template[data-item]');
  check.firstElementChild?.classList.add(state);
  const [, number = ''] = /^dkim-(\d+)$/.exec(id) ?? [];
  const title = sheet.querySelector<HTMLTemplateElement>(`template[data-title="${number ? 'dkim-n' : id}"]`);
  write(check, '[data-title]', `${title?.content.textContent ?? id} ${number}`.trim());
  write(check, '[data-name]', name);
  write(
    check,
    '[data-stamp]',
    sheet.querySelector<HTMLTemplateElement>(`template[data-state=${state}]`)?.content.textContent ?? '',
  );
  check.querySelector('[data-stamp]')?.classList.add(INKS[state]);
  // The line’s own name needs no saying twice.
  const said = findings.map((finding) => (finding.where === name ? { ...finding, where: '' } : finding));
  check.querySelector('[data-said]')?.replaceChildren(...findingsOf(sheet, said));
  const found = check.querySelector('[data-published]') as HTMLElement;
  found.hidden = published.length === 0;
  for (const label of found.querySelectorAll<HTMLElement>('.label'))
    label.hidden = 'tried' in label.dataset !== pasted.has(name);
  write(found, 'code', published.map(inShort).join('\n'));
  const place = check.querySelector('div[data-publish]') as HTMLElement;
  if (record) place.append(copyOf(sheet, 'template[data-publish]'));
  if (record) fillRecord(place, [record], id);
  return check;
}

function inShort(record: DnsRecord): string {
  if (typeof record === 'string') return record;
  return 'exchange' in record ? `${record.preference} ${record.exchange}` : record.join('');
}

function copyOf(root: ParentNode, selector: string): DocumentFragment {
  return (root.querySelector(selector) as HTMLTemplateElement).content.cloneNode(true) as DocumentFragment;
}

function write(root: ParentNode, selector: string, text: string): void {
  const place = root.querySelector(selector);
  if (place) place.textContent = text;
}
