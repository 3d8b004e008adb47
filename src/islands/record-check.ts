import type { DnsAnswer, Resolver } from '../logic/email/dns/resolver.ts';
import type { Finding } from '../schema/finding.ts';
import { fill } from './event-reader-fill.ts';
import { showIf, showVerdict } from './page-words.ts';
import { showRecordFindings } from './record-findings.ts';
import { copyLink, readLink } from './record-link.ts';
import { LiveLookup } from './record-live.ts';
import { type RecordSource, sourceOf } from './record-source.ts';

const PAUSE_MS = 300;
/** The parts that speak of a record’s text. */
const OF_A_RECORD =
  '[data-cells], [data-tree-part], [data-words-part], [data-readers-part], [data-corrected], [data-published], [data-missing]';

/** What both checkers of records do: read what is pasted as it changes, look up when pressed, and copy when asked. */
export abstract class RecordCheck extends HTMLElement {
  /** What stands in front of a domain at its record’s name. */
  protected readonly recordPrefix: string = '';
  /** What a name says that nobody was asked for: nothing at all, or that it has no records. */
  protected readonly unasked: DnsAnswer['rcode'] = 'TIMEOUT';
  protected source: RecordSource | undefined;
  protected isLive = false;
  #live: LiveLookup | undefined;
  #pause: ReturnType<typeof setTimeout> | undefined;
  #run = 0;

  /** Shows what the records say; gives up quietly when `isOld()` says that the reader has gone on. */
  protected abstract inspect(source: RecordSource, isOld: () => boolean): Promise<void>;
  /** Checks one message with the records inspected last. */
  protected abstract judge(form: HTMLFormElement, source: RecordSource, isOld: () => boolean): Promise<void>;

  connectedCallback() {
    for (const part of this.querySelectorAll<HTMLElement>('[data-script]')) part.hidden = false;
    for (const part of this.querySelectorAll<HTMLElement>('[data-plain]')) part.hidden = true;
    this.#live = new LiveLookup(this);
    for (const type of ['input', 'submit', 'reset', 'click']) this.addEventListener(type, this);
    if (readLink(this.form, location.hash)) void this.start();
  }

  disconnectedCallback() {
    clearTimeout(this.#pause);
    this.#live?.cancel();
  }

  handleEvent(event: Event) {
    const target = event.target as Element;
    if (event.type === 'click') return this.#press(target.closest<HTMLElement>('button[data-does]'));
    if (target.closest('form')?.dataset['of'] === 'message') return this.#message(event);
    clearTimeout(this.#pause);
    // What the name is for changes what is said of its record, and asks nothing again.
    if (event.type === 'input' && (target as HTMLInputElement).name === 'role') {
      if (this.source) void this.#show(this.source);
      return;
    }
    // What chooses the resolver changes no record.
    if (event.type === 'input' && target.closest('[data-live]')) return;
    if (event.type === 'submit') event.preventDefault();
    if (event.type === 'submit') return this.#submit();
    // A form is emptied after its reset event.
    this.#pause = setTimeout(() => void this.start(), event.type === 'reset' ? 0 : PAUSE_MS);
  }

  protected get form(): HTMLFormElement {
    return this.querySelector('form[data-of=record]') as HTMLFormElement;
  }

  /** Reads the form anew; asks the DNS only where the reader has pressed for it. */
  protected async start(live?: Resolver): Promise<void> {
    if (!live) this.#live?.cancel();
    this.isLive = live !== undefined;
    const typed = new FormData(this.form);
    const [domain, pasted] = ['domain', 'records'].map((name) => String(typed.get(name) ?? '')) as [string, string];
    const unnamed = this.dataset['unnamed'] ?? '';
    const { recordPrefix: prefix, unasked } = this;
    this.source = sourceOf({ typed: domain, pasted, unnamed, prefix, live, unasked });
    if (pasted.trim() === '' && !live) {
      this.#run += 1;
      this.source = undefined;
      showIf(this, '[data-result], [data-passed], [data-message]', false);
      return;
    }
    await this.#show(this.source);
  }

  /** Shows a record that can’t be had: not that there is none, but that nobody said. */
  protected sayNoAnswer(source: RecordSource): void {
    fill(this, { domain: source.domain });
    showVerdict(this.querySelector('[data-result] > .verdict') as HTMLElement, 'no-answer');
    showIf(this, OF_A_RECORD, false);
    showRecordFindings(this, this.said(source));
  }

  /** What is wrong with the lines that were pasted, and what the DNS didn’t answer. */
  protected said(source: RecordSource): readonly Finding[] {
    return [...source.findings, ...(this.#live?.findings() ?? [])];
  }

  async #show(source: RecordSource): Promise<void> {
    this.#run += 1;
    const run = this.#run;
    showIf(this, '[data-passed], [data-message]', false);
    await this.inspect(source, () => run !== this.#run);
    if (run !== this.#run) return;
    showIf(this, '[data-result], [data-message]', true);
    showIf(this, '[data-live-note]', this.isLive);
    showIf(this, '[data-pasted-note]', !this.isLive);
  }

  #submit() {
    const typed = new FormData(this.form);
    // Enter in the field of the domain reads what is pasted; it never asks anybody by itself.
    if (String(typed.get('records') ?? '').trim() !== '') void this.start().then(() => this.#goTo('[data-result]'));
    else this.querySelector<HTMLElement>('[data-does=live]')?.focus();
  }

  async #lookUp() {
    const isDone = await this.#live?.start((live) => this.start(live));
    if (isDone) this.#goTo('[data-result]');
  }

  #message(event: Event) {
    if (event.type === 'submit') event.preventDefault();
    const { source } = this;
    if (event.type !== 'submit' || !source) return;
    this.#run += 1;
    const run = this.#run;
    void this.judge(event.target as HTMLFormElement, source, () => run !== this.#run);
  }

  #press(button: HTMLElement | null) {
    const does = button?.dataset['does'];
    if (!button || !does) return;
    if (does === 'example') this.#example();
    if (does === 'copy') void copyLink(button, this.querySelector('[data-fill=corrected]')?.textContent ?? '');
    if (does === 'link') void copyLink(button, this.form);
    if (does === 'live') void this.#lookUp();
    if (does === 'cancel') this.#live?.stop();
  }

  #example() {
    const records = this.form.elements.namedItem('records') as HTMLTextAreaElement;
    records.value = this.querySelector('[data-example]')?.textContent ?? '';
    (this.form.elements.namedItem('domain') as HTMLInputElement).value = '';
    void this.start().then(() => this.#goTo('[data-result]'));
  }

  #goTo(selector: string) {
    this.querySelector<HTMLElement>(`${selector}:not([hidden])`)?.focus();
  }
}
