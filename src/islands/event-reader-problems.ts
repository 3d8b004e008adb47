import type { readEventFiles } from './event-files.ts';
import { fill } from './event-reader-fill.ts';
import { showRows, writeCell } from './event-reader-rows.ts';

type Problem = Awaited<ReturnType<typeof readEventFiles>>['problems'][number];

/** What could not be read: the file, the line where there is one, and what is wrong with it. */
export class ProblemList {
  readonly part: HTMLElement;
  readonly #problems: readonly Problem[];

  constructor(part: HTMLElement, problems: readonly Problem[]) {
    this.part = part;
    this.#problems = problems;
    part.hidden = problems.length === 0;
    fill(part, { count: problems.length });
    this.show();
  }

  /** Writes the rows anew, as many as are asked for. */
  show() {
    showRows(this.part, this.#problems, (row, { file, line, id }) => {
      writeCell(row, 'file', file);
      writeCell(row, 'line', line === undefined ? '' : String(line));
      for (const words of row.querySelectorAll<HTMLElement>('[data-problem]'))
        words.hidden = words.dataset['problem'] !== id;
      const place = row.querySelector<HTMLElement>('[data-line]');
      if (place) place.hidden = line === undefined;
    });
  }
}
