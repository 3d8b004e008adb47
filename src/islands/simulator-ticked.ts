import type { Ticked, TickedStep } from '../logic/email/simulator/tick.ts';
import type { Finding } from '../schema/finding.ts';

/** Stamps the ledger: each step its stamp, its ticks, and why something is missing. All words are the page’s. */
export function showTicked(page: HTMLElement, { steps, findings, events }: Ticked): void {
  for (const step of steps) {
    const row = page.querySelector<HTMLElement>(`[data-step="${step.id}"]`);
    if (row) showStep(page, row, step);
  }
  page.querySelector('[data-text-findings]')?.replaceChildren(...said(page, findings));
  showLeft(page, events === 0 ? [] : steps.flatMap(({ id, state }) => (state === 'done' ? [] : [id])));
  const sum = page.querySelector<HTMLElement>('[data-sum]');
  if (!sum) return;
  sum.hidden = events === 0;
  const figures = { done: steps.filter(({ state }) => state === 'done').length, steps: steps.length, events };
  for (const [name, figure] of Object.entries(figures)) {
    const place = sum.querySelector(`[data-fill="${name}"]`);
    if (place) place.textContent = figure.toLocaleString('en-GB');
  }
}

/** Takes every stamp and tick off again. */
export function clearTicks(page: HTMLElement): void {
  for (const part of page.querySelectorAll<HTMLElement>('[data-ledger] .stamp, [data-also], [data-sum], [data-left]'))
    part.hidden = true;
  for (const frame of page.querySelectorAll<HTMLElement>('[data-frame]')) frame.hidden = false;
  for (const list of page.querySelectorAll('[data-found], [data-text-findings]')) list.replaceChildren();
  for (const type of page.querySelectorAll<HTMLElement>('[data-type]')) delete type.dataset['came'];
  for (const row of page.querySelectorAll<HTMLElement>('[data-step]')) delete row.dataset['is'];
}

/** Leads to the steps that still want looking at. */
function showLeft(page: HTMLElement, ids: readonly string[]) {
  for (const part of page.querySelectorAll<HTMLElement>('[data-left]')) part.hidden = ids.length === 0;
  for (const item of page.querySelectorAll<HTMLElement>('[data-left-step]'))
    item.hidden = !ids.includes(item.dataset['leftStep'] ?? '');
}

function showStep(page: HTMLElement, row: HTMLElement, { state, came, unexpected, findings }: TickedStep) {
  row.dataset['is'] = state;
  for (const stamp of row.querySelectorAll<HTMLElement>('.stamp')) stamp.hidden = stamp.dataset['state'] !== state;
  for (const frame of row.querySelectorAll<HTMLElement>('[data-frame]')) frame.hidden = true;
  for (const type of row.querySelectorAll<HTMLElement>('[data-type]'))
    type.dataset['came'] = came.includes(type.dataset['type'] ?? '') ? 'yes' : 'no';
  const also = row.querySelector<HTMLElement>('[data-also]');
  if (also) also.hidden = unexpected.length === 0;
  const names = also?.querySelector('span');
  if (names) names.textContent = unexpected.join(', ');
  row.querySelector('[data-found]')?.replaceChildren(...said(page, findings));
}

function said(page: HTMLElement, findings: readonly Finding[]): DocumentFragment[] {
  return findings.flatMap(({ id, severity, where }) => {
    const words = page.querySelector<HTMLTemplateElement>(`template[data-finding="${id}"]`);
    if (!words) return [];
    const copy = words.content.cloneNode(true) as DocumentFragment;
    copy.querySelector('li')?.classList.add(severity);
    const place = copy.querySelector('[data-where]');
    if (place && where) place.textContent = ` (${where})`;
    return [copy];
  });
}
