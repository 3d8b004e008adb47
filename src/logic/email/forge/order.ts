import type { ForgeKind } from './kinds.ts';

/** What to forge. The same order gives the same bytes. */
export interface ForgeOrder extends ForgeKind {
  /** Events of one seed are about one message. */
  readonly seed: string | number;
  /** An ISO instant from 1970 on; SES takes the message within the hour after it. */
  readonly at: string;
  /** 1 … 50; default 1. A bounce of mixed status has 2 at least. */
  readonly recipients?: number;
  /** Default `marketing`. */
  readonly configurationSet?: string;
}
