import { takeIn } from './header-reader-form.ts';
import { circumstancesOf, sourceOf } from './message-check-form.ts';
import type { Answer, Request, Stage } from './message-check-messages.ts';

/** What the page says about its work; the sentences are the page’s. */
type Told = Stage | 'read' | 'empty' | 'too-large' | 'no-message' | 'failed' | 'stopped' | 'forgotten';

/**
 * Checks a message before it is sent: in a worker, which is loaded on first use, like all that draws its answer. Nothing of the
 * message goes into the address, the device's storage or the network.
 */
export class MessageCheck extends HTMLElement {
  #worker: Worker | undefined;
  #id = 0;
  #isDrawn = false;

  connectedCallback() {
    for (const part of this.querySelectorAll<HTMLElement>('[data-script]')) part.hidden = false;
    for (const part of this.querySelectorAll<HTMLElement>('[data-plain]')) part.hidden = true;
    for (const type of ['submit', 'reset', 'click', 'change', 'paste', 'dragover', 'drop'])
      this.addEventListener(type, this);
  }

  disconnectedCallback() {
    this.#stop();
  }

  handleEvent(event: Event) {
    const target = event.target as HTMLInputElement;
    if (event.type === 'submit') event.preventDefault();
    if (event.type === 'click') return this.#press(target.closest<HTMLElement>('[data-does]')?.dataset['does']);
    if (event.type === 'change' && target.closest('[data-views]')) return void this.#look();
    if (target.closest('form') !== this.#form) return;
    if (event instanceof DragEvent || event instanceof ClipboardEvent) return this.#takeIn(event);
    if (event.type === 'reset') return this.#forget();
    if (event.type === 'submit' || target.type === 'file') return this.#read();
    // Another kind of mail, or another way to send it, is another question about the same message.
    if (['type', 'api'].includes(target.name) && this.#isShown) this.#ask({});
  }

  get #form() {
    return this.querySelector('form[data-check]') as HTMLFormElement;
  }

  get #report() {
    return this.querySelector('[data-report]') as HTMLElement;
  }

  get #isShown() {
    return !this.#report.hidden;
  }

  #takeIn(event: DragEvent | ClipboardEvent) {
    // What is pasted into a field of the typed message stays what it is.
    if (event.type === 'paste' && (event.target as HTMLElement).id !== 'message-source') return;
    if (!takeIn(this.#form, event)) return;
    this.#choose('source');
    this.#read();
  }

  #choose(way: string) {
    const choice = this.#form.querySelector<HTMLInputElement>(`[name=way][value=${way}]`);
    if (choice) choice.checked = true;
  }

  #read() {
    const source = sourceOf(this.#form);
    this.#report.hidden = true;
    if (source === 'empty' || source === 'too-large') return this.#tell(source);
    this.#ask({ source });
  }

  #ask(asked: Pick<Request, 'source'>) {
    this.#worker ??= this.#load();
    this.#id += 1;
    this.toggleAttribute('data-busy', true);
    this.#worker.postMessage({ ...asked, id: this.#id, circumstances: circumstancesOf(this.#form) } satisfies Request);
  }

  #load(): Worker {
    const worker = new Worker(new URL('./message-check.worker.ts', import.meta.url), { type: 'module' });
    worker.onmessage = ({ data }: MessageEvent<Answer>) => void this.#take(data);
    worker.onerror = () => void this.#take({ id: this.#id, failed: true });
    return worker;
  }

  async #take(answer: Answer) {
    if (answer.id !== this.#id) return; // the reader has gone on to another message
    if ('stage' in answer) return this.#tell(answer.stage);
    if ('failed' in answer) return this.#end('failed');
    if (answer.report.fields === 0) return this.#end('no-message');
    const { drawReport } = await import('./message-check-draw.ts');
    if (answer.id !== this.#id) return;
    drawReport(this, answer.report, answer.isNew);
    this.#isDrawn = true;
    this.#report.hidden = false;
    this.#end('read');
    if (answer.isNew) this.querySelector<HTMLElement>('[data-report] h2')?.focus();
  }

  async #look() {
    const { drawLetter } = await import('./message-check-letter.ts');
    if (this.#isShown) await drawLetter(this);
  }

  #press(does: string | undefined) {
    if (does === 'cancel') {
      this.#stop();
      this.#end('stopped');
    }
    if (does !== 'example') return;
    this.#form.reset();
    const source = this.querySelector<HTMLTextAreaElement>('#message-source');
    const example = this.querySelector<HTMLTemplateElement>('template[data-fills]');
    if (source && example) source.value = example.content.textContent ?? '';
    this.#read();
  }

  #forget() {
    this.#stop();
    if (this.#isDrawn) void import('./message-check-draw.ts').then(({ clearReport }) => clearReport(this));
    this.#isDrawn = false;
    this.#report.hidden = true;
    this.#end('forgotten');
  }

  #stop() {
    this.#worker?.terminate();
    this.#worker = undefined;
    this.#id += 1;
  }

  #end(state: Told) {
    this.toggleAttribute('data-busy', false);
    this.#tell(state);
  }

  #tell(state: Told) {
    for (const said of this.querySelectorAll<HTMLElement>('[data-told]')) said.hidden = said.dataset['told'] !== state;
  }
}
