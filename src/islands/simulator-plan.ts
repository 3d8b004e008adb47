import { type PlanAsked, type SimulatorPlan, simulatorPlan } from '../logic/email/simulator/plan.ts';
import { readSending } from '../logic/email/simulator/typed.ts';
import { readPlanForm, writePlanForm } from './simulator-form.ts';
import { showPlan, tellWrong } from './simulator-sheet.ts';

type Desk = import('./simulator-desk.ts').SimulatorDesk;

/**
 * The simulator’s test plan: the form chooses steps, label and sender; ledger and commands follow at once. Steps and label
 * stand in the address, so that a plan is a link. Commands and the reader of events are loaded when they are needed.
 */
export class SimulatorPlanElement extends HTMLElement {
  #desk: Promise<Desk> | undefined;

  connectedCallback() {
    for (const part of this.querySelectorAll<HTMLElement>('[data-script]')) part.hidden = false;
    for (const part of this.querySelectorAll<HTMLElement>('[data-plain]')) part.hidden = true;
    for (const type of ['input', 'change', 'submit', 'click', 'dragover', 'dragleave', 'drop'])
      this.addEventListener(type, this);
    for (const type of ['popstate', 'pageshow']) window.addEventListener(type, this);
    if (location.search !== '') writePlanForm(this.#form, new URLSearchParams(location.search));
  }

  disconnectedCallback() {
    for (const type of ['popstate', 'pageshow']) window.removeEventListener(type, this);
    void this.#desk?.then((desk) => desk.stop());
  }

  handleEvent(event: Event) {
    if (event instanceof DragEvent) return this.#drag(event);
    const target = event.target as Element;
    const isPlan = event.type === 'popstate' || event.type === 'pageshow' || target.closest('[data-plan]') !== null;
    if (event.type === 'submit') return this.#submit(event);
    if (event.type === 'click') return this.#press(target.closest<HTMLElement>('[data-does]'));
    if (event.type === 'popstate') writePlanForm(this.#form, new URLSearchParams(location.search));
    if (event.type === 'change' && isPlan) this.#remember();
    if (event.type === 'change' && target.matches('[type=file]')) return this.#read(target as HTMLInputElement);
    if (isPlan) this.#update();
  }

  get #form(): HTMLFormElement {
    return this.querySelector('form[data-plan]') as HTMLFormElement;
  }

  #asked(): PlanAsked & { readonly plan: SimulatorPlan } {
    const { steps, label, sending } = readPlanForm(this.#form);
    const asked = { steps, label, own: readSending(sending).from };
    return { ...asked, plan: simulatorPlan(asked) };
  }

  #update() {
    const { plan } = this.#asked();
    const { wrong, ...sending } = readSending(readPlanForm(this.#form).sending);
    showPlan(this, plan);
    tellWrong(this.#form, wrong, plan.findings);
    void import('./simulator-commands.ts').then(({ writeCommands }) =>
      writeCommands(this, { ...sending, steps: plan.steps }),
    );
    void this.#desk?.then((desk) => desk.again(this.#asked()));
  }

  /** From, Region and set are the reader’s own and stay out of the address. */
  #remember() {
    const { steps, label, all } = readPlanForm(this.#form);
    const query = new URLSearchParams({
      ...(all ? {} : { steps: steps.join(',') }),
      ...(label ? { label } : {}),
    }).toString();
    if (query !== location.search.slice(1)) history.pushState(null, '', query ? `?${query}` : location.pathname);
  }

  #submit(event: Event) {
    event.preventDefault();
    if (!(event.target as Element).matches('[data-came]')) return;
    const { value } = this.querySelector('textarea') as HTMLTextAreaElement;
    void this.#open((desk) => desk.tick(this.#asked(), value));
  }

  #read({ files }: HTMLInputElement) {
    const [file] = files ?? [];
    if (file) void this.#open((desk) => desk.tick(this.#asked(), file));
  }

  #press(button: HTMLElement | null) {
    const does = button?.dataset['does'];
    if (does === 'print') return print();
    if (does === 'forget') this.#forget();
    if (does === 'example') void this.#open((desk) => desk.example(this.#asked()));
  }

  /** The form is emptied at once, whether or not there is anything else to forget. */
  #forget() {
    this.querySelector<HTMLFormElement>('form[data-came]')?.reset();
    void this.#open((desk) => desk.forget());
  }

  /** A file may be dropped anywhere in the plan: it would else replace the page. */
  #drag(event: DragEvent) {
    if (!event.dataTransfer?.types.includes('Files')) return;
    event.preventDefault();
    this.toggleAttribute('data-over', event.type === 'dragover');
    const [file] = event.dataTransfer.files;
    if (event.type === 'drop' && file) void this.#open((desk) => desk.tick(this.#asked(), file));
  }

  #open(use: (desk: Desk) => void): Promise<void> {
    this.#desk ??= import('./simulator-desk.ts').then(({ SimulatorDesk }) => new SimulatorDesk(this));
    return this.#desk.then(use, () => {
      // What failed to load once is tried again.
      this.#desk = undefined;
      const output = this.querySelector<HTMLOutputElement>('output.told');
      if (output) output.value = output.dataset['unloaded'] ?? '';
    });
  }
}
