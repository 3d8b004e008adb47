import type { Finding } from '../schema/finding.ts';
import { copyOf } from './page-words.ts';

const WEIGHT = { error: 0, warning: 1, info: 2 } as const;
const MOST = 60;

/** Lists what was found in the words of the page, the most pressing first. */
export function showRecordFindings(page: ParentNode, findings: readonly Finding[], name = 'findings'): void {
  const part = page.querySelector<HTMLElement>(`[data-findings="${name}"]`);
  if (!part) return;
  const sorted = findings.toSorted((a, b) => WEIGHT[a.severity] - WEIGHT[b.severity]).slice(0, MOST);
  part.querySelector('.found-list')?.replaceChildren(...sorted.map((finding) => itemOf(part, finding)));
  part.hidden = sorted.length === 0;
}

function itemOf(part: HTMLElement, { id, severity, where = '' }: Finding): DocumentFragment {
  const copy = copyOf(part, `[data-finding="${CSS.escape(id)}"]`);
  copy.firstElementChild?.classList.add(severity);
  for (const weight of copy.querySelectorAll<HTMLElement>('[data-weight]'))
    weight.hidden = weight.dataset['weight'] !== severity;
  const place = copy.querySelector<HTMLElement>('[data-where]');
  if (place && where) place.textContent = where;
  if (place) place.hidden = where === '';
  return copy;
}
