import type uPlot from 'uplot';
import type { Plan } from '../logic/email/quota/plan.ts';
import { inDigits } from './event-reader-fill.ts';

type Ink = (name: 'soft' | 'line' | 'pale' | 'ink' | 'mark') => string;

const HEIGHT = 260;
/** Where one count is more than so many times the other, each gets a scale. */
const SEEN_TOGETHER = 8;
const FONT = '12px ui-monospace, Menlo, Consolas, monospace';
const DAY_SECONDS = 86_400;
const CLOCK = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' });
const DAY = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short' });

/** How uPlot draws the course of a send that begins at `start`, in seconds: what has gone as a line, what room is left as a pale field below its own scale. */
export function courseOptions(
  place: HTMLElement,
  { schedule, maximum, endsAfter }: Plan,
  start: number,
): { options: uPlot.Options; values: uPlot.AlignedData } {
  const ink: Ink = (name) => getComputedStyle(place).getPropertyValue(`--chart-${name}`).trim();
  const isLimited = maximum !== null;
  const { isOneScale, ...tops } = topsOf(schedule, maximum);
  return {
    values: [
      schedule.map(({ at }) => start + at),
      schedule.map(({ room: left }) => left),
      schedule.map(({ sent: gone }) => gone),
    ],
    options: {
      width: place.clientWidth,
      height: HEIGHT,
      padding: [12, isOneScale ? 12 : 0, 0, 0],
      scales: {
        sent: { range: () => [0, tops.sent * 1.08] },
        room: { range: () => [0, tops.room * 1.08] },
      },
      axes: axesOf(place, ink, !isOneScale),
      series: [
        {},
        {
          scale: 'room',
          show: isLimited,
          fill: () => ink('pale'),
          stroke: () => ink('soft'),
          width: 1,
          points: { show: false },
        },
        { scale: 'sent', stroke: () => ink('ink'), width: 2.5, points: { show: false } },
      ],
      legend: { show: false },
      cursor: { show: false },
      hooks: { draw: [(chart) => markEnd(chart, start + (endsAfter ?? 0), ink('mark'))] },
    },
  };
}

/** How high the two scales go. Both count recipients, so they are one as long as the smaller can be seen on it. */
function topsOf(schedule: Plan['schedule'], maximum: number | null) {
  const sent = Math.max(1, ...schedule.map((corner) => corner.sent));
  const room = Math.max(1, maximum ?? 1);
  const most = Math.max(sent, room);
  if (maximum === null) return { isOneScale: true, sent, room };
  const isOneScale = most <= SEEN_TOGETHER * Math.min(sent, room);
  return isOneScale ? { isOneScale, sent: most, room: most } : { isOneScale, sent, room };
}

/** Time, and recipients: on one scale without a name, or on two that are named as in the chart's key. */
function axesOf(place: HTMLElement, ink: Ink, areTwo: boolean): uPlot.Axis[] {
  const count = (_: uPlot, marks: number[]) => marks.map((mark) => (Number.isInteger(mark) ? short(mark) : ''));
  const none = { show: false };
  const axis: uPlot.Axis = { stroke: () => ink('soft'), font: FONT, ticks: none, grid: none, size: 56 };
  const grid = { stroke: () => ink('line'), width: 1 };
  const named = (key: string) => ({ label: nameOf(place, key), labelFont: FONT, labelSize: 18 });
  const times: uPlot.Axis = { ...axis, size: 28, space: 64, values: timesOf };
  const sent: uPlot.Axis = { ...axis, scale: 'sent', grid, values: count };
  if (!areTwo) return [times, sent];
  return [
    times,
    { ...sent, ...named('sent'), stroke: () => ink('ink') },
    { ...axis, ...named('left'), scale: 'room', side: 1, values: count },
  ];
}

function nameOf(place: HTMLElement, key: string): string {
  return place.closest('[data-chart]')?.querySelector(`.key.${key}`)?.textContent?.trim() ?? '';
}

/** A time of day, or the day where one begins. */
function timesOf(_: uPlot, marks: number[], __: number, ___: number, step: number): string[] {
  return marks.map((mark) => {
    const date = new Date(mark * 1000);
    const isMidnight = date.getHours() === 0 && date.getMinutes() === 0;
    return step >= DAY_SECONDS || isMidnight ? DAY.format(date) : CLOCK.format(date);
  });
}

function short(count: number): string {
  return count >= 1e6 ? new Intl.NumberFormat('en-GB', { notation: 'compact' }).format(count) : inDigits(count);
}

/** When the last one leaves, dashed. */
function markEnd({ ctx, bbox, valToPos }: uPlot, end: number, ink: string): void {
  const x = Math.round(valToPos(end, 'x', true));
  ctx.save();
  ctx.strokeStyle = ink;
  ctx.lineWidth = 1.5 * devicePixelRatio;
  ctx.setLineDash([6 * devicePixelRatio, 4 * devicePixelRatio]);
  ctx.beginPath();
  ctx.moveTo(x, bbox.top);
  ctx.lineTo(x, bbox.top + bbox.height);
  ctx.stroke();
  ctx.restore();
}
