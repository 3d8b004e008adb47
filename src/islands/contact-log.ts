import { inOrder, type LogEntry } from '../logic/drafts/contact-log.ts';
import { logText } from '../logic/drafts/log-text.ts';
import { KeptLog } from './kept-log.ts';
import { stamp, takeEntry } from './log-form.ts';
import { channelsOf, showLog } from './log-list.ts';
import { printOnly } from './print-only.ts';
import { saveFile } from './save-file.ts';

/** What there is to say about the log; parts of the page name in `data-when` the state they show in. */
type State = 'idle' | 'added' | 'restored' | 'kept' | 'unkept' | 'refused' | 'damaged' | 'forgotten';

/** A log of who said what. It lives on the page, and under the name `data-kept` on the device only while the reader asks for that. */
export class ContactLog extends HTMLElement {
  #entries: readonly LogEntry[] = [];
  #form = this.querySelector('form') as HTMLFormElement;
  #device = new KeptLog(this.dataset['kept'] ?? '', this.querySelector('[type=checkbox]') as HTMLInputElement);

  connectedCallback() {
    for (const part of this.querySelectorAll<HTMLElement>('[data-script]')) part.hidden = false;
    for (const part of this.querySelectorAll<HTMLElement>('[data-plain]')) part.hidden = true;
    for (const type of ['submit', 'click', 'change']) this.addEventListener(type, this);
    window.addEventListener('storage', this);
    stamp(this.#form, new Date());
    this.#restore('idle');
  }

  disconnectedCallback() {
    window.removeEventListener('storage', this);
  }

  handleEvent(event: Event) {
    if (event instanceof StorageEvent) return this.#device.isChangedBy(event) ? this.#restore('unkept') : undefined;
    if (event.type === 'click') return this.#press((event.target as Element).closest<HTMLElement>('[data-does]'));
    if (event.type === 'change') return event.target === this.#device.box ? this.#choose() : undefined;
    event.preventDefault();
    this.#change(inOrder([...this.#entries, takeEntry(this.#form, new Date())]), 'added');
  }

  #restore(otherwise: State) {
    const kept = this.#device.restore();
    if (kept) this.#entries = kept.entries;
    this.#show(kept ? (kept.whole ? 'restored' : 'damaged') : otherwise);
  }

  #choose() {
    if (this.#device.box.checked) return this.#change(this.#entries, 'kept');
    this.#show(this.#device.forget() ? 'unkept' : 'refused');
  }

  /** Whatever the device does, everything stays on the page. */
  #change(entries: readonly LogEntry[], state: State) {
    this.#entries = entries;
    this.#show(this.#device.save(entries) ? state : 'refused');
  }

  #press(button: HTMLElement | null) {
    const { does, file = '' } = button?.dataset ?? {};
    const title = this.querySelector('h2')?.textContent ?? '';
    if (does === 'print') printOnly(this);
    if (does === 'download') saveFile(logText(this.#entries, { title, channels: channelsOf(this) }), file);
    if (does === 'delete') this.#delete(button?.closest('li') as HTMLElement);
    if (does === 'forget') this.#forget();
  }

  #delete(item: HTMLElement) {
    const at = [...(item.parentElement?.children ?? [])].indexOf(item);
    this.#change(this.#entries.toSpliced(at, 1), 'idle');
    const buttons = this.querySelectorAll<HTMLElement>('[data-does=delete]');
    (buttons[Math.min(at, buttons.length - 1)] ?? this.querySelector<HTMLElement>('textarea'))?.focus();
  }

  #forget() {
    this.#entries = [];
    this.#form.reset();
    stamp(this.#form, new Date());
    this.#show(this.#device.forget() ? 'forgotten' : 'refused');
  }

  #show(state: State) {
    showLog(this, this.#entries);
    for (const part of this.querySelectorAll<HTMLElement>('[data-when]')) part.hidden = part.dataset['when'] !== state;
  }
}
