import { compare } from '../logic/ways-out/compare.ts';
import { readQuestion } from '../logic/ways-out/question.ts';
import { say } from '../logic/ways-out/say.ts';
import type { Day } from '../schema/day.ts';
import { LinkedForm } from './linked-form.ts';
import { readFields, suit, writeFields } from './ways-out-form.ts';
import { tellProblems } from './ways-out-problems.ts';
import { drawChart, fillTable, writeDeclared } from './ways-out-sheet.ts';
import { follow, slide } from './ways-out-sliders.ts';

type Data = { book: Parameters<typeof compare>[0]; words: Parameters<typeof say>[1] };

/** The comparison of ways out. It begins with an example, which the address doesn't hold. */
export class WaysOut extends LinkedForm {
  #data: Data | undefined;
  #example = '';

  override connectedCallback() {
    this.#data ??= JSON.parse(this.querySelector('[data-book]')?.textContent ?? '{}') as Data;
    this.#example ||= this.#typed();
    for (const control of this.querySelectorAll<HTMLElement>('[data-script]')) control.hidden = false;
    super.connectedCallback();
  }

  override handleEvent(event: Event) {
    if (event.type === 'input') slide(this.form, event.target as HTMLInputElement);
    super.handleEvent(event);
  }

  override query(): string {
    const typed = this.#typed();
    return typed === this.#example ? '' : typed;
  }

  override restore(typed: URLSearchParams) {
    writeFields(this.form, typed.size === 0 ? new URLSearchParams(this.#example) : typed);
  }

  override update() {
    if (!this.#data) return;
    const { book, words } = this.#data;
    const now = new Date();
    const today = new Date(now.getTime() - now.getTimezoneOffset() * 60_000).toISOString().slice(0, 10) as Day;
    suit(this.form);
    follow(this.form);
    const { question, problems } = readQuestion(readFields(this.form));
    const compared = compare(book, question, today);
    const said = say(book, words, question, compared, today);
    fillTable(this, compared, said);
    drawChart(this, compared, said);
    writeDeclared(this, question);
    const own = this.query() !== '';
    for (const part of this.querySelectorAll<HTMLElement>('[data-when]'))
      part.hidden = (part.dataset['when'] === 'own') !== own;
    tellProblems(this.form, words, problems, question.market);
  }

  override press(button: HTMLButtonElement | null) {
    if (button?.dataset['does'] === 'print') print();
    super.press(button);
  }

  #typed(): string {
    return new URLSearchParams(readFields(this.form)).toString();
  }
}
