import { fillPlace } from '../logic/drafts/fill.ts';
import { mailLink } from '../logic/drafts/mail-link.ts';
import type { Slot } from '../schema/draft.ts';
import { printOnly } from './print-only.ts';

type Field = HTMLInputElement | HTMLTextAreaElement;

/**
 * A message whose places fill while the reader types. Fields of one name hold the same in every message, so that
 * nothing is typed twice. Nothing typed is stored, sent or put in the address.
 */
export class DraftLetter extends HTMLElement {
  connectedCallback() {
    for (const part of this.querySelectorAll<HTMLElement>('[data-script]')) part.hidden = false;
    document.addEventListener('input', this);
    window.addEventListener('hashchange', this);
    this.addEventListener('click', this);
    this.#openIfAsked();
    this.#fill();
  }

  disconnectedCallback() {
    document.removeEventListener('input', this);
    window.removeEventListener('hashchange', this);
  }

  handleEvent({ type, target }: Event) {
    if (type === 'hashchange') return this.#openIfAsked();
    if (type === 'click') return void this.#press((target as Element).closest<HTMLElement>('[data-does]'));
    const typed = (target as Element).closest('draft-letter') ? (target as Field) : undefined;
    const own = this.#fields.find(({ name }) => name === typed?.name);
    if (!typed || !own) return;
    if (own !== typed) own.value = typed.value;
    this.#fill();
  }

  get #fields(): Field[] {
    return [...this.querySelectorAll<Field>('input, textarea')];
  }

  /** The message without its subject, as it stands on the page. */
  get #text(): string {
    return [...this.querySelectorAll('[data-body] > p')].map(({ textContent }) => textContent.trim()).join('\n\n');
  }

  #openIfAsked() {
    const inside = this.querySelector<HTMLElement>('.inside');
    if (!inside || location.hash !== `#${inside.id}`) return;
    (this.querySelector('details') as HTMLDetailsElement).open = true;
    inside.scrollIntoView();
  }

  #fill() {
    const lang = this.querySelector<HTMLElement>('.letter')?.lang || undefined;
    const typed = new Map(this.#fields.map(({ name, value }) => [name, value]));
    for (const place of this.querySelectorAll<HTMLElement>('[data-place]')) {
      const { place: name = '', label = '', type, blank } = place.dataset;
      const slot = { label, type: type as Slot['type'], ...(blank === undefined ? {} : { blank: true as const }) };
      place.textContent = fillPlace(slot, typed.get(name) ?? '', lang);
      place.toggleAttribute('data-filled', (typed.get(name) ?? '').trim() !== '');
    }
    const subject = this.querySelector('[data-subject]')?.textContent ?? '';
    this.querySelector('[data-mail]')?.setAttribute('href', mailLink(subject, this.#text));
  }

  async #press(button: HTMLElement | null) {
    if (button?.dataset['does'] === 'print') return printOnly(this);
    if (button?.dataset['does'] !== 'copy') return;
    const { done = '', open = '', failed = '' } = button.dataset;
    const isOpen = this.querySelector('[data-place]:not([data-filled], [data-blank])') !== null;
    const copied = await navigator.clipboard?.writeText(this.#text).then(
      () => true,
      () => false,
    );
    if (!copied) getSelection()?.selectAllChildren(this.querySelector('[data-body]') as HTMLElement);
    (this.querySelector('output') as HTMLOutputElement).value = copied ? (isOpen ? open : done) : failed;
  }
}
