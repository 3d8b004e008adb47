import type { Finding } from '../schema/finding.ts';
import type { AddressLists, SummaryFigures } from '../schema/summary.ts';

/** A stretch of a file that one worker reads. */
export interface Part {
  readonly blob: Blob;
  readonly isGzip: boolean;
  /** Whether the file begins here. */
  readonly isStart: boolean;
  /** Whether the file ends here; otherwise a line does. */
  readonly isEnd: boolean;
}

/** What can't be counted in a part; lines count from the part's first. */
export interface PartProblem {
  readonly line: number;
  readonly text: string;
  readonly finding: Finding;
}

/** What a part came to. */
export interface PartRead {
  /** What the worker counted, as bytes of text: they are handed on, never copied. */
  readonly carried: ArrayBuffer;
  readonly events: number;
  /** Line ends passed. */
  readonly lines: number;
  /** Whether the last value ended before the part did, so that the next part reads the same on its own. */
  readonly isClear: boolean;
  /** The first ones; `problemCount` counts all. */
  readonly problems: readonly PartProblem[];
  readonly problemCount: number;
}

/** A list of addresses as the page gets it, which may be very long: rows to show, and all of it as a file. */
export interface ShownList<Entry> {
  /** The first `MAX_SHOWN`. */
  readonly rows: readonly Entry[];
  readonly count: number;
  /** Every address on a line. */
  readonly text: Blob;
}

/** The files for SES's bulk import, by format; `count` is the number of addresses in those of one format. */
export interface ImportFiles {
  readonly csv: readonly Blob[];
  readonly ndjson: readonly Blob[];
  readonly count: number;
}

/** A summary as the page gets it: short, so that taking it over never stops the page. */
export interface ShownSummary extends SummaryFigures {
  readonly lists: { readonly [List in keyof AddressLists]: ShownList<AddressLists[List][number]> };
  /** How many of `stopMailing` a suppression list holds already. */
  readonly already: number;
  readonly imports: ImportFiles;
}

/** How many rows of a list can be shown: a page with more would be slow to walk through. */
export const MAX_SHOWN = 1_000;

/** What a worker is asked for: to read a part, or to make one summary of what parts carried. */
export type Job = { readonly part: Part } | { readonly carried: readonly ArrayBuffer[] };

/** What a worker says: bytes and events since it last said so, or the answer to its job. */
export type FromWorker =
  | { readonly bytes: number; readonly events: number }
  | { readonly read: PartRead }
  | { readonly summary: ShownSummary };

/** How many problems of one part, and of all files together, are named; the others are only counted. */
export const MAX_PROBLEMS = 200;
