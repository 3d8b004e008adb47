import { readEndpoint } from '../logic/email/dns/endpoint.ts';
import { foundInDns } from '../logic/email/dns/findings.ts';
import type { Resolver } from '../logic/email/dns/resolver.ts';
import type { Finding } from '../schema/finding.ts';
import { type Asked, dnsOverHttps } from './dns-over-https.ts';
import { fill } from './event-reader-fill.ts';
import { copyOf, showIf } from './page-words.ts';

/** Looks records up over HTTPS when the reader presses for it, counts the questions meanwhile, and lists them afterwards. */
export class LiveLookup {
  readonly #page: HTMLElement;
  #abort: AbortController | undefined;
  #sent = 0;
  #asked: Asked[] = [];

  constructor(page: HTMLElement) {
    this.#page = page;
  }

  /** Runs `check` with a resolver; without a domain to ask for, or anybody to ask, says so and goes to the field. */
  async start(check: (live: Resolver) => Promise<void>): Promise<boolean> {
    this.cancel();
    const typed = new FormData(this.#page.querySelector('form[data-of=record]') as HTMLFormElement);
    const text = (name: string) => String(typed.get(name) ?? '').trim();
    const endpoint = readEndpoint(text('resolver') === 'own' ? text('endpoint') : text('resolver'));
    if (text('domain') === '') return this.#refuse('domain');
    if (endpoint === undefined) return this.#refuse('endpoint');
    const abort = new AbortController();
    this.#abort = abort;
    this.#say('asked');
    this.#busy(true);
    fill(this.#page, { resolver: new URL(endpoint).host });
    await check(dnsOverHttps({ endpoint, signal: abort.signal, ...this.#listeners() }));
    if (this.#abort === abort) this.#busy(false);
    return true;
  }

  /** Ends what is under way and forgets what was asked. */
  cancel(): void {
    this.#abort?.abort();
    this.#abort = undefined;
    this.#sent = 0;
    this.#asked = [];
    this.#count();
    this.#say('');
    this.#busy(false);
  }

  /** Stops asking; what was answered by then is shown. */
  stop(): void {
    this.#abort?.abort();
  }

  /** Each question that got no usable answer. */
  findings(): Finding[] {
    return this.#asked.flatMap(({ name, answer }) => (answer.problem ? [foundInDns(answer.problem, name)] : []));
  }

  #listeners() {
    const onAsk = () => {
      this.#sent += 1;
      this.#count();
    };
    const onAnswer = (asked: Asked) => {
      this.#asked.push(asked);
      this.#count();
    };
    return { onAsk, onAnswer };
  }

  #count() {
    const rows = this.#asked.map(({ name, type, answer, ms }) =>
      copyOf(this.#page, '[data-make=asked]', { name, type, rcode: answer.rcode, ms: String(ms) }),
    );
    this.#page.querySelector('[data-asked-list]')?.replaceChildren(...rows);
    showIf(this.#page, '[data-asked-part]', rows.length > 0);
    fill(this.#page, { asked: this.#sent, answered: rows.length });
  }

  #refuse(name: string): false {
    this.#say(name);
    this.#page.querySelector<HTMLElement>(`[name=${name}]`)?.focus();
    return false;
  }

  #say(what: string) {
    for (const words of this.#page.querySelectorAll<HTMLElement>('[data-says]'))
      words.hidden = words.dataset['says'] !== what;
  }

  #busy(isBusy: boolean) {
    this.#page.toggleAttribute('data-busy', isBusy);
    showIf(this.#page, '[data-while-busy]', isBusy);
  }
}
