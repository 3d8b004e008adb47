import type { Finding } from '../../../schema/finding.ts';
import { found } from './findings.ts';

/** More days than this aren't looked at. */
const LONGEST = 1000;

/**
 * Judges a sender's own plan of messages a day by what Gmail advises: no day twice as much as any day before it, or more.
 * A quiet day between doesn't make the next one a jump, and the first day has nothing to be measured by. `where` is the day, from 1.
 */
export function checkGrowth(volumes: readonly number[]): { largest: number | null; findings: Finding[] } {
  const findings: Finding[] = [];
  let largest = 0;
  let greatest: number | null = null;
  for (const [index, volume] of volumes.slice(0, LONGEST).entries()) {
    const day = String(index + 1);
    if (typeof volume !== 'number' || !Number.isSafeInteger(volume) || volume < 0) {
      findings.push(found('invalid-input', day));
      continue;
    }
    if (largest > 0) {
      greatest = Math.max(greatest ?? 0, volume / largest);
      if (volume >= 2 * largest) findings.push(found('growth-doubling', day));
    }
    largest = Math.max(largest, volume);
  }
  return { largest: greatest, findings };
}
