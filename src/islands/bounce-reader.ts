import { type ReadLine, toCsv } from '../logic/email/bounces/to-csv.ts';
import type { Part } from './bounce-reader.worker.ts';
import { drawCards } from './bounce-reader-cards.ts';
import { pasteAtOnce } from './bounce-reader-paste.ts';
import { type Count, countOf, drawTotals } from './bounce-reader-totals.ts';
import { saveFile } from './save-file.ts';

const PAUSE_MS = 250;
const FIRST = 20;
const MORE = 100;

/** Reads what is pasted into its form, in a worker that is loaded on first use. Nothing goes into the address or the device's storage. */
export class BounceReader extends HTMLElement {
  #worker: Worker | undefined;
  #id = 0;
  #pause: ReturnType<typeof setTimeout> | undefined;
  #read: ReadLine[] = [];
  #shown = 0;
  #count: Count = countOf();

  connectedCallback() {
    for (const part of this.querySelectorAll<HTMLElement>('[data-script]')) part.hidden = false;
    for (const part of this.querySelectorAll<HTMLElement>('[data-plain]')) part.hidden = true;
    for (const type of ['input', 'paste', 'submit', 'reset', 'click']) this.addEventListener(type, this);
  }

  disconnectedCallback() {
    this.#worker?.terminate();
    this.#worker = undefined;
  }

  handleEvent(event: Event) {
    clearTimeout(this.#pause);
    if (event.type === 'click') return this.#press((event.target as Element).closest<HTMLElement>('button[data-does]'));
    if (event instanceof ClipboardEvent && !pasteAtOnce(event, this.#field)) return;
    if (event.type === 'input' || event.type === 'paste') this.#pause = setTimeout(() => this.#start(), PAUSE_MS);
    if (event.type === 'submit') event.preventDefault();
    if (event.type === 'submit') this.#start();
    // A form is emptied after its reset event.
    if (event.type === 'reset') setTimeout(() => this.#start());
  }

  get #field() {
    return this.querySelector('textarea') as HTMLTextAreaElement;
  }

  get #list() {
    return this.querySelector('[data-cards]') as HTMLElement;
  }

  #start() {
    this.#id += 1;
    this.#read = [];
    this.#shown = 0;
    this.#count = countOf();
    this.#list.replaceChildren();
    const text = this.#field.value;
    this.toggleAttribute('data-busy', text.trim() !== '');
    if (text.trim() === '') return drawTotals(this, this.#count);
    this.#worker ??= this.#load();
    this.#worker.postMessage({ id: this.#id, text });
  }

  #load(): Worker {
    const worker = new Worker(new URL('./bounce-reader.worker.ts', import.meta.url), { type: 'module' });
    worker.onmessage = ({ data }: MessageEvent<Part>) => this.#take(data);
    return worker;
  }

  #take({ id, read, total, others }: Part) {
    if (id !== this.#id) return; // the reader has typed on
    this.#read.push(...read);
    this.#count = countOf(this.#count, read, total, others);
    if (this.#shown < FIRST) this.#show(FIRST - this.#shown);
    this.toggleAttribute('data-busy', this.#read.length < total);
    drawTotals(this, this.#count, this.#shown);
  }

  #show(many: number) {
    const next = this.#read.slice(this.#shown, this.#shown + many);
    this.#list.append(...drawCards(this, next));
    this.#shown += next.length;
  }

  #press(button: HTMLElement | null) {
    const does = button?.dataset['does'];
    if (does === 'save') saveFile(toCsv(this.#read), 'bounces.csv');
    if (does === 'copy') void navigator.clipboard.writeText(toCsv(this.#read)).then(() => this.#say(button));
    if (does === 'example') this.#field.value = this.querySelector('[data-example]')?.textContent ?? '';
    if (does === 'example') this.#start();
    if (does !== 'more') return;
    const first = this.#shown;
    this.#show(MORE);
    drawTotals(this, this.#count, this.#shown);
    (this.#list.children[first] as HTMLElement | undefined)?.focus();
  }

  #say(button: HTMLElement | null) {
    const status = this.querySelector<HTMLOutputElement>('output[data-done]');
    if (status) status.value = button?.dataset['done'] ?? '';
  }
}
