import { drawChecked, drawReport } from './header-reader-draw.ts';
import { sourceOf, takeIn } from './header-reader-form.ts';
import type { Answer, Request } from './header-reader-messages.ts';

/** What the page says about its work; the sentences are the page’s. */
type Told =
  | 'reading'
  | 'read'
  | 'empty'
  | 'too-large'
  | 'no-message'
  | 'failed'
  | 'forgotten'
  | 'verifying'
  | 'verified'
  | 'no-resolver';

/**
 * Reads the source of a message in a worker, which is loaded on first use, and verifies its signatures with keys that are pasted or
 * looked up when the reader asks for it. Nothing goes into the address or the device's storage.
 */
export class HeaderReader extends HTMLElement {
  #worker: Worker | undefined;
  #id = 0;
  #names: readonly string[] = [];
  #asking: AbortController | undefined;

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
    const target = event.target as HTMLElement;
    const form = target.closest('form');
    if (event.type === 'submit') event.preventDefault();
    if (event.type === 'click') return void this.#press(target.closest<HTMLElement>('[data-does]'));
    if (form?.matches('[data-verify]')) return event.type === 'submit' ? void this.#verify(false) : undefined;
    if (form !== this.#form) return;
    if (event instanceof DragEvent || event instanceof ClipboardEvent)
      return takeIn(form, event) ? this.#read() : undefined;
    if (event.type === 'reset') return this.#forget();
    if (event.type === 'submit' || (target as HTMLInputElement).type === 'file') this.#read();
  }

  get #form() {
    return this.querySelector('form[data-read]') as HTMLFormElement;
  }

  #read() {
    const source = sourceOf(this.#form);
    this.#show(false);
    if (source === 'empty' || source === 'too-large') return this.#tell(source);
    this.#tell('reading');
    this.#ask({ source });
  }

  async #verify(mayAsk: boolean) {
    this.#asking?.abort();
    this.#asking = new AbortController();
    const { signal } = this.#asking;
    this.#tell('verifying');
    const { findKeys, readForm } = await import('./header-reader-look-up.ts');
    const source = readForm(this.querySelector('form[data-verify]') as HTMLFormElement, mayAsk, signal);
    if (!source) return this.#tell('no-resolver');
    const keys = await findKeys(this.#names, source);
    if (!signal.aborted) this.#ask({ keys });
  }

  #ask(request: { source: string | File } | Pick<Extract<Request, { keys: unknown }>, 'keys'>) {
    this.#worker ??= this.#load();
    this.#id += 1;
    this.toggleAttribute('data-busy', true);
    this.#worker.postMessage({ ...request, id: this.#id } satisfies Request);
  }

  #load(): Worker {
    const worker = new Worker(new URL('./header-reader.worker.ts', import.meta.url), { type: 'module' });
    worker.onmessage = ({ data }: MessageEvent<Answer>) => this.#take(data);
    worker.onerror = () => this.#take({ id: this.#id, failed: true });
    return worker;
  }

  #take(answer: Answer) {
    if (answer.id !== this.#id) return; // the reader has gone on to another message
    this.toggleAttribute('data-busy', false);
    if ('failed' in answer) return this.#tell('failed');
    if ('checked' in answer) {
      drawChecked(this, answer.checked);
      return this.#tell('verified');
    }
    if (answer.report.fields === 0) return this.#tell('no-message');
    this.#names = answer.report.keyNames;
    drawReport(this, answer.report);
    this.#show(true);
    this.#tell('read');
    this.querySelector<HTMLElement>('[data-report] h2')?.focus();
    // Signatures that no key could help are told of at once.
    if (answer.report.signatures > 0 && this.#names.length === 0) this.#ask({ keys: [] });
  }

  #press(button: HTMLElement | null) {
    const does = button?.dataset['does'];
    if (does === 'look-up') void this.#verify(true);
    if (does !== 'example') return;
    this.#form.reset();
    for (const { dataset, content } of this.querySelectorAll<HTMLTemplateElement>('template[data-fills]')) {
      const field = this.querySelector<HTMLTextAreaElement>(`textarea[name="${dataset['fills']}"]`);
      if (field) field.value = content.textContent ?? '';
    }
    this.#read();
  }

  #forget() {
    this.#stop();
    this.#show(false);
    this.querySelector<HTMLFormElement>('[data-verify]')?.reset();
    this.#tell('forgotten');
  }

  #stop() {
    this.#asking?.abort();
    this.#worker?.terminate();
    this.#worker = undefined;
    this.#names = [];
  }

  #show(isRead: boolean) {
    (this.querySelector('[data-report]') as HTMLElement).hidden = !isRead;
    if (!isRead) this.#names = [];
  }

  #tell(state: Told) {
    for (const said of this.querySelectorAll<HTMLElement>('[data-told]')) said.hidden = said.dataset['told'] !== state;
  }
}
