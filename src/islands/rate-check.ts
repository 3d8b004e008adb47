import { accountStatus, assess, type RateRules } from '../logic/email/rates/assess.ts';
import { declare } from '../logic/email/rates/declare.ts';
import type { Sending } from '../logic/email/rates/problems.ts';
import { LinkedForm } from './linked-form.ts';
import { showNotes, showRows, writeRoom } from './rate-answer.ts';
import { writeForm } from './rate-form.ts';
import { turnGauge } from './rate-gauge.ts';
import { type ProblemWords, readForm, tellProblems } from './typed-fields.ts';

type Sheet = ProblemWords & { readonly rules: RateRules };

/** The rate checker. */
export class RateCheck extends LinkedForm {
  #sheet: Sheet | undefined;

  override query(): string {
    return new URLSearchParams(readForm(this.form)).toString();
  }

  override restore(typed: URLSearchParams) {
    writeForm(this.form, typed);
  }

  override update() {
    this.#sheet ??= JSON.parse(this.querySelector('[data-sheet]')?.textContent ?? '{}') as Sheet;
    const typed = readForm(this.form);
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
    tellProblems(this.form, problems, this.#sheet);
    for (const part of this.querySelectorAll<HTMLElement>('[data-copy]')) part.hidden = Object.keys(typed).length === 0;
  }
}
