import type { Signature } from './signature.ts';
import type { Outcome, Row, Table } from './table.ts';

/** What an outcome of the mail half tells a machine; its words stay on the page. */
export type MachineOutcome = Pick<Outcome, 'bounce' | 'listAction' | 'findings'>;

/** A table without its words. */
export interface MachineTable extends Pick<Table, 'id' | 'inputs'> {
  readonly rows: readonly Row[];
  readonly outcomes: Readonly<Record<string, MachineOutcome>>;
}

/** The part of the mail half's rules a checker needs where words are looked up elsewhere; `/data/email.json` is one of these too. */
export interface MachineRules {
  readonly tables: readonly MachineTable[];
  /** How a receiving server's words are recognised, in the order they are tried. */
  readonly signatures: readonly Signature[];
}
