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
      const { showError } = await import('./quota-error-shown.ts');
      // Something else may have been typed by now.
      if (text !== this.#box?.value) return;
      showError(this, text);
    }
    for (const state of this.querySelectorAll<HTMLElement>('[data-state]'))
      state.hidden = (state.dataset['state'] === 'open') !== isOpen;
  }
}
