import type { OrderCheck } from './order-check.ts';

/**
 * "What would change this?": the nearest answers that would open an option that is closed now.
 * Stands inside `<order-check>` and works only while it is unfolded. All words are in the page: labels of the form, titles of the verdicts.
 */
export class OrderChanges extends HTMLElement {
  connectedCallback() {
    this.querySelector('details')?.addEventListener('toggle', () => void this.#show());
    this.closest('order-check')?.addEventListener('considered', () => void this.#show());
  }

  async #show() {
    const check = this.closest('order-check') as OrderCheck;
    if (!this.querySelector('details')?.open) return;
    const { changesFor } = await import('../logic/orders/changes.ts');
    const { situation, now } = check.considered;
    const changes = changesFor(await check.rules(), situation, now);
    const items = changes.map(({ option, row, answers }) => this.#item(check, option, row, answers));
    this.querySelector('[data-list]')?.replaceChildren(...items);
    for (const part of this.querySelectorAll<HTMLElement>('[data-none]')) part.hidden = changes.length > 0;
  }

  #item(check: OrderCheck, option: string, row: string, answers: Readonly<Record<string, string>>): DocumentFragment {
    const item = (this.querySelector('template') as HTMLTemplateElement).content.cloneNode(true) as DocumentFragment;
    const variant = check.querySelector(`[data-option="${option}"] > [data-row="${row}"]`);
    const query = new URLSearchParams({ ...(check.considered.situation as Record<string, string>), ...answers });
    for (const key of [...query.keys()]) if (!check.querySelector(`[name="${key}"][type=radio]`)) query.delete(key);
    const link = item.querySelector('a') as HTMLAnchorElement;
    link.href = `?${query}`;
    link.textContent = variant?.querySelector('h2')?.textContent?.trim() ?? '';
    const labels = Object.entries(answers).map(([name, value]) => labelOf(check, `${name}-${value}`));
    (item.querySelector('[data-answers]') as HTMLElement).textContent = labels.join(' + ');
    return item;
  }
}

/** A radio's own label, without the hint below it. */
function labelOf(root: ParentNode, id: string): string {
  const label = root.querySelector(`#${CSS.escape(id)}`)?.parentElement;
  const question = label?.closest('fieldset')?.querySelector('legend')?.firstChild?.textContent?.trim() ?? '';
  const answer = label?.querySelector('span')?.firstChild?.textContent?.trim() ?? '';
  return `${question} ${answer}`;
}
