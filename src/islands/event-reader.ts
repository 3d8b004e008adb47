import type { ReadingDesk } from './event-reader-desk.ts';
import { droppedFiles } from './event-reader-files.ts';

/**
 * The event reader's letter box: it takes what is dropped, chosen or pasted. Reading, report and chart are loaded
 * when there is something to read. Nothing goes into the address or the device's storage.
 */
export class EventReader extends HTMLElement {
  #desk: Promise<ReadingDesk> | undefined;

  connectedCallback() {
    for (const part of this.querySelectorAll<HTMLElement>('[data-script]')) part.hidden = false;
    for (const part of this.querySelectorAll<HTMLElement>('[data-plain]')) part.hidden = true;
    for (const type of ['submit', 'change', 'click']) this.addEventListener(type, this);
    for (const type of ['dragover', 'dragleave', 'drop']) window.addEventListener(type, this);
  }

  disconnectedCallback() {
    for (const type of ['dragover', 'dragleave', 'drop']) window.removeEventListener(type, this);
    void this.#desk?.then((desk) => desk.forget());
  }

  handleEvent(event: Event) {
    if (event instanceof DragEvent) return this.#drag(event);
    if (event.type === 'click') return this.#press((event.target as Element).closest<HTMLElement>('button'));
    if (event.type === 'change') return this.#choose(event.target as HTMLElement);
    event.preventDefault();
    void this.#open().then((desk) => desk.readText());
  }

  /** The whole page is the letter box: a file dropped beside it would else replace the page. */
  #drag(event: DragEvent) {
    if (!event.dataTransfer?.types.includes('Files')) return;
    event.preventDefault();
    this.toggleAttribute('data-over', event.type === 'dragover');
    if (event.type !== 'drop') return;
    const files = droppedFiles(event.dataTransfer);
    void this.#open().then(async (desk) => desk.read(await files));
  }

  #choose(field: HTMLElement) {
    if (!(field instanceof HTMLInputElement) || field.type !== 'file' || !field.files?.length) return;
    const files = [...field.files];
    void this.#open().then((desk) => desk.read(files));
  }

  #press(button: HTMLElement | null) {
    const { does, sort } = button?.dataset ?? {};
    if (button && (does || sort)) void this.#open().then((desk) => desk.press(button));
  }

  #open(): Promise<ReadingDesk> {
    this.#desk ??= import('./event-reader-desk.ts').then(({ ReadingDesk }) => new ReadingDesk(this));
    // What failed to load once is tried again.
    this.#desk.catch(() => (this.#desk = undefined));
    return this.#desk;
  }
}
