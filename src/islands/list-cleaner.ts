import { readRequest, showExample } from './list-cleaner-form.ts';
import type { Answer } from './list-cleaner-messages.ts';
import { clearReport, showReport } from './list-cleaner-report.ts';

/**
 * Cleans a list of addresses in a worker, which is loaded when there is one to clean, and shows what became of it.
 * Nothing goes into the address or the device's storage; “Forget” empties the page.
 */
export class ListCleaner extends HTMLElement {
  #worker: Worker | undefined;

  connectedCallback() {
    for (const part of this.querySelectorAll<HTMLElement>('[data-script]')) part.hidden = false;
    for (const part of this.querySelectorAll<HTMLElement>('[data-plain]')) part.hidden = true;
    for (const type of ['submit', 'click', 'input', 'dragover', 'drop']) this.addEventListener(type, this);
  }

  disconnectedCallback() {
    this.#stop();
  }

  handleEvent(event: Event) {
    const target = event.target as HTMLElement;
    if (event instanceof DragEvent) return this.#drop(event, target.closest<HTMLElement>('[data-drop]'));
    if (event.type === 'click') return void this.#press(target.closest<HTMLElement>('[data-does]'));
    if (event.type === 'input') return target.id === 'one' ? void this.#name(target as HTMLInputElement) : undefined;
    event.preventDefault();
    this.#clean();
  }

  get #form() {
    return this.querySelector('form') as HTMLFormElement;
  }

  get #result() {
    return this.querySelector('[data-result]') as HTMLElement;
  }

  /** Says one of the sentences that the page holds for this, or nothing. */
  #tell(name?: 'cancelled' | 'forgotten' | 'failed' | 'empty') {
    const output = this.querySelector('output') as HTMLOutputElement;
    output.value = (name && output.dataset[name]) ?? '';
  }

  #drop(event: DragEvent, place: HTMLElement | null) {
    const files = event.dataTransfer?.files;
    if (!place || !event.dataTransfer?.types.includes('Files')) return;
    event.preventDefault();
    const field = place.querySelector<HTMLInputElement>('[type=file]');
    if (event.type === 'drop' && field && files) field.files = files;
  }

  #clean() {
    const request = readRequest(this.#form);
    this.#stop();
    clearReport(this.#result);
    this.#tell(request ? undefined : 'empty');
    if (!request) return;
    this.#worker = new Worker(new URL('./list-cleaner.worker.ts', import.meta.url), { type: 'module' });
    this.#worker.onmessage = ({ data }: MessageEvent<Answer>) => this.#answer(data);
    this.#worker.onerror = () => this.#answer({ failed: true });
    this.#show({ read: 0, of: 1 });
    this.#worker.postMessage(request);
  }

  #answer(answer: Answer) {
    if ('read' in answer) return this.#show(answer);
    this.#stop();
    if ('failed' in answer) return this.#tell('failed');
    showReport(this.#result, answer.report);
    this.#result.querySelector('h2')?.focus();
  }

  #show({ read, of }: { read: number; of: number }) {
    const place = this.querySelector('[data-progress]') as HTMLElement;
    place.hidden = false;
    (place.querySelector('progress') as HTMLProgressElement).value = read / of;
    for (const [name, figure] of Object.entries({ read, of })) {
      const words = place.querySelector(`[data-fill="${name}"]`);
      if (words) words.textContent = figure.toLocaleString('en-GB');
    }
  }

  #stop() {
    this.#worker?.terminate();
    this.#worker = undefined;
    (this.querySelector('[data-progress]') as HTMLElement).hidden = true;
  }

  async #press(button: HTMLElement | null) {
    const does = button?.dataset['does'];
    if (does === 'cancel') {
      this.#stop();
      this.#tell('cancelled');
      this.#form.querySelector<HTMLElement>('[type=submit]')?.focus();
    } else if (does === 'forget') {
      this.#stop();
      clearReport(this.#result);
      this.#form.reset();
      this.#tell('forgotten');
    } else if (does === 'example') {
      showExample(this.#form);
      this.#clean();
    } else if (does === 'copy' && button) {
      const { copyCommands } = await import('./list-cleaner-commands.ts');
      await copyCommands(this.#result, button);
    }
  }

  async #name(field: HTMLInputElement) {
    const { nameAddress } = await import('./list-cleaner-commands.ts');
    nameAddress(this, field);
  }
}
