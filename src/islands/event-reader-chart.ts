import { drawChart } from './drawn-chart.ts';
import { type ChartDay, optionsOf } from './event-reader-chart-options.ts';

/** Draws days into `place`: bars for what was sent, a line for the share that came back, and the lines it should stay under. Gives what ends it. */
export function drawDays(place: HTMLElement, days: readonly ChartDay[], lines: readonly number[]): () => void {
  const { options, values } = optionsOf(place, days, lines);
  return drawChart(place, options, values);
}
