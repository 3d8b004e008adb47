import { accountStatus, assess, type RateRules } from '../logic/email/rates/assess.ts';
import { declare } from '../logic/email/rates/declare.ts';
import type { Sending } from '../logic/email/rates/problems.ts';
import { showNotes, showRows, writeRoom } from './rate-answer.ts';
import { type ProblemWords, readForm, tellProblems, writeForm } from './rate-form.ts';
import { turnGauge } from './rate-gauge.ts';

type Sheet = ProblemWords & { readonly rules: RateRules };

/** The rate checker: every change is judged at once; the address holds what was typed, so that it is a link and Back works. */
export class RateCheck extends HTMLElement {
  #sheet: Sheet | undefined;

  connectedCallback() {
    this.#sheet ??= JSON.parse(this.querySelector('[data-sheet]')?.textContent ?? '{}') as Sheet;
    for (const type of ['input', 'change', 'click', 'reset', 'submit']) this.addEventListener(type, this);
    window.addEventListener('popstate', this);
    window.addEventListener('pageshow', this);
    if (location.search !== '') this.#restore();
    this.#update();
  }

  disconnectedCallback() {
    window.removeEventListener('popstate', this);
    window.removeEventListener('pageshow', this);
  }

  handleEvent(event: Event) {
    const { type, target } = event;
    if (type === 'click') return this.#press(target as Element);
    // A submitted form would load the page anew.
    if (type === 'submit') return event.preventDefault();
    // A form is emptied after its reset event.
    if (type === 'reset') return void setTimeout(() => this.#changed());
    if (type === 'popstate') this.#restore();
    return type === 'change' ? this.#changed() : this.#update();
  }

  get #form(): HTMLFormElement {
    return this.querySelector('form') as HTMLFormElement;
  }

  #restore() {
    writeForm(this.#form, new URLSearchParams(location.search));
  }

  #changed() {
    this.#update();
    const query = new URLSearchParams(readForm(this.#form)).toString();
    if (query !== location.search.slice(1)) history.pushState(null, '', query ? `?${query}` : location.pathname);
  }

  #update() {
    if (!this.#sheet) return;
    const typed = readForm(this.#form);
    const { sending, problems, state, shares } = declare(typed);
    const judged = assess(sending as Sending, this.#sheet.rules);
    const { 'account-outlook': outlook, ...apart } = judged.rows;
    const status = typed['status'] ? { 'account-status': accountStatus(typed['status']).status } : {};
    showRows(this, { ...apart, ...status, ...(state === 'open' || !outlook ? {} : { 'account-outlook': outlook }) });
    writeRoom(this, state === 'complete' ? judged.headroom : undefined);
    showNotes(this, state === 'complete' ? judged.findings : []);
    for (const gauge of this.querySelectorAll<HTMLElement>('[data-gauge]')) {
      turnGauge(gauge, shares[gauge.dataset['gauge'] as keyof typeof shares]);
      for (const line of gauge.querySelectorAll<SVGElement>('[data-tenant]'))
        line.setAttribute('visibility', line.dataset['tenant'] === sending.tenant ? 'visible' : 'hidden');
    }
    tellProblems(this.#form, problems, this.#sheet);
    for (const part of this.querySelectorAll<HTMLElement>('[data-copy]')) part.hidden = Object.keys(typed).length === 0;
  }

  #press(target: Element) {
    const button = target.closest<HTMLButtonElement>('button[data-does=copy]');
    const tell = (words = '') => void Object.assign(this.querySelector('output') ?? {}, { value: words });
    if (!button) return;
    void navigator.clipboard.writeText(location.href).then(
      () => tell(button.dataset['done']),
      () => tell(button.dataset['refused']),
    );
  }
}
