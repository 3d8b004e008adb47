import type { EventFilesRead, FileProblem } from './event-files.ts';
import { fill } from './event-reader-fill.ts';
import { showRows, writeCell } from './event-reader-rows.ts';
import type { EventWords } from './event-reader-words.ts';

/** What could not be read, or not wholly: the file, the line, what is wrong with it, and how it begins. */
export class ProblemList {
  readonly part: HTMLElement;
  readonly #problems: readonly FileProblem[];
  readonly #words: EventWords;

  constructor(part: HTMLElement, { problems, problemCount }: EventFilesRead, words: EventWords) {
    this.part = part;
    this.#problems = problems;
    this.#words = words;
    part.hidden = problemCount === 0;
    fill(part, { count: problemCount, listed: problems.length });
    const beyond = part.querySelector<HTMLElement>('[data-beyond]');
    if (beyond) beyond.hidden = problemCount === problems.length;
    this.show();
  }

  /** Writes the rows anew, as many as are asked for. */
  show() {
    showRows(this.part, this.#problems, this.#problems.length, (row, { file, line, id, text }) => {
      writeCell(row, 'file', file);
      writeCell(row, 'line', String(line));
      writeCell(row, 'words', this.#words.findings[id] ?? id);
      writeCell(row, 'text', text);
    });
  }
}
