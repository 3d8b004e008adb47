import type { Compared } from './compare.ts';

/** A stretch of the chart's width, in tenths of a percent from its left edge. */
export interface Stretch {
  readonly from: number;
  readonly length: number;
}

/** A way's bar: what is sure, what may come on top, or a loss to the left of nothing. */
export interface Bar {
  readonly way: string;
  readonly sure: Stretch;
  readonly perhaps: Stretch;
  readonly loss: Stretch;
}

/** The chart: one bar a way, and the lines a sale has to pass: what the return leaves at its worst and at its best. */
export interface Chart {
  readonly bars: readonly Bar[];
  readonly zero: number;
  readonly lines: readonly number[];
}

const WIDTH = 1000;

/** Where everything stands on one scale, from the biggest loss, or nothing, to the largest sum. */
export function chart({ ways, breakEven: { against } }: Compared): Chart {
  const sums = ways.flatMap(({ money: { least, most } }) => [least ?? 0, most ?? 0]);
  const low = Math.min(0, ...sums);
  const span = Math.max(1, Math.max(0, ...sums) - low);
  const at = (sum: number) => Math.round(((sum - low) / span) * WIDTH);
  const stretch = (from: number, to: number): Stretch => ({ from: at(from), length: Math.max(0, at(to) - at(from)) });
  const bars = ways.map(({ way, money: { least, most } }) => {
    const sure = Math.max(0, least ?? 0);
    return {
      way,
      sure: stretch(0, sure),
      perhaps: stretch(sure, Math.max(sure, most ?? sure)),
      loss: stretch(Math.min(0, least ?? 0), 0),
    };
  });
  const bar = ways.find(({ way }) => way === against)?.money;
  const lines = [bar?.least, bar?.most].filter((sum) => sum !== undefined);
  return { bars, zero: at(0), lines: [...new Set(lines)].map(at) };
}
