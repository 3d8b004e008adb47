import type { Resolver } from '../logic/email/dns/resolver.ts';
import { AskedLedger } from './domain-doctor-asked.ts';
import { readForm, showExample, type Typed } from './domain-doctor-form.ts';
import { findingsOf, showDiagnosis } from './domain-doctor-list.ts';
import { shownForm } from './domain-doctor-record.ts';

type Said = 'done' | 'unloaded' | 'cancelled' | 'endpoint' | 'empty' | 'nothing' | 'copied' | 'uncopied';

/**
 * Examines the domain of its form against pasted records, or against the DNS when “Look it up” is pressed and not before. What
 * judges and what asks is loaded then. Nothing goes into the address or the device’s storage.
 */
export class DomainDoctor extends HTMLElement {
  #stop: AbortController | undefined;

  connectedCallback() {
    for (const part of this.querySelectorAll<HTMLElement>('[data-script]')) part.hidden = false;
    for (const part of this.querySelectorAll<HTMLElement>('[data-plain]')) part.hidden = true;
    for (const type of ['submit', 'click']) this.addEventListener(type, this);
    // Whoever begins to type may be offline before the first check.
    this.addEventListener('focusin', () => void loadJudges().catch(() => undefined), { once: true });
  }

  disconnectedCallback() {
    this.#stop?.abort();
  }

  handleEvent(event: Event) {
    if (event.type === 'submit') {
      event.preventDefault();
      return void this.#examine(readForm(this.#form), false);
    }
    const button = (event.target as HTMLElement).closest<HTMLElement>('[data-does]');
    const does = button?.dataset['does'];
    if (does === 'look-up') void this.#examine(readForm(this.#form), true);
    if (does === 'cancel') this.#stop?.abort();
    if (does === 'copy') void this.#copy(button?.closest('[data-record]'));
    if (does === 'example') {
      showExample(this.#form);
      void this.#examine(readForm(this.#form), false);
    }
  }

  get #form() {
    return this.querySelector('form') as HTMLFormElement;
  }

  async #examine(typed: Typed, isLive: boolean) {
    this.#stop?.abort();
    const stop = new AbortController();
    this.#stop = stop;
    const missing = this.#missing(typed, isLive);
    this.#tell(missing);
    if (missing) return;
    this.#show('[data-progress]', isLive);
    const ledger = new AskedLedger(this);
    const { endpoint = '' } = typed;
    const tools = await Promise.all([loadJudges(), isLive ? import('./dns-over-https.ts') : undefined]).catch(() => {});
    const [judges, asking] = tools ?? [];
    const { onAsk, onAnswer } = ledger;
    const live = asking?.dnsOverHttps({ endpoint, signal: stop.signal, onAsk, onAnswer });
    const found = judges && (await this.#diagnose(judges, typed, live));
    // A newer examination has taken over.
    if (this.#stop !== stop) return;
    this.#show('[data-progress]', false);
    if (!found) return this.#tell('unloaded');
    const sheet = this.querySelector('[data-result]') as HTMLElement;
    showDiagnosis(sheet, found.diagnosis, found.pasted);
    ledger.show(live && endpoint);
    this.#tell(stop.signal.aborted ? 'cancelled' : 'done');
    sheet.querySelector('h2')?.focus();
  }

  async #diagnose([{ diagnose, domainOf }, { readPasted }, { overlay }]: Judges, typed: Typed, live?: Resolver) {
    const { zone, proxied, findings } = readPasted(typed.records, domainOf(typed.domain));
    this.querySelector('[data-records-said]')?.replaceChildren(...findingsOf(this, findings));
    const diagnosis = await diagnose({ ...typed, proxied, resolver: overlay(zone, live) });
    return { diagnosis, pasted: new Set(zone.keys()) };
  }

  #missing({ domain, region, records, endpoint }: Typed, isLive: boolean): Said | undefined {
    if (domain === '' || region === '') return 'empty';
    if (isLive) return endpoint ? undefined : 'endpoint';
    return records === '' ? 'nothing' : undefined;
  }

  async #copy(box: Element | null | undefined) {
    if (!box) return;
    const copied = navigator.clipboard.writeText(shownForm(box));
    this.#tell(
      await copied.then(
        () => 'copied' as const,
        () => 'uncopied' as const,
      ),
    );
  }

  #show(selector: string, isShown: boolean) {
    (this.querySelector(selector) as HTMLElement).hidden = !isShown;
  }

  /** Says one of the sentences the page holds, its counts filled in from the sheet. */
  #tell(name?: Said) {
    const output = this.querySelector('output') as HTMLOutputElement;
    const count = (state: string) => this.querySelector(`[data-count="${state}"]`)?.textContent ?? '';
    output.value = ((name && output.dataset[name]) ?? '').replace(/\{(\w+)\}/g, (_, state: string) => count(state));
  }
}

type Judges = Awaited<ReturnType<typeof loadJudges>>;

/** What judges, loaded on use; it can't be while the network is away. */
function loadJudges() {
  return Promise.all([
    import('../logic/email/domain/diagnose.ts'),
    import('../logic/email/dns/pasted.ts'),
    import('../logic/email/dns/overlay.ts'),
  ]);
}
