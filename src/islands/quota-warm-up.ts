import { showIf } from './page-words.ts';
import { readForm } from './typed-fields.ts';

/** The warm-up: what works it out is loaded on use. Nothing of it enters the address. */
export class QuotaWarmUp extends HTMLElement {
  #turn = 0;

  connectedCallback() {
    for (const type of ['input', 'reset', 'submit']) this.addEventListener(type, this);
    window.addEventListener('pageshow', this);
  }

  disconnectedCallback() {
    window.removeEventListener('pageshow', this);
  }

  handleEvent(event: Event) {
    if (event.type === 'submit') return event.preventDefault();
    // A form is emptied after its reset event.
    setTimeout(() => void this.#update());
  }

  async #update() {
    const form = this.querySelector('form');
    if (!form) return;
    const turn = ++this.#turn;
    const typed = readForm(form);
    const text = this.querySelector<HTMLTextAreaElement>('[data-volumes]')?.value ?? '';
    if (!typed['targetDaily'] && text.trim() === '') {
      showIf(this, '[data-state]', false);
      showIf(this, '[data-grown], [data-notes], [data-ips]', false);
      showIf(this, '[data-state=open], [data-grown=open]', true);
      return;
    }
    const { showWay, showGrowth } = await import('./quota-warm-up-shown.ts');
    if (turn !== this.#turn) return;
    showWay(this, typed);
    showGrowth(this, text);
  }
}
