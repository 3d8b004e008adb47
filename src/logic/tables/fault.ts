import type { Table } from '../../schema/table.ts';

/** One mistake in a table, with what an author needs to mend it. */
export interface Fault {
  readonly kind:
    | 'gap'
    | 'overlap'
    | 'dead-row'
    | 'unreachable-outcome'
    | 'unknown-outcome'
    | 'unknown-input'
    | 'unknown-value'
    | 'unknown-fact';
  /** The file to open. */
  readonly file: string;
  /** Ids of the rows concerned. */
  readonly rows: readonly string[];
  /** The combination that shows it, ready to be pasted as a case. */
  readonly combination?: Readonly<Record<string, string>>;
  /** The mistake and its remedy in one sentence. */
  readonly says: string;
}

/** Where a table is kept. */
export function fileOf(table: Table): string {
  return `content/tables/${table.half}/${table.id}.yml`;
}
