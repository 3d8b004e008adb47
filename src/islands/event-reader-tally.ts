import type { Counted, SummaryFigures } from '../schema/summary.ts';
import { inDigits, inPercent } from './event-reader-fill.ts';
import { showRows, writeCell } from './event-reader-rows.ts';

/** A row of a table: what it is called, and its figures by field. `rest` marks the row of all that had no room. */
interface Row {
  readonly name: string;
  readonly figures: Readonly<Record<string, number>>;
  readonly rest?: boolean;
}

type Field = 'name' | (string & {});

/** A table of the report that the reader sorts by pressing a heading; pressed again it turns round. */
export class EventTally {
  readonly part: HTMLElement;
  readonly #rows: readonly Row[];
  #field: Field = '';
  #isDown = true;

  constructor(part: HTMLElement, rows: readonly Row[]) {
    this.part = part;
    this.#rows = rows;
    part.hidden = rows.length === 0;
    this.show();
  }

  /** Sorts by a field: figures begin with the largest, names with A. */
  sort(field: Field) {
    this.#isDown = field === this.#field ? !this.#isDown : field !== 'name';
    this.#field = field;
    for (const heading of this.part.querySelectorAll('th[scope=col]')) heading.removeAttribute('aria-sort');
    const heading = this.part.querySelector(`[data-sort="${field}"]`)?.closest('th');
    heading?.setAttribute('aria-sort', this.#isDown ? 'descending' : 'ascending');
    this.show();
  }

  /** Writes the rows anew, as many as are asked for. */
  show() {
    showRows(this.part, this.#sorted(), this.#rows.length, (row, { name, figures, rest }) => {
      const { none = '', rest: others = '' } = this.part.dataset;
      writeCell(row, 'name', rest ? others : name || none);
      for (const [field, figure] of Object.entries(figures)) writeCell(row, field, inDigits(figure));
      const { sends = 0, hardBounces = 0 } = figures;
      writeCell(row, 'rate', inPercent(hardBounces, sends, 2));
    });
  }

  #sorted(): readonly Row[] {
    if (this.#field === '') return this.#rows;
    const turned = this.#isDown ? -1 : 1;
    const by = (a: Row, b: Row) =>
      this.#field === 'name' ? a.name.localeCompare(b.name) : worth(a, this.#field) - worth(b, this.#field);
    return this.#rows.toSorted((a, b) => turned * by(a, b) || a.name.localeCompare(b.name));
  }
}

/** Every table of the report, filled from the summary. */
export function talliesOf(sheet: HTMLElement, summary: SummaryFigures): EventTally[] {
  const rows: Readonly<Record<string, readonly Row[]>> = {
    byDay: named(summary.byDay, ({ day }) => day),
    byDomain: named(summary.byDomain, ({ domain }) => domain),
    byConfigurationSet: named(summary.byConfigurationSet, ({ configurationSet }) => configurationSet),
    byCampaign: named(summary.byCampaign, ({ tag, value }) => (tag ? `${tag}: ${value}` : '')),
    byCause: named(summary.byCause, ({ cause }) => cause.replaceAll('-', ' ')),
    bySubtype: named(summary.bySubtype, ({ subtype }) => subtype),
    byType: Object.entries(summary.byType)
      .toSorted(([, a], [, b]) => b - a)
      .map(([name, events]) => ({ name, figures: { events } })),
  };
  const parts = [...sheet.querySelectorAll<HTMLElement>('[data-tally]')];
  return parts.map((part) => new EventTally(part, rows[part.dataset['tally'] ?? ''] ?? []));
}

function named<Entry extends Counted & { isRest?: true }>(
  entries: readonly Entry[],
  name: (entry: Entry) => string,
): Row[] {
  return entries.map((entry) => {
    const { sends, deliveries, hardBounces, softBounces, complaints } = entry;
    const figures = { sends, deliveries, hardBounces, softBounces, complaints };
    return { name: name(entry), figures, rest: entry.isRest === true };
  });
}

/** What a row counts for in a column; a share of nothing stands below every share. */
function worth({ figures }: Row, field: Field): number {
  const { sends = 0, hardBounces = 0 } = figures;
  if (field === 'rate') return sends > 0 ? hardBounces / sends : -1;
  return figures[field] ?? 0;
}
