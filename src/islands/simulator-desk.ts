import type { PlanAsked, SimulatorPlan } from '../logic/email/simulator/plan.ts';
import { exampleEvents } from './simulator-example.ts';
import type { TickAnswer, TickRequest } from './simulator-messages.ts';
import { clearTicks, showTicked } from './simulator-ticked.ts';

type Asked = PlanAsked & { readonly plan: SimulatorPlan };

/** Has the events read in a worker and stamps the ledger with what came. One reading at a time; nothing is kept but the last source, until it is forgotten. */
export class SimulatorDesk {
  readonly #page: HTMLElement;
  #worker: Worker | undefined;
  #source: string | File | undefined;

  constructor(page: HTMLElement) {
    this.#page = page;
  }

  /** Ticks the plan by a text or a file. */
  tick({ plan: _, ...asked }: Asked, source: string | File) {
    this.stop();
    if (typeof source === 'string' && source.trim() === '') return this.#tell('empty');
    this.#source = source;
    this.#send({ asked, source }, true);
    this.#tell('reading');
  }

  /** Ticks anew what was read last, for a plan that has changed. */
  again({ plan: _, ...asked }: Asked) {
    if (this.#source === undefined) return;
    this.stop();
    this.#send({ asked, source: this.#source }, false);
  }

  /** Fills in made-up events of this plan, some of them amiss, and ticks by them. */
  example(asked: Asked) {
    const text = exampleEvents(asked.plan);
    this.#field.value = text;
    this.tick(asked, text);
  }

  /** Leaves nothing of what was read. */
  forget() {
    this.stop();
    this.#source = undefined;
    clearTicks(this.#page);
    this.#tell('forgotten');
    this.#field.focus();
  }

  get #field() {
    return this.#page.querySelector('textarea') as HTMLTextAreaElement;
  }

  #send(request: TickRequest, isAsked: boolean) {
    this.#page.setAttribute('aria-busy', 'true');
    this.#worker = new Worker(new URL('./simulator-tick.worker.ts', import.meta.url), { type: 'module' });
    this.#worker.onmessage = ({ data }: MessageEvent<TickAnswer>) => this.#answer(data, isAsked);
    this.#worker.onerror = () => this.#answer({ failed: 'failed' }, isAsked);
    this.#worker.postMessage(request);
  }

  #answer(answer: TickAnswer, isAsked: boolean) {
    this.stop();
    clearTicks(this.#page);
    if ('failed' in answer) return this.#tell(answer.failed);
    showTicked(this.#page, answer.ticked);
    this.#tell();
    if (isAsked) this.#page.querySelector<HTMLElement>('[data-ledger] h2')?.focus();
  }

  /** Ends a reading that is under way. */
  stop() {
    this.#worker?.terminate();
    this.#worker = undefined;
    this.#page.setAttribute('aria-busy', 'false');
  }

  #tell(name?: 'reading' | 'empty' | 'large' | 'failed' | 'forgotten') {
    const output = this.#page.querySelector('output.told') as HTMLOutputElement;
    output.value = (name && output.dataset[name]) ?? '';
  }
}
