import type { LineForm } from './pinned-lines.ts';
import { readJson } from './read-json.ts';
import { type Columns, findColumns, readRow } from './read-rows.ts';

/** One address of a list as it was written, or a line that holds none. */
export interface Entry {
  /** From 1: the line; in a JSON array, the entry. */
  readonly line: number;
  /** The line as it stands, trimmed. */
  readonly text: string;
  readonly address: string;
  readonly reason: string;
  /** What the line is, where no address has to be read to tell. */
  readonly form?: LineForm;
}

/**
 * Every entry of a list in any shape: free lines, CSV, JSON a line, a JSON array, or what ListSuppressedDestinations
 * answers (one page or several, one after another). Shapes may be mixed. Never throws; linear.
 */
export function* readEntries(text: string): Generator<Entry> {
  const start = text.trimStart();
  const whole = start.startsWith('[') || start.startsWith('{') ? readJson(start) : undefined;
  if (whole) {
    yield* whole.map((item, at) => ({ ...item, line: at + 1 }));
    return;
  }
  const lines = text.replace(/^\uFEFF/, '').split(/\r\n|\n|\r/);
  if (lines.at(-1) === '') lines.pop();
  yield* readLines(lines);
}

function* readLines(lines: readonly string[]): Generator<Entry> {
  let columns: Columns | undefined;
  // Lines before this are no pretty-printed JSON: one that never ends is looked for once.
  let tried = 0;
  for (let at = 0; at < lines.length; at += 1) {
    const line = at + 1;
    const text = (lines[at] ?? '').trim();
    if (text === '') yield { ...NOTHING, line, text, form: 'blank' };
    else if (text.startsWith('#')) yield { ...NOTHING, line, text, form: 'comment' };
    else if (text === '{' && at >= tried) {
      const end = closingBrace(lines, at);
      const page = end < 0 ? undefined : readJson(lines.slice(at, end + 1).join('\n'));
      tried = end < 0 ? lines.length : end + 1;
      if (page) yield* page.map((item) => ({ ...item, line }));
      at = page ? end : at - 1;
    } else {
      const named = findColumns(text);
      if (named) yield { ...NOTHING, line, text, form: 'header' };
      else yield* readRow(text, line, columns);
      columns = named ?? columns;
    }
  }
}

/** Where the object that opens at `from` ends. Looks no further than that, or a list of many would cost the square of its length. */
function closingBrace(lines: readonly string[], from: number): number {
  for (let at = from + 1; at < lines.length; at += 1) if (lines[at]?.startsWith('}')) return at;
  return -1;
}

const NOTHING = { address: '', reason: '' };
