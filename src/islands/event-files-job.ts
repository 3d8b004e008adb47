import type { Finding } from '../schema/finding.ts';
import type { Summary } from '../schema/summary.ts';

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
  readonly carried: string;
  readonly events: number;
  /** Line ends passed. */
  readonly lines: number;
  /** Whether the last value ended before the part did, so that the next part reads the same on its own. */
  readonly isClear: boolean;
  /** The first ones; `problemCount` counts all. */
  readonly problems: readonly PartProblem[];
  readonly problemCount: number;
}

/** What a worker is asked for: to read a part, or to make one summary of what parts carried. */
export type Job = { readonly part: Part } | { readonly carried: readonly string[] };

/** What a worker says: bytes and events since it last said so, or the answer to its job. */
export type FromWorker =
  | { readonly bytes: number; readonly events: number }
  | { readonly read: PartRead }
  | { readonly summary: Summary };

/** How many problems of one part, and of all files together, are named; the others are only counted. */
export const MAX_PROBLEMS = 200;
