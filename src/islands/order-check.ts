import type { Rules } from '../schema/rules.ts';
import type { Situation } from '../schema/situation.ts';
import { fillDates, settledBy, wallClock } from './exact-dates.ts';
import { readAnswers, readDates, writeAnswers } from './form-answers.ts';
import { arrange, bestOf, shownVerdicts } from './shown-verdicts.ts';

/**
 * The order checker. The style sheet shows the right variants without it; with it a verdict is a link,
 * Back works, typed dates give exact deadlines, and the best option stands first for the keyboard too.
 */
export class OrderCheck extends HTMLElement {
  #rules: Promise<Rules> | undefined;
  /** The questions that dates answered last time; they open again when their date goes. */
  #settled: readonly string[] = [];

  connectedCallback() {
    for (const control of this.querySelectorAll<HTMLElement>('[data-script]')) control.hidden = false;
    this.addEventListener('change', this);
    this.addEventListener('click', this);
    this.addEventListener('reset', this);
    this.addEventListener('submit', this);
    window.addEventListener('popstate', this);
    window.addEventListener('pageshow', this);
    if (location.search !== '') this.#restore();
    void this.#update();
  }

  disconnectedCallback() {
    window.removeEventListener('popstate', this);
    window.removeEventListener('pageshow', this);
  }

  handleEvent(event: Event) {
    if (event.type === 'click') return this.#press(event.target as Element);
    // Nothing is sent: a submitted form would put the dates into the address.
    if (event.type === 'submit') return event.preventDefault();
    if (event.type === 'popstate') this.#restore();
    // A form is emptied after its reset event.
    if (event.type === 'reset') return void setTimeout(() => this.#changed());
    return event.type === 'change' ? this.#changed() : void this.#update();
  }

  #changed() {
    this.#link();
    void this.#update();
  }

  /** What was last considered: the situation with its typed dates, the reader's clock, and whether there are dates. */
  get considered(): { situation: Situation; now: string; hasDates: boolean } {
    const typed = readDates(this.#form);
    const situation = { ...readAnswers(this.#form), ...typed } as Situation;
    return { situation, now: wallClock(new Date()), hasDates: Object.keys(typed).length > 0 };
  }

  /** The published rules, fetched once and only when something needs them. */
  rules(): Promise<Rules> {
    this.#rules ??= fetch(this.dataset['rules'] ?? '').then((response) => response.json() as Promise<Rules>);
    // What failed once is tried again at the next need.
    this.#rules.catch(() => (this.#rules = undefined));
    return this.#rules;
  }

  get #form(): HTMLFormElement {
    return this.querySelector('form') as HTMLFormElement;
  }

  #restore() {
    writeAnswers(this.#form, Object.fromEntries(new URLSearchParams(location.search)));
  }

  #link(how: 'pushState' | 'replaceState' = 'pushState') {
    const query = new URLSearchParams(readAnswers(this.#form)).toString();
    if (query !== location.search.slice(1)) history[how](null, '', query ? `?${query}` : location.pathname);
  }

  async #update() {
    const typed = readDates(this.#form);
    if (Object.keys(typed).length > 0 || this.#rules) {
      const failed = await this.#date(typed).then(
        () => false,
        () => true,
      );
      for (const notice of this.querySelectorAll<HTMLElement>('[data-unloaded]')) notice.hidden = !failed;
    }
    const verdicts = shownVerdicts(this);
    arrange(this.querySelector('[data-options]') as HTMLElement, verdicts);
    const best = this.querySelector('[data-best]');
    const heading = bestOf(verdicts)?.querySelector('h2')?.textContent ?? '';
    if (best && best.textContent !== heading) best.textContent = heading;
    this.dispatchEvent(new Event('considered'));
  }

  async #date(typed: Readonly<Record<string, string>>) {
    const rules = await this.rules();
    const now = wallClock(new Date());
    const own = Object.entries(readAnswers(this.#form)).filter(([name]) => !this.#settled.includes(name));
    const situation = { ...Object.fromEntries(own), ...typed } as Situation;
    const settled = settledBy(rules, situation, now);
    this.#settled = Object.keys(settled);
    writeAnswers(this.#form, { ...Object.fromEntries(own), ...settled });
    fillDates(this, rules, situation, now);
    // Not an entry of its own: Back would only bring the same answers again.
    this.#link('replaceState');
  }

  #press(target: Element) {
    const button = target.closest<HTMLButtonElement>('button[data-does]');
    if (button?.dataset['does'] === 'print') print();
    if (button?.dataset['does'] === 'copy')
      void navigator.clipboard.writeText(location.href).then(
        () => this.#tell(button.dataset['done']),
        () => this.#tell(button.dataset['refused']),
      );
  }

  #tell(words = '') {
    const status = this.querySelector('output');
    if (status) status.value = words;
  }
}
