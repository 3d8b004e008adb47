import { inspectKey } from '../logic/email/dkim/inspect.ts';
import { drawEasy, drawKey, drawNothing } from './dkim-check-draw.ts';
import { checkEasyDkim } from './dkim-check-easy.ts';
import { readKeyPaste } from './dkim-check-read.ts';

const PAUSE_MS = 200;

/** Judges a key record, or the three CNAMEs of Easy DKIM, as they are typed. Nothing goes into the address or the device's storage. */
export class DkimCheck extends HTMLElement {
  #pause: ReturnType<typeof setTimeout> | undefined;
  #turn = 0;

  connectedCallback() {
    for (const part of this.querySelectorAll<HTMLElement>('[data-script]')) part.hidden = false;
    for (const part of this.querySelectorAll<HTMLElement>('[data-plain]')) part.hidden = true;
    for (const type of ['input', 'submit', 'reset', 'click']) this.addEventListener(type, this);
    // A browser may bring back what was typed before a page was left.
    setTimeout(() => this.#judge());
  }

  handleEvent(event: Event) {
    const button = (event.target as Element).closest<HTMLElement>('button[data-does]');
    if (event.type === 'click') return button ? void this.#press(button) : undefined;
    if (event.type === 'submit') event.preventDefault();
    clearTimeout(this.#pause);
    // A form is emptied after its reset event.
    this.#pause = setTimeout(() => this.#judge(), event.type === 'input' ? PAUSE_MS : 0);
    // On a phone the answer lies below the form.
    if (event.type === 'submit') this.querySelector<HTMLElement>('#result')?.focus();
  }

  get #form() {
    return this.querySelector('form') as HTMLFormElement;
  }

  async #judge() {
    const answers = new FormData(this.#form);
    const said = (name: string) => String(answers.get(name) ?? '').trim();
    this.#turn += 1;
    const turn = this.#turn;
    if (said('mode') === 'cnames') {
      const isTyped = said('cnames') !== '' && said('domain') !== '';
      if (isTyped) drawEasy(this, checkEasyDkim(said('cnames'), said('domain'), said('region')));
      else drawNothing(this);
      return;
    }
    if (said('record') === '') return drawNothing(this);
    const isForSes = said('role') === 'ses-byodkim';
    const { txt, name } = readKeyPaste(said('record'));
    const selector = said('selector') || name?.split('._domainkey')[0];
    const input = {
      txt,
      ...(isForSes && { role: 'ses-byodkim' as const }),
      ...(selector !== undefined && { selector }),
    };
    const inspection = await inspectKey(input);
    if (turn === this.#turn) drawKey(this, inspection, name ?? '');
  }

  async #press(button: HTMLElement) {
    const { does, done = '', failed = '' } = button.dataset;
    if (does === 'copy') {
      const text = button.closest('[data-copied]')?.querySelector('pre')?.textContent ?? '';
      const output = button.parentElement?.querySelector('output');
      const said = await navigator.clipboard.writeText(text).then(
        () => done,
        () => failed,
      );
      if (output) output.value = said;
    }
    if (does !== 'example') return;
    const examples = this.querySelectorAll<HTMLTemplateElement>('template[data-fills]');
    for (const { dataset, content } of examples) {
      const field = this.#form.elements.namedItem(dataset['fills'] ?? '');
      if (field instanceof HTMLTextAreaElement || field instanceof HTMLInputElement)
        field.value = content.textContent ?? '';
    }
    await this.#judge();
  }
}
