import type { Settings } from '../logic/email/quota/problems.ts';
import type { Figures } from '../logic/email/rates/lines.ts';
import { type PlanTyped, readPlanTyped } from '../logic/email/senders/typed.ts';
import { LinkedForm } from './linked-form.ts';
import { showIf } from './page-words.ts';
import { timesOf, writePlan } from './quota-form.ts';
import { type ProblemWords, readForm, tellProblems } from './typed-fields.ts';

type Sheet = ProblemWords & { rules: Figures; sandbox: Pick<Settings, 'max24HourSend' | 'maxSendRate'> };

/** The sending planner: what SES lets out of a send, and when. What works it out is loaded once there is something to plan. */
export class QuotaPlan extends LinkedForm {
  #sheet: Sheet | undefined;
  #found: Readonly<Record<string, string>> = {};
  #turn = 0;

  override connectedCallback() {
    this.#sheet ??= JSON.parse(this.querySelector('[data-sheet]')?.textContent ?? '{}') as Sheet;
    showIf(this, '[data-script]', true);
    if (Object.keys(this.#found).length === 0) this.#found = readForm(this.form);
    super.connectedCallback();
  }

  override handleEvent(event: Event) {
    const { type, target } = event;
    if (target instanceof HTMLTextAreaElement) return type === 'input' ? void this.#paste(target.value) : undefined;
    if (type === 'reset') this.querySelector('[data-account]')?.replaceChildren();
    super.handleEvent(event);
  }

  /** What differs from the form as it was found. */
  override query(): string {
    const typed = Object.entries(readForm(this.form)).filter(([name, value]) => value !== this.#found[name]);
    return new URLSearchParams(typed).toString();
  }

  override restore(typed: URLSearchParams) {
    writePlan(this.form, typed);
  }

  override update() {
    if (!this.#sheet) return;
    const fields = readForm(this.form);
    const times = timesOf(fields);
    const typed = readPlanTyped(fields, times, this.#sheet.sandbox);
    tellProblems(this, typed.problems, this.#sheet);
    showIf(this, '[data-copy-link]', typed.state === 'complete' && this.query() !== '');
    const turn = ++this.#turn;
    void this.#plan(typed, times.now, turn);
    void this.#settings(typed, turn);
  }

  async #paste(text: string) {
    const { takeAccount } = await import('./quota-account.ts');
    // A finished change is a step that Back undoes.
    if (takeAccount(this.form, text)) this.form.dispatchEvent(new Event('change', { bubbles: true }));
  }

  /** Of several changes that wait for what is loaded the last one is shown. */
  async #plan({ settings, state, startsAt }: PlanTyped, now: number, turn: number) {
    const rules = this.#sheet?.rules;
    if (state !== 'complete' || !rules) {
      for (const each of this.querySelectorAll<HTMLElement>('[data-verdict]'))
        each.hidden = each.dataset['verdict'] !== state;
      this.querySelector('[data-answer]')?.classList.remove('unavailable');
      return showIf(this, '[data-planned], [data-notes]', false);
    }
    const { showPlanned } = await import('./quota-planned.ts');
    if (turn === this.#turn) showPlanned(this, settings as Settings, rules, startsAt, now);
  }

  /** The page is written with the settings for the sandbox's rate, so there's nothing to fill in before a rate is known. */
  async #settings({ settings, problems, processes }: PlanTyped, turn: number) {
    const { maxSendRate, recipientsPerMessage = 1, mode } = settings;
    const isOwn = maxSendRate !== undefined && !problems['maxSendRate'];
    if (!this.#sheet || (!isOwn && this.query() === '' && turn === 1)) return;
    const { writeSettings } = await import('./quota-settings.ts');
    if (turn !== this.#turn) return;
    const { sandbox } = this.#sheet;
    const rate = isOwn ? maxSendRate : sandbox.maxSendRate;
    const need = {
      maxSendRate: mode === 'sandbox' ? Math.min(rate, sandbox.maxSendRate) : rate,
      recipientsPerMessage: problems['recipientsPerMessage'] ? 1 : recipientsPerMessage,
      processes: problems['processes'] ? 1 : processes,
    };
    writeSettings(this, need, isOwn);
  }
}
