import { compare } from '../logic/ways-out/compare.ts';
import { readQuestion } from '../logic/ways-out/question.ts';
import { say } from '../logic/ways-out/say.ts';
import type { Day } from '../schema/day.ts';
import { readFields, suit, writeFields } from './ways-out-form.ts';
import { tellProblems } from './ways-out-problems.ts';
import { drawChart, fillTable, writeDeclared } from './ways-out-sheet.ts';
import { follow, slide } from './ways-out-sliders.ts';

type Data = { book: Parameters<typeof compare>[0]; words: Parameters<typeof say>[1] };

/** The comparison of ways out: every change is reckoned at once; the address holds what was typed, so that it is a link and Back works. */
export class WaysOut extends HTMLElement {
  #data: Data | undefined;
  #example = '';

  connectedCallback() {
    this.#data ??= JSON.parse(this.querySelector('[data-book]')?.textContent ?? '{}') as Data;
    this.#example ||= this.#query();
    for (const control of this.querySelectorAll<HTMLElement>('[data-script]')) control.hidden = false;
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
    if (type === 'submit') return event.preventDefault();
    // A form is emptied after its reset event.
    if (type === 'reset') return void setTimeout(() => this.#changed());
    if (type === 'popstate') this.#restore();
    if (type === 'input') slide(this.#form, target as HTMLInputElement);
    return type === 'change' ? this.#changed() : this.#update();
  }

  get #form(): HTMLFormElement {
    return this.querySelector('form') as HTMLFormElement;
  }

  #query(): string {
    return new URLSearchParams(readFields(this.#form)).toString();
  }

  #restore() {
    const typed = location.search === '' ? this.#example : location.search;
    writeFields(this.#form, new URLSearchParams(typed));
  }

  #changed() {
    this.#update();
    const query = this.#query();
    const wanted = query === this.#example ? '' : query;
    if (wanted !== location.search.slice(1)) history.pushState(null, '', wanted ? `?${wanted}` : location.pathname);
  }

  #update() {
    if (!this.#data) return;
    const { book, words } = this.#data;
    const now = new Date();
    const today = new Date(now.getTime() - now.getTimezoneOffset() * 60_000).toISOString().slice(0, 10) as Day;
    suit(this.#form);
    follow(this.#form);
    const { question, problems } = readQuestion(readFields(this.#form));
    const compared = compare(book, question, today);
    const said = say(book, words, question, compared, today);
    fillTable(this, compared, said);
    drawChart(this, compared, said);
    writeDeclared(this, question);
    const own = this.#query() !== this.#example;
    for (const part of this.querySelectorAll<HTMLElement>('[data-when]'))
      part.hidden = (part.dataset['when'] === 'own') !== own;
    tellProblems(this.#form, words, problems, question.market);
  }

  #press(target: Element) {
    const button = target.closest<HTMLButtonElement>('button[data-does]');
    if (button?.dataset['does'] === 'print') print();
    if (button?.dataset['does'] !== 'copy') return;
    const status = this.querySelector('output');
    void navigator.clipboard.writeText(location.href).then(() => {
      if (status) status.value = button.dataset['done'] ?? '';
    });
  }
}
