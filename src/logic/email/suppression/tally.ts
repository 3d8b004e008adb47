import type { Finding } from '../../../schema/finding.ts';
import { SUPPRESSION_FINDINGS, type SuppressionFinding, suppressionFinding } from './findings.ts';

/** A finding with how often it was made; `where` names the first lines. */
export interface CountedFinding extends Finding {
  readonly id: SuppressionFinding;
  readonly count: number;
}

/** How many lines a finding names. */
const NAMED = 8;

/** Counts findings by line. */
export function startTally() {
  const found = new Map<SuppressionFinding, { count: number; lines: number[] }>();
  return {
    add(id: SuppressionFinding, line: number): void {
      const tally = found.get(id) ?? { count: 0, lines: [] };
      found.set(id, tally);
      tally.count += 1;
      if (tally.lines.length < NAMED && tally.lines.at(-1) !== line) tally.lines.push(line);
    },
    /** Each finding once, most pressing first. */
    findings(): CountedFinding[] {
      const ids = Object.keys(SUPPRESSION_FINDINGS) as SuppressionFinding[];
      return ids.flatMap((id) => {
        const tally = found.get(id);
        return tally ? [{ ...suppressionFinding(id, tally.lines.join(', ')), id, count: tally.count }] : [];
      });
    },
  };
}
