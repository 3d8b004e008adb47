import type { Classification } from './classify.ts';
import { verdictOf } from './verdict.ts';

/** A line and what it means. */
export interface ReadLine {
  readonly at: number;
  readonly text: string;
  readonly meaning: Classification;
}

const HEAD =
  'line,text,verdict,row,kind,class,cause,remove,mailLater,countsInRate,whose,reply,enhanced,because,findings';

/** The answers as a table for a spreadsheet (RFC 4180); a cell that would be taken for a formula begins with an apostrophe. */
export function toCsv(read: readonly ReadLine[]): string {
  const rows = read.map(({ at, text, meaning }) => {
    const { row, kind, class: finer, cause, remove, mailLater, countsInRate, whose } = meaning;
    const { reply = '', enhanced = '', because, findings } = meaning;
    const ids = findings.map(({ id }) => id).join(' ');
    const marks = [verdictOf(meaning), row, kind, finer, cause, remove, mailLater, countsInRate, whose];
    return [at, text, ...marks, reply, enhanced, because.join(' '), ids].map(cell).join(',');
  });
  return `${[HEAD, ...rows].join('\r\n')}\r\n`;
}

function cell(value: string | number): string {
  const text = String(value);
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
