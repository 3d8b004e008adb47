import type { SummaryFigures } from '../schema/summary.ts';
import type { EventFilesRead } from './event-files.ts';
import { AddressList } from './event-reader-addresses.ts';
import type { ChartDay } from './event-reader-chart-options.ts';
import { showFindings, showSteps } from './event-reader-findings.ts';
import { firstSteps } from './event-reader-first.ts';
import { showNothing } from './event-reader-nothing.ts';
import { ProblemList } from './event-reader-problems.ts';
import { openRows } from './event-reader-rows.ts';
import { type EventTally, talliesOf } from './event-reader-tally.ts';
import { showVerdict } from './event-reader-verdict.ts';
import type { EventWords, Said } from './event-reader-words.ts';

/** One report on the page: made of the page's template and a summary, gone without a trace when removed. */
export class EventReport {
  readonly #sheet = document.createElement('div');
  readonly #tallies: readonly EventTally[];
  readonly #lists: readonly AddressList[];
  readonly #openable: readonly { readonly part: HTMLElement; show(): void }[];
  readonly #charts: (() => void)[] = [];
  #isRemoved = false;

  constructor(page: HTMLElement, read: EventFilesRead, words: EventWords) {
    const { summary } = read;
    const template = page.querySelector<HTMLTemplateElement>('template[data-result]') as HTMLTemplateElement;
    this.#sheet.className = 'report';
    this.#sheet.append(template.content.cloneNode(true));
    if (summary.events === 0) showNothing(this.#sheet, read);
    else showFigures(this.#sheet, summary);
    this.#tallies = talliesOf(this.#sheet, summary);
    this.#lists = [...this.#sheet.querySelectorAll<HTMLElement>('[data-addresses]')].map(
      (part) => new AddressList(part, summary, words),
    );
    const unread = new ProblemList(this.#sheet.querySelector('[data-problems]') as HTMLElement, read, words);
    this.#openable = [...this.#tallies, ...this.#lists, unread];
    page.append(this.#sheet);
    this.#sheet.querySelector<HTMLElement>('[data-report]')?.focus();
    void this.#draw(summary);
  }

  remove() {
    this.#isRemoved = true;
    for (const end of this.#charts) end();
    this.#sheet.remove();
  }

  /** Does what a button of the report says. */
  async press(button: HTMLElement): Promise<Said | undefined> {
    const tally = this.#tallies.find(({ part }) => part.contains(button));
    const list = this.#lists.find(({ part }) => part.contains(button));
    if (button.dataset['sort']) return void tally?.sort(button.dataset['sort']);
    if (button.dataset['does'] !== 'more') return list?.press(button);
    const opened = this.#openable.find(({ part }) => part.contains(button));
    return opened && void openRows(opened);
  }

  async #draw({ byDay }: SummaryFigures) {
    const days = byDay.filter(({ day }) => day !== '');
    const part = this.#sheet.querySelector<HTMLElement>('[data-days]');
    if (part) part.hidden = days.length < 2;
    if (!part || part.hidden) return;
    const { drawDays } = await import('./event-reader-chart.ts');
    for (const [name, count] of Object.entries({ bounce: 'hardBounces', complaint: 'complaints' } as const)) {
      const place = part.querySelector<HTMLElement>(`[data-chart="${name}"] [role=img]`);
      const rate = this.#sheet.querySelector<HTMLElement>(`[data-rate="${name}"]`);
      if (!place || this.#isRemoved) return;
      const drawn: ChartDay[] = days.map((each) => ({ day: each.day, whole: each.sends, part: each[count] }));
      const lines = JSON.parse(rate?.dataset['facts'] ?? '[]') as { value: number }[];
      this.#charts.push(
        drawDays(
          place,
          drawn,
          lines.map(({ value }) => value),
        ),
      );
    }
  }
}

/** Writes the rates, what to do first, and what was found beside the counts. */
function showFigures(sheet: HTMLElement, summary: SummaryFigures): void {
  sheet.querySelector('[data-nothing]')?.remove();
  const { bounce, complaint } = showVerdict(sheet, summary);
  showSteps(sheet, firstSteps(summary, bounce, complaint));
  showFindings(sheet, summary.findings);
}
