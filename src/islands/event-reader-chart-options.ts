import uPlot from 'uplot';
import { inDigits } from './event-reader-fill.ts';

/** One day of a chart: what was sent, and how much of it came back. */
export interface ChartDay {
  /** `YYYY-MM-DD`, UTC. */
  readonly day: string;
  readonly whole: number;
  readonly part: number;
}

type Ink = (name: 'soft' | 'line' | 'pale' | 'ink' | 'mark') => string;

const HEIGHT = 220;
const HALF_A_DAY = 43_200;
const FONT = '12px ui-monospace, Menlo, Consolas, monospace';
const DAY = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', timeZone: 'UTC' });

/**
 * How uPlot draws the days, and their values. `lines` are percentages. Where nothing says how much was sent,
 * what came back is drawn as bars, and there is no share.
 */
export function optionsOf(
  place: HTMLElement,
  days: readonly ChartDay[],
  lines: readonly number[],
): { options: uPlot.Options; values: uPlot.AlignedData } {
  const ink: Ink = (name) => getComputedStyle(place).getPropertyValue(`--chart-${name}`).trim();
  const shares = days.map(({ whole, part }) => (whole > 0 ? (part / whole) * 100 : null));
  const isShare = shares.some((share) => share !== null);
  // Room for the highest share, and for the first line at least, so that it is seen how far away it is.
  const top = Math.max(...shares.map(Number), lines[0] ?? 0) * 1.15;
  return {
    values: [
      days.map(({ day }) => Date.parse(day) / 1000),
      days.map(({ whole, part }) => (isShare ? whole : part)),
      shares,
    ],
    options: {
      width: place.clientWidth,
      height: HEIGHT,
      padding: [12, isShare ? 0 : 12, 0, 0],
      tzDate: (seconds) => uPlot.tzDate(new Date(seconds * 1000), 'Etc/UTC'),
      scales: {
        x: { range: (_, first, last) => [first - HALF_A_DAY, last + HALF_A_DAY] },
        count: { range: (_, __, most) => [0, Math.max(1, most * 1.1)] },
        share: { range: () => [0, top] },
      },
      axes: axesOf(ink, isShare),
      series: seriesOf(ink, isShare),
      legend: { show: false },
      cursor: { show: false },
      hooks: {
        draw: isShare
          ? [
              (chart) =>
                drawLines(
                  chart,
                  lines.filter((line) => line <= top),
                  ink('mark'),
                ),
            ]
          : [],
      },
    },
  };
}

function axesOf(ink: Ink, isShare: boolean): uPlot.Axis[] {
  const axis: uPlot.Axis = { stroke: () => ink('soft'), font: FONT, ticks: { show: false }, grid: { show: false } };
  const share: uPlot.Axis = {
    ...axis,
    scale: 'share',
    side: 1,
    size: 56,
    values: (_, marks) => marks.map((mark) => `${Number(mark.toFixed(2))}%`),
  };
  const count: uPlot.Axis = {
    ...axis,
    scale: 'count',
    size: 56,
    grid: { stroke: () => ink('line'), width: 1 },
    values: (_, marks) => marks.map((mark) => (Number.isInteger(mark) ? inDigits(mark) : '')),
  };
  const day: uPlot.Axis = {
    ...axis,
    space: 64,
    // Whole days only: one event reader's "12 am" is another's afternoon.
    incrs: [1, 2, 3, 7, 14, 28, 91, 364].map((each) => each * 2 * HALF_A_DAY),
    values: (_, marks) => marks.map((mark) => DAY.format(mark * 1000)),
  };
  return isShare ? [day, count, share] : [day, count];
}

function seriesOf(ink: Ink, isShare: boolean): uPlot.Series[] {
  const paths = uPlot.paths.bars?.({ size: [0.7, 48], radius: 0.08 });
  const bars: uPlot.Series = { scale: 'count', fill: () => ink(isShare ? 'pale' : 'ink'), points: { show: false } };
  const dots: uPlot.Series.Points = { show: true, size: 6, fill: () => ink('ink') };
  const line: uPlot.Series = { scale: 'share', stroke: () => ink('ink'), width: 2, points: dots };
  return [{}, paths ? { ...bars, paths } : bars, line];
}

/** The lines a rate should stay under, dashed. */
function drawLines(chart: uPlot, lines: readonly number[], ink: string): void {
  const { ctx, bbox } = chart;
  ctx.save();
  ctx.strokeStyle = ink;
  ctx.lineWidth = 1.5 * devicePixelRatio;
  ctx.setLineDash([6 * devicePixelRatio, 4 * devicePixelRatio]);
  for (const line of lines) {
    const y = Math.round(chart.valToPos(line, 'share', true));
    ctx.beginPath();
    ctx.moveTo(bbox.left, y);
    ctx.lineTo(bbox.left + bbox.width, y);
    ctx.stroke();
  }
  ctx.restore();
}
