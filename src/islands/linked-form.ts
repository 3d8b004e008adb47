/**
 * An element around a form whose fields the page's address holds. Every change is answered at once; a finished one is a step that
 * Back undoes, and the address is a link to the same answer. A button that does `copy` copies it, and says so in the `output`.
 */
export abstract class LinkedForm extends HTMLElement {
  connectedCallback() {
    for (const type of ['input', 'change', 'click', 'reset', 'submit']) this.addEventListener(type, this);
    window.addEventListener('popstate', this);
    window.addEventListener('pageshow', this);
    if (location.search !== '') this.restore(new URLSearchParams(location.search));
    this.update();
  }

  disconnectedCallback() {
    window.removeEventListener('popstate', this);
    window.removeEventListener('pageshow', this);
  }

  handleEvent(event: Event) {
    const { type, target } = event;
    if (type === 'click') return this.press((target as Element).closest<HTMLButtonElement>('button[data-does]'));
    // A submitted form would load the page anew.
    if (type === 'submit') return event.preventDefault();
    // A form is emptied after its reset event.
    if (type === 'reset') return void setTimeout(() => this.#changed());
    if (type === 'popstate') this.restore(new URLSearchParams(location.search));
    return type === 'change' ? this.#changed() : this.update();
  }

  get form(): HTMLFormElement {
    return this.querySelector('form') as HTMLFormElement;
  }

  /** What the address is to hold; nothing for a form as it was found. */
  abstract query(): string;

  /** Fills the form from an address. */
  abstract restore(typed: URLSearchParams): void;

  /** Answers what the form holds. */
  abstract update(): void;

  /** Does what a button says. */
  press(button: HTMLButtonElement | null) {
    if (button?.dataset['does'] !== 'copy') return;
    const tell = (words = '') => void Object.assign(this.querySelector('output') ?? {}, { value: words });
    void navigator.clipboard.writeText(location.href).then(
      () => tell(button.dataset['done']),
      () => tell(button.dataset['refused']),
    );
  }

  #changed() {
    this.update();
    const query = this.query();
    if (query !== location.search.slice(1)) history.pushState(null, '', query ? `?${query}` : location.pathname);
  }
}
