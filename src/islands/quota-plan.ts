import { type Plan, plan } from '../logic/email/quota/plan.ts';
import type { Settings } from '../logic/email/quota/problems.ts';
import { type PlanTyped, readPlanTyped } from '../logic/email/senders/typed.ts';
import { verdictOf } from '../logic/email/senders/verdict.ts';
import { LinkedForm } from './linked-form.ts';
import { showFound, showVerdict, writePlanned } from './quota-answer.ts';
import { takeAccount, timesOf, writePlan } from './quota-form.ts';
import { writeSettings } from './quota-settings.ts';
import { type ProblemWords, readForm, tellProblems } from './typed-fields.ts';

type Sheet = ProblemWords & {
  rules: Parameters<typeof plan>[1];
  sandbox: Pick<Settings, 'max24HourSend' | 'maxSendRate'>;
};

const COURSES: readonly string[] = ['fits', 'slow', 'later'];

/** The sending planner: what SES lets out of a send, and when. */
export class QuotaPlan extends LinkedForm {
  #sheet: Sheet | undefined;
  #found: Readonly<Record<string, string>> = {};
  #drawn = 0;

  override connectedCallback() {
    this.#sheet ??= JSON.parse(this.querySelector('[data-sheet]')?.textContent ?? '{}') as Sheet;
    for (const part of this.querySelectorAll<HTMLElement>('[data-script]')) part.hidden = false;
    if (Object.keys(this.#found).length === 0) this.#found = readForm(this.form);
    super.connectedCallback();
  }

  override handleEvent(event: Event) {
    const { type, target } = event;
    if (target instanceof HTMLTextAreaElement) {
      if (type === 'input' && takeAccount(this.form, target.value))
        this.form.dispatchEvent(new Event('change', { bubbles: true }));
      return;
    }
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
    const planned = typed.state === 'complete' ? plan(typed.settings as Settings, this.#sheet.rules) : undefined;
    const verdict = planned ? verdictOf(planned) : typed.state;
    const runs = planned !== undefined && COURSES.includes(verdict);
    showVerdict(this, verdict, runs);
    if (planned) writePlanned(this, planned, typed.startsAt, times.now);
    showFound(this, planned?.findings ?? []);
    tellProblems(this, typed.problems, this.#sheet);
    this.#settings(typed);
    void this.#course(runs ? planned : undefined, typed.startsAt);
    for (const part of this.querySelectorAll<HTMLElement>('[data-copy-link]')) part.hidden = this.query() === '';
  }

  #settings({ settings, problems, processes }: PlanTyped) {
    const { sandbox } = this.#sheet as Sheet;
    const { mode, maxSendRate, recipientsPerMessage = 1 } = settings;
    const isOwn = maxSendRate !== undefined && !problems['maxSendRate'];
    const rate = isOwn ? maxSendRate : sandbox.maxSendRate;
    const need = {
      maxSendRate: mode === 'sandbox' ? Math.min(rate, sandbox.maxSendRate) : rate,
      recipientsPerMessage: problems['recipientsPerMessage'] ? 1 : recipientsPerMessage,
      processes: problems['processes'] ? 1 : processes,
    };
    writeSettings(this, need, isOwn);
  }

  /** The chart and its table are loaded on use; of several that wait the last one is drawn. */
  async #course(planned: Plan | undefined, startsAt: number) {
    const turn = ++this.#drawn;
    const part = this.querySelector<HTMLElement>('[data-course]');
    if (!part) return;
    part.hidden = planned === undefined;
    if (!planned) return;
    const { showCourse } = await import('./quota-course.ts');
    if (turn === this.#drawn) showCourse(part, planned, startsAt);
  }
}
