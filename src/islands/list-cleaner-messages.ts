import type { Cleaned, CleaningOptions } from '../logic/email/suppression/cleaning.ts';

/** What the worker is asked: texts as pasted, or files it reads itself. */
export interface Request extends Omit<CleaningOptions, 'suppressed'> {
  readonly list: string | File;
  readonly suppressed?: string | File;
}

/** A file to save. */
export interface Saved {
  readonly name: string;
  readonly blob: Blob;
}

/** What became of the list: counts, the first lines of each kind, and the files. */
export interface Report {
  readonly task: 'add' | 'remove' | 'clean';
  readonly kept: number;
  readonly dropped: number;
  readonly findings: Cleaned['findings'];
  readonly firstKept: Cleaned['kept'];
  readonly firstDropped: Cleaned['dropped'];
  readonly files: readonly Saved[];
  /** What starts the import of the files; none for a list to mail to. */
  readonly commands: readonly string[];
}

/** What the worker answers: how far it is, then once the report or that it failed. */
export type Answer =
  | { readonly read: number; readonly of: number }
  | { readonly report: Report }
  | { readonly failed: true };
