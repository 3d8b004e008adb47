import type { Fact } from '../../../schema/fact.ts';
import { compare, decimal, type Ratio } from './ratio.ts';

/** Where the figures come from: the published facts, or those of them that name a line. */
export interface Figures {
  readonly facts: readonly Pick<Fact, 'id' | 'value'>[];
}

interface Scale {
  /** The answer below the first line. */
  readonly below: string;
  /** Fact in percent → the answer from that line on, lowest line first. */
  readonly lines: Readonly<Record<string, string>>;
  /** A tenant's lines are passed only above them; all others are reached at the line. */
  readonly above?: true;
}

/** Question of the rate tables → the lines between its answers (facts 2.1, R1 to R14). */
export const SCALES = {
  bounceBand: {
    below: 'below-best',
    lines: {
      'rate-bounce-recommended-2': 'from-best',
      'rate-bounce-review-5': 'from-review',
      'rate-bounce-pause-10': 'from-pause',
    },
  },
  complaintBand: {
    below: 'below-review',
    lines: { 'rate-complaint-review-01': 'from-review', 'rate-complaint-pause-05': 'from-pause' },
  },
  gmailBand: {
    below: 'below-target',
    lines: { 'gmail-spam-rate-target': 'from-target', 'gmail-spam-rate-limit': 'from-limit' },
  },
  yahooBand: { below: 'below-limit', lines: { 'yahoo-spam-rate': 'from-limit' } },
  tenantBounceBand: {
    below: 'up-to-strict',
    lines: { 'tenant-strict-bounce': 'above-strict', 'tenant-standard-bounce': 'above-standard' },
    above: true,
  },
  tenantComplaintBand: {
    below: 'up-to-strict',
    lines: { 'tenant-strict-complaint': 'above-strict', 'tenant-standard-complaint': 'above-standard' },
    above: true,
  },
} as const satisfies Readonly<Record<string, Scale>>;

/** The answer a share gives to a question of the rate tables. */
export function bandOf(question: keyof typeof SCALES, share: Ratio, figures: Figures): string {
  const { below, lines, above }: Scale = SCALES[question];
  let band = below;
  for (const [fact, next] of Object.entries(lines)) {
    const over = compare(share, lineOf(fact, figures));
    if (above ? over > 0n : over >= 0n) band = next;
  }
  return band;
}

/** A line as an exact share of one. Throws where the facts have no such percentage: rules without it are not the published ones. */
export function lineOf(fact: string, { facts }: Figures): Ratio {
  const value = facts.find(({ id }) => id === fact)?.value;
  if (typeof value !== 'number') throw new Error(`rules: the fact “${fact}” has no percentage`);
  const { part, whole } = decimal(value);
  return { part, whole: whole * 100n };
}
