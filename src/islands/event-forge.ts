import type { Forged } from '../logic/email/forge/forge.ts';
import { fitForm, queryOf, readOrder } from './event-forge-form.ts';
import { tidyForm, writeForm } from './event-forge-write.ts';

/** The event forge: every change forges anew; the address holds the order, so that it is a link and Back works. */
export class EventForge extends HTMLElement {
  #forged: Forged | undefined;

  connectedCallback() {
    for (const type of ['input', 'change', 'click', 'submit']) this.addEventListener(type, this);
    window.addEventListener('popstate', this);
    // A browser that comes back may have filled the form; the page itself shows what an empty one orders.
    if (location.search !== '') this.#restore();
    else this.#form.reset();
  }

  disconnectedCallback() {
    window.removeEventListener('popstate', this);
  }

  handleEvent(event: Event) {
    const { type, target } = event;
    if (type === 'popstate') return this.#restore();
    // A submitted form would load the page anew.
    if (type === 'submit') return event.preventDefault();
    if (type === 'click') return this.#press(target as Element);
    if (target instanceof HTMLInputElement && target.dataset['target']) return void this.#retarget(target);
    return type === 'change' ? this.#changed() : void this.#update();
  }

  get #form(): HTMLFormElement {
    return this.querySelector('form') as HTMLFormElement;
  }

  #restore() {
    writeForm(this.#form, new URLSearchParams(location.search));
    void this.#update();
  }

  #changed() {
    tidyForm(this.#form);
    void this.#update();
    const query = queryOf(this.#form);
    if (query !== location.search.slice(1)) history.pushState(null, '', query ? `?${query}` : location.pathname);
  }

  /** The forge itself is loaded on use: the page comes with the event that an empty form orders. */
  async #update() {
    fitForm(this.#form);
    const { showOrder } = await import('./event-forge-work.ts');
    this.#forged = showOrder(this, this.#form, readOrder(this.#form)) ?? this.#forged;
  }

  async #retarget({ dataset, value }: HTMLInputElement) {
    for (const other of this.querySelectorAll<HTMLInputElement>(`[data-target=${dataset['target']}]`))
      other.value = value;
    if (!this.#forged) return this.#update();
    const { showCommands } = await import('./event-forge-commands.ts');
    showCommands(this, this.#forged);
  }

  #press(target: Element) {
    // A form is emptied after the click.
    if (target.closest('[type=reset]')) return void setTimeout(() => this.#changed());
    const button = target.closest<HTMLButtonElement>('button[data-does]');
    const does = button?.dataset['does'];
    if (does === 'next') this.#next();
    else if (does === 'link') void this.#copyLink(button?.dataset);
    else if (does) void this.#save(does);
  }

  /** The next seed: one more where it is a number, and a number where it was none. */
  #next() {
    const seed = this.#form.elements.namedItem('seed') as HTMLInputElement;
    seed.value = /^\d{1,9}$/.test(seed.value.trim()) ? String(Number(seed.value) + 1) : '1';
    this.#changed();
  }

  async #save(what: string) {
    if (!this.#forged) await this.#update();
    const { saveForged } = await import('./event-forge-work.ts');
    if (this.#forged) saveForged(what, this.#forged);
  }

  async #copyLink({ done = '', failed = '' }: DOMStringMap = {}) {
    const told = this.querySelector('[data-told]');
    const said = await navigator.clipboard.writeText(location.href).then(
      () => done,
      () => failed,
    );
    if (told) told.textContent = said;
  }
}
