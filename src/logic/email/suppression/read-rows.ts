import { readCells } from './read-cells.ts';
import type { Entry } from './read-entries.ts';
import { readJson } from './read-json.ts';
import { wordOf } from './read-reason.ts';

/** Where a table keeps its addresses and reasons; -1: no column is named so. */
export interface Columns {
  readonly address: number;
  readonly reason: number;
}

const ADDRESS_NAMES = ['email', 'emailaddress', 'emails', 'mail', 'mailaddress', 'address', 'recipient', 'destination'];
const REASON_NAMES = ['reason', 'suppressionreason', 'bouncetype', 'type', 'status'];

/** The columns a header line names, or undefined for a line that is none. */
export function findColumns(text: string): Columns | undefined {
  if (text.includes('@') || text.startsWith('{')) return undefined;
  const names = readCells(text).map((cell) => cell.toLowerCase().replace(/[^a-z]/g, ''));
  const address = names.findIndex((name) => ADDRESS_NAMES.includes(name));
  if (address < 0) return undefined;
  return { address, reason: names.findIndex((name, at) => at !== address && REASON_NAMES.includes(name)) };
}

/** The addresses of one line: a JSON object, a row of a table, or several addresses side by side. */
export function readRow(text: string, line: number, columns: Columns | undefined): Entry[] {
  const json = text.startsWith('{') ? readJson(text) : undefined;
  if (json) return json.map((item) => ({ ...item, line }));
  const cells = readCells(text);
  const [first = '', ...others] = cells;
  if (others.length === 0) return [{ line, text, address: first, reason: '' }];
  const filled = cells.filter((cell) => cell !== '');
  if (!columns && filled.length > 1 && filled.every((cell) => cell.includes('@')))
    return filled.map((address) => ({ line, text, address, reason: '' }));
  const named = cells[columns?.address ?? -1] ?? '';
  const at = named.includes('@') ? (columns?.address ?? 0) : cells.findIndex((cell) => cell.includes('@'));
  const reason = columns ? (cells[columns.reason] ?? '') : reasonBeside(cells, at);
  return [{ line, text, address: cells[at] ?? text, reason }];
}

/** Without a header: the cell that is a known word, wherever it stands; otherwise the one after the address. */
function reasonBeside(cells: readonly string[], at: number): string {
  const known = cells.find((cell, place) => place !== at && !['another', 'none'].includes(wordOf(cell)));
  return known ?? (at < 0 ? '' : (cells[at + 1] ?? ''));
}
