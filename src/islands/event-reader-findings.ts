import type { Finding } from '../schema/finding.ts';
import { fill, inDigits } from './event-reader-fill.ts';
import type { Step } from './event-reader-first.ts';

const PLACES_SHOWN = 12;
const WEIGHT = { error: 0, warning: 1, info: 2 } as const;

/** Lays out what to do first; a step the page has no words for is left out. */
export function showSteps(sheet: HTMLElement, steps: readonly Step[]): void {
  const list = sheet.querySelector('[data-firsts]') as HTMLElement;
  const shown = steps.map(({ id, weight, source = '' }) => {
    const step = list.querySelector<HTMLElement>(`[data-first="${CSS.escape(id)}"]`);
    if (step) fill(step, { weight, source });
    return step;
  });
  list.replaceChildren(...shown.filter((step) => step !== null));
}

/** Lists what was found, errors first, each finding once with how often and where. */
export function showFindings(sheet: HTMLElement, findings: readonly Finding[]): void {
  const part = sheet.querySelector<HTMLElement>('[data-findings]') as HTMLElement;
  const byId = Map.groupBy(findings, ({ id }) => id);
  const groups = [...byId.values()].toSorted(([a], [b]) => (a && b ? WEIGHT[a.severity] - WEIGHT[b.severity] : 0));
  part.querySelector('.found')?.replaceChildren(...groups.map((group) => itemOf(part, group)));
  part.hidden = groups.length === 0;
}

function itemOf(part: HTMLElement, group: readonly Finding[]): DocumentFragment {
  const [{ id, severity } = { id: '', severity: 'info' }] = group;
  const template =
    part.querySelector<HTMLTemplateElement>(`template[data-finding="${CSS.escape(id)}"]`) ??
    (part.querySelector('template[data-finding=""]') as HTMLTemplateElement);
  const copy = template.content.cloneNode(true) as DocumentFragment;
  copy.firstElementChild?.classList.add(severity);
  const write = (place: string, words: string) => {
    const at = copy.querySelector<HTMLElement>(`[data-${place}]`);
    if (at) at.textContent = words;
    if (at) at.hidden = words === '';
  };
  write('id', id);
  write('times', group.length > 1 ? `× ${inDigits(group.length)}` : '');
  const places = group.flatMap(({ where }) => (where ? [where] : []));
  write('where', places.slice(0, PLACES_SHOWN).join(', ') + (places.length > PLACES_SHOWN ? ' …' : ''));
  return copy;
}
