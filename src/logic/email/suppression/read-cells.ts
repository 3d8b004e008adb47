const SEPARATOR = /[,;\t]/;

/**
 * The cells of one line, trimmed, split at commas, semicolons and tabs.
 * A quote means three things in a list of addresses: a quoted cell (RFC 4180), a quoted display name and a quoted local
 * part (both RFC 5322). It's a quoted cell only where a separator or the end follows its close; otherwise the quotes stay.
 * One that never closes is an ordinary character, so that it can't swallow what follows. Linear in the line.
 */
export function readCells(line: string): string[] {
  if (!line.includes('"')) return line.split(SEPARATOR).map((cell) => cell.trim());
  const cells: string[] = [];
  // Where reading a quoted cell failed: trying again before that could make the line's cost quadratic.
  let failed = 0;
  for (let at = 0; at <= line.length; ) {
    const start = skipSpaces(line, at);
    const quoted = line[start] === '"' && start >= failed ? quotedCell(line, start) : undefined;
    if (typeof quoted === 'number') failed = quoted;
    const { text, end } = typeof quoted === 'object' ? quoted : plainCell(line, start);
    cells.push(text);
    at = end + 1;
  }
  return cells;
}

interface Cell {
  readonly text: string;
  /** Where the separator after it stands, or the line ends. */
  readonly end: number;
}

/** The quoted cell that opens at `start`, or the place where it turned out to be none. */
function quotedCell(line: string, start: number): Cell | number {
  let close = line.indexOf('"', start + 1);
  while (close >= 0 && line[close + 1] === '"') close = line.indexOf('"', close + 2);
  if (close < 0) return line.length;
  const end = skipSpaces(line, close + 1);
  if (end < line.length && !SEPARATOR.test(line[end] ?? '')) return close;
  return {
    text: line
      .slice(start + 1, close)
      .replaceAll('""', '"')
      .trim(),
    end,
  };
}

/** A cell whose quotes are its own; a separator between them doesn't end it. */
function plainCell(line: string, start: number): Cell {
  let end = start;
  let mayClose = true;
  while (end < line.length && !SEPARATOR.test(line[end] ?? '')) {
    const close: number = line[end] === '"' && mayClose ? closingQuote(line, end) : end;
    // Where one doesn't close, none after it does: looking again at each would make the cost quadratic.
    if (close < 0) mayClose = false;
    end = Math.max(close, end) + 1;
  }
  return { text: line.slice(start, end).trim(), end };
}

/** Where the quote opened at `open` closes, a backslash sparing the character after it; -1 if it doesn't. */
function closingQuote(line: string, open: number): number {
  for (let at = open + 1; at < line.length; at += line[at] === '\\' ? 2 : 1) if (line[at] === '"') return at;
  return -1;
}

function skipSpaces(line: string, from: number): number {
  let at = from;
  while (line[at] === ' ') at += 1;
  return at;
}
