import type { Voids } from './voids.ts';

/** One record of the tree: the inspected one, or one that an include or redirect leads to. */
export interface RecordNode {
  readonly domain: string;
  /**
   * record: read, its terms follow · syntax: read and a permerror, not followed below the first record · none, several,
   * bad-domain: no record to read · no-answer: the DNS failed · not-asked: no resolver, or too many questions ·
   * loop: a record above this one, so the check never ends · repeated: drawn elsewhere in the tree, its cost counts again here.
   */
  readonly state:
    | 'record'
    | 'syntax'
    | 'none'
    | 'several'
    | 'bad-domain'
    | 'no-answer'
    | 'not-asked'
    | 'loop'
    | 'repeated';
  /** The record's text. */
  readonly record?: string;
  /** Its size in UTF-8. */
  readonly octets?: number;
  readonly terms: readonly TermNode[];
  /** What its terms spend in the worst case, all below included. */
  readonly lookups: number;
  readonly voids: Voids;
}

/** One term of a record, in the order published. */
export interface TermNode {
  /** As published. */
  readonly text: string;
  readonly kind: 'mechanism' | 'modifier' | 'broken';
  /** `include`, `ip4`, `redirect`…; of a broken term why it is broken. */
  readonly name: string;
  readonly qualifier?: '+' | '-' | '~' | '?';
  /** The name it looks up; absent where macros that only a message decides stand in it. */
  readonly target?: string;
  /** The network of ip4 and ip6, the prefix lengths where the record gives any. */
  readonly address?: string;
  readonly cidr4?: number;
  readonly cidr6?: number;
  /** The look-ups it spends: one of its own, and those of the record it leads to. */
  readonly lookups: number;
  readonly voids: Voids;
  /**
   * Why it spends none: no-query (all, ip4, ip6 ask nothing) · fail-only (exp is read after a fail) · unknown (an ignored
   * modifier) · after-all, beside-all (never reached) · broken.
   */
  readonly uncounted?: 'no-query' | 'fail-only' | 'unknown' | 'after-all' | 'beside-all' | 'broken';
  /** Its own question came back empty, for IPv4 clients. */
  readonly isVoid: boolean;
  /** The exchanges of mx. */
  readonly exchanges?: readonly string[];
  /** The record of include and redirect. */
  readonly leadsTo?: RecordNode;
}
