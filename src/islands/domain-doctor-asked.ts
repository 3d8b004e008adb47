import type { Asked } from './dns-over-https.ts';

/** Keeps and shows what was asked in a look-up: the counts while it runs, every question when it is over. */
export class AskedLedger {
  readonly #root: HTMLElement;
  readonly #rows: Asked[] = [];
  #asked = 0;

  constructor(root: HTMLElement) {
    this.#root = root;
    this.#count();
  }

  readonly onAsk = () => {
    this.#asked += 1;
    this.#count();
  };

  readonly onAnswer = (asked: Asked) => {
    this.#rows.push(asked);
    this.#count();
  };

  /** Writes the questions into their table; `resolver` is who was asked, nobody if it is left out. */
  show(resolver?: string): void {
    const part = this.#root.querySelector('[data-asked-part]') as HTMLElement;
    const template = this.#root.querySelector('template[data-row]') as HTMLTemplateElement;
    part.hidden = this.#rows.length === 0;
    this.#fill('resolver', resolver ? new URL(resolver).host : '');
    const rows = this.#rows.map(({ name, type, answer, ms }) => {
      const row = template.content.cloneNode(true) as DocumentFragment;
      const cells = [name, type, `${answer.rcode} ${answer.records.length || ''}`.trim(), `${ms} ms`];
      for (const [at, cell] of [...row.querySelectorAll('th, td')].entries()) cell.textContent = cells[at] ?? '';
      return row;
    });
    part.querySelector('tbody')?.replaceChildren(...rows);
  }

  #count() {
    this.#fill('asked', String(this.#asked));
    this.#fill('answered', String(this.#rows.length));
  }

  #fill(name: string, text: string) {
    const place = this.#root.querySelector(`[data-fill="${name}"]`);
    if (place) place.textContent = text;
  }
}
