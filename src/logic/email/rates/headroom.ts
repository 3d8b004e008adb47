import type { Ratio } from './ratio.ts';

/** How many more make `count` of `volume` reach the line: one fewer stays below it. 0 at the line or past it. */
export function headroom(count: number, volume: number, line: Ratio): number {
  const product = BigInt(volume) * line.part;
  const reached = (product + line.whole - 1n) / line.whole;
  return Math.max(0, Number(reached) - count);
}
