import { type Forged, type ForgeOrder, forge } from '../logic/email/forge/forge.ts';
import { fitForm, queryOf, readOrder } from './event-forge-form.ts';
import { showCommands, showExpected, showForged } from './event-forge-shown.ts';
import { tidyForm, writeForm } from './event-forge-write.ts';
import { saveFile } from './save-file.ts';

/** The event forge: every change forges anew; the address holds the order, so that it is a link and Back works. */
export class EventForge extends HTMLElement {
  #forged: Forged | undefined;

  connectedCallback() {
    for (const type of ['input', 'change', 'click', 'submit']) this.addEventListener(type, this);
    window.addEventListener('popstate', this);
    this.#restore();
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
    if (target instanceof HTMLInputElement && target.dataset['target']) return this.#retarget(target);
    return type === 'change' ? this.#changed() : this.#update();
  }

  get #form(): HTMLFormElement {
    return this.querySelector('form') as HTMLFormElement;
  }

  #restore() {
    writeForm(this.#form, new URLSearchParams(location.search));
    this.#update();
  }

  #changed() {
    tidyForm(this.#form);
    this.#update();
    const query = queryOf(this.#form);
    if (query !== location.search.slice(1)) history.pushState(null, '', query ? `?${query}` : location.pathname);
  }

  #update() {
    fitForm(this.#form);
    const forged = forge(readOrder(this.#form));
    const problem = this.querySelector<HTMLElement>('[data-problem]');
    if (problem) problem.hidden = forged !== undefined;
    if (!forged) return;
    this.#forged = forged;
    showForged(this, forged);
    showExpected(this, this.#form);
  }

  #retarget({ dataset, value }: HTMLInputElement) {
    for (const other of this.querySelectorAll<HTMLInputElement>(`[data-target=${dataset['target']}]`))
      other.value = value;
    if (this.#forged) showCommands(this, this.#forged);
  }

  #press(target: Element) {
    // A form is emptied after the click.
    if (target.closest('[type=reset]')) return void setTimeout(() => this.#changed());
    const button = target.closest<HTMLButtonElement>('button[data-does]');
    const forged = this.#forged;
    if (!button || !forged) return;
    const does = button.dataset['does'];
    if (does === 'next') this.#next();
    if (does === 'save') saveFile(forged.text, forged.name);
    if (does === 'every' || does === 'story') void saveMany(does, forged.order);
    if (does === 'link') void this.#copyLink(button);
  }

  /** The next seed: one more where it is a number, and a number where it was none. */
  #next() {
    const seed = this.#form.elements.namedItem('seed') as HTMLInputElement;
    seed.value = /^\d{1,9}$/.test(seed.value.trim()) ? String(Number(seed.value) + 1) : '1';
    this.#changed();
  }

  async #copyLink({ dataset }: HTMLButtonElement) {
    const told = this.querySelector('[data-told]');
    const { done = '', failed = '' } = dataset;
    const said = await navigator.clipboard.writeText(location.href).then(
      () => done,
      () => failed,
    );
    if (told) told.textContent = said;
  }
}

/** What makes many is loaded on use. */
async function saveMany(what: 'every' | 'story', { type: _, subType: __, ...order }: ForgeOrder): Promise<void> {
  const { everyKind, oneStory } = await import('../logic/email/forge/bundles.ts');
  const text = what === 'every' ? everyKind(order) : oneStory(order);
  saveFile(text, `ses-${what === 'every' ? 'events' : 'story'}-${order.envelope}.ndjson`);
}
