import type { Explanation } from '../logic/email/quota/explain-error.ts';
import { fill } from './event-reader-fill.ts';
import { showIf } from './page-words.ts';
import { showFound } from './quota-answer.ts';
import { sayDuration } from './quota-say.ts';

/** Reads a pasted error as it is typed; what reads it is loaded on use. Nothing of it enters the address. */
export class QuotaError extends HTMLElement {
  connectedCallback() {
    this.addEventListener('input', this);
    this.addEventListener('click', this);
    window.addEventListener('pageshow', this);
    void this.#read();
  }

  disconnectedCallback() {
    window.removeEventListener('pageshow', this);
  }

  handleEvent({ type, target }: Event) {
    if (type === 'click') {
      const button = (target as Element).closest<HTMLButtonElement>('button[data-example], button[data-does=clear]');
      if (!button || !this.#box) return;
      this.#box.value = button.dataset['example'] ?? '';
      if (this.#box.value === '') this.#box.focus();
    }
    void this.#read();
  }

  get #box(): HTMLTextAreaElement | null {
    return this.querySelector('textarea');
  }

  async #read() {
    const text = this.#box?.value ?? '';
    const isOpen = text.trim() === '';
    if (!isOpen) {
      const { explainError } = await import('../logic/email/quota/explain-error.ts');
      // Something else may have been typed by now.
      if (text === this.#box?.value) this.#show(explainError(text));
      else return;
    }
    showIf(this, '[data-state=open]', isOpen);
    showIf(this, '[data-state=read]', !isOpen);
  }

  #show({ id, retry, wait, decidedBy, findings }: Explanation) {
    for (const answer of this.querySelectorAll<HTMLElement>('[data-error]'))
      answer.hidden = answer.dataset['error'] !== id;
    for (const line of this.querySelectorAll<HTMLElement>('[data-retry]'))
      line.hidden = line.dataset['retry'] !== retry;
    fill(this, {
      ...(wait && { to: sayDuration(wait.to) }),
      ...(wait?.from !== undefined && { from: sayDuration(wait.from) }),
      ...(decidedBy !== undefined && { decidedBy }),
    });
    showIf(this, '[data-decided]', decidedBy !== undefined);
    showFound(this, findings);
  }
}
